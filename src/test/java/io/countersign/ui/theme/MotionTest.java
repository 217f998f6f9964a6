package io.countersign.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.action.Actions;
import io.countersign.ui.control.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Who wants nothing to move sees nothing move.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MotionTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    /// A pause and a count of pulses move nothing.
    private static final Pattern MOVES = Pattern.compile("javafx\\.animation\\.(?!PauseTransition|Interpolator|AnimationTimer)");

    private Stage stage;
    private Scene scene;
    private Theme theme;

    @Start
    void start(Stage shown) {
        stage = shown;
        scene = new Scene(new StackPane(), 400, 300);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void a_sheet_is_there_at_once_and_gone_at_once() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            reduce(true);
            StackPane root = (StackPane) scene.getRoot();
            TextField first = new TextField();
            Sheet sheet = new Sheet(
                            Message.of("shell.news"), new Messages(Language.ENGLISH), new Actions(), 20)
                    .body(first);

            sheet.open(root, first);
            assertThat(sheet.getOpacity()).isEqualTo(1);
            assertThat(sheet.lookup(".sheet").getTranslateY()).isZero();

            sheet.close();
            assertThat(root.getChildren()).isEmpty();
        });
    }

    @Test
    void a_bar_whose_end_nobody_knows_stands_still() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            ((StackPane) scene.getRoot()).getChildren().setAll(bar);

            reduce(false);
            assertThat(secondsAcross(bar)).isLessThan(10);
            reduce(true);
            assertThat(secondsAcross(bar)).isGreaterThan(100_000);
        });
    }

    /// A new animation has to ask, too; what moves by a style sheet does not.
    @Test
    void whatever_moves_asks_whether_it_may() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> unasked = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MOVES.matcher(text(file)).find() && !text(file).contains("Motion.isReduced"))
                    .toList();
            assertThat(unasked).isEmpty();
        }
        try (Stream<Path> sheets = Files.list(Path.of("assets", "theme"))) {
            assertThat(sheets).noneMatch(sheet -> Pattern.compile("(?m)^\\s*transition").matcher(text(sheet)).find());
        }
    }

    private void reduce(boolean reduced) {
        theme.apply(new Preferences("", "", Language.ENGLISH, Preferences.Theme.LIGHT, 13).withReducedMotion(reduced));
        scene.getRoot().applyCss();
    }

    private static double secondsAcross(ProgressBar bar) {
        return bar.getCssMetaData().stream()
                .filter(one -> one.getProperty().equals("-fx-indeterminate-bar-animation-time"))
                .findFirst()
                .map(one -> seconds(one, bar))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static double seconds(CssMetaData<? extends Styleable, ?> property, ProgressBar bar) {
        CssMetaData<Styleable, Number> numbers = (CssMetaData<Styleable, Number>) property;
        return numbers.getStyleableProperty(bar).getValue().doubleValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
