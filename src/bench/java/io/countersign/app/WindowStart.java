package io.countersign.app;

import java.nio.file.Path;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window without a screen, from the start of the process until it is drawn: an empty one, or the program's, once its first
/// page shows the releases of a folder and has been drawn once more.
public final class WindowStart {
    private static final int DRAWN = 3;
    private static final int TOO_MANY = 6_000;

    private WindowStart() {}

    /// @param args the data folder; none for the empty window
    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Logs.silence();
        if (args.length == 0) {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(new Label("empty")), 1_200, 800));
                stage.show();
                await();
            });
            return;
        }
        WindowApplication window =
                WindowApplication.of(new Composition(Map.of("COUNTERSIGN_HOME", Path.of(args[0]).toString())));
        Platform.startup(() -> {
            window.start(new Stage());
            await();
        });
    }

    /// Ends the process as it is, since closing is not measured.
    private static void await() {
        new AnimationTimer() {
            private int pulses;
            private int drawn;

            @Override
            public void handle(long now) {
                pulses++;
                drawn += isFilled() ? 1 : 0;
                if (drawn == DRAWN || pulses == TOO_MANY) {
                    Runtime.getRuntime().halt(drawn == DRAWN ? 0 : 1);
                }
            }
        }.start();
    }

    /// Whether no table waits for its rows.
    private static boolean isFilled() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".table-view").stream())
                .allMatch(table -> !((TableView<?>) table).getItems().isEmpty());
    }
}
