package io.countersign.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.Screenshots;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import io.countersign.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.octicons.Octicons;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GalleryTest {
    @Start
    void start(Stage shown) {
        shown.setScene(new Scene(new StackPane(), 1000, 700));
        shown.show();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,CHINESE"})
    void every_control_is_drawn_without_a_complaint(Preferences.Theme theme, Language language) {
        Messages messages = new Messages(language);

        List<String> complaints = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            try (CssComplaints css = new CssComplaints()) {
                Scene scene = new Scene(gallery(messages), 1000, 700);
                new Theme(scene).apply(theme, 13);
                Path file = Screenshots.take(scene, "gallery", theme, messages);
                assertThat(file).exists();
                return css.seen();
            }
        });

        assertThat(complaints).isEmpty();
    }

    private static VBox gallery(Messages messages) {
        PartsBar bar = new PartsBar(messages);
        bar.show(28, 3, 46);
        VBox box = new VBox(
                new PaneHeader("Gallery", new Label("right")),
                row(Stream.of(Severity.values()).map(severity -> new Mark(messages).show(severity))),
                row(Stream.of(Severity.values()).map(severity -> new Mark(messages).show(severity).asTag())),
                row(Stream.of(AssessmentResult.values()).map(result -> new Mark(messages).show(result, true))),
                row(Stream.of(AssessmentResult.values()).map(result -> new Mark(messages).show(result, false))),
                row(Stream.of(AnswerValue.values()).map(answer -> new Mark(messages).show(answer))),
                row(Stream.of(
                        new ActionButton(action("Ctrl+Shift+P"), messages, Octicons.PLUS_16).primary(),
                        new ActionButton(action("W"), messages),
                        new ActionButton(action("Enter"), messages),
                        new ActionButton(action("U"), messages).flat(),
                        chip(),
                        new Link("ports.md:14", () -> {}),
                        new PersonDisc("Lin Mei"),
                        new PersonDisc("林梅"),
                        new Tag("New"))),
                row(Stream.of(new TextField("text"), checked(), new CheckBox("check"))),
                bar,
                new TextArea("area"),
                new ErrorCard(Problem.of(ProblemCode.UNEXPECTED), messages, "hss-export-1123.xlsx", "418 KB"),
                new EmptyState("No evidence yet", "Drop files anywhere.", new ActionButton(action("N"), messages)));
        box.getStyleClass().add("pane-body");
        return box;
    }

    private static CheckBox checked() {
        CheckBox box = new CheckBox("checked");
        box.setSelected(true);
        return box;
    }

    private static ToggleButton chip() {
        ToggleButton chip = new ToggleButton("60 d");
        chip.getStyleClass().add("chip");
        chip.setSelected(true);
        return chip;
    }

    private static HBox row(Stream<? extends javafx.scene.Node> nodes) {
        HBox row = new HBox();
        nodes.forEach(row.getChildren()::add);
        row.getStyleClass().add("row");
        return row;
    }

    private static Action action(String chord) {
        return Action.always("test", Message.of("control.copy"), Chord.of(chord), () -> {});
    }
}
