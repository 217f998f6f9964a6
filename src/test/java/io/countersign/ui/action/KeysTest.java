package io.countersign.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class KeysTest {
    private TextField before;
    private TextArea area;
    private TextField after;

    @Start
    void start(Stage stage) {
        before = new TextField();
        area = new TextArea();
        after = new TextField();
        Scene scene = new Scene(new VBox(before, area, after), 400, 300);
        Keys.connect(scene, new Actions());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void tab_leads_on_from_a_text_of_several_lines(FxRobot robot) {
        robot.interact(area::requestFocus);
        robot.push(KeyCode.TAB);
        assertThat(after.isFocused()).isTrue();
        assertThat(area.getText()).isEmpty();

        robot.interact(area::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(before.isFocused()).isTrue();
    }
}
