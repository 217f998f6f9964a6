package io.countersign.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.preferences.Preferences;
import io.countersign.ui.FocusLook;
import io.countersign.ui.control.Link;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever can have the focus looks otherwise when it has it, in either theme: somebody who works by keys sees where she is.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FocusTest {
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void the_focus_is_seen_on_every_kind_of_control(Preferences.Theme theme) {
        List<String> flaws = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            FlowPane all = new FlowPane(16, 16);
            all.setStyle("-fx-padding: 20;");
            controls().forEach(all.getChildren()::add);
            Scene scene = new Scene(new StackPane(all), 900, 500);
            stage.setScene(scene);
            stage.show();
            new Theme(scene).apply(theme, 13);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new FocusLook().flaws(all);
        });

        assertThat(flaws).isEmpty();
    }

    private static Stream<Node> controls() {
        ListView<String> list = new ListView<>();
        list.getItems().setAll("first", "second");
        list.getSelectionModel().select(0);
        list.setPrefSize(160, 80);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll("one", "two");
        return Stream.of(
                new Button("Plain"),
                styled(new Button("Filled"), "accent"),
                styled(new Button("Flat"), "flat", "small-button"),
                new ToggleButton("Either"),
                styled(new ToggleButton("Chip"), "chip"),
                new MenuButton("Menu"),
                styled(new MenuButton("Flat menu"), "flat", "small-button"),
                new CheckBox("Check"),
                new TextField("Field"),
                new PasswordField(),
                new TextArea("Area"),
                box,
                new Slider(0, 10, 5),
                new Link("Link", () -> {}),
                list);
    }

    private static Node styled(Node node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
