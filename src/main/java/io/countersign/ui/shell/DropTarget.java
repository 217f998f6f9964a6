package io.countersign.ui.shell;

import io.countersign.text.Messages;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.page.Inbox;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/// Takes files that are dropped anywhere on the window: a single PDF is verified, everything else is evidence.
final class DropTarget {
    private final Navigator navigator;
    private final CurrentRelease current;
    private final Inbox inbox;
    private final StackPane curtain;

    DropTarget(Messages messages, Navigator navigator, CurrentRelease current, Inbox inbox) {
        this.navigator = navigator;
        this.current = current;
        this.inbox = inbox;
        Label words = new Label(messages.text("shell.drop"));
        words.getStyleClass().add("sheet-title");
        curtain = new StackPane(words);
        curtain.getStyleClass().add("drop-curtain");
        curtain.setVisible(false);
        curtain.setMouseTransparent(true);
    }

    /// Makes the window's outermost pane take drops.
    void connect(StackPane root) {
        root.getChildren().add(curtain);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                curtain.setVisible(true);
            }
            event.consume();
        });
        root.setOnDragExited(_ -> curtain.setVisible(false));
        root.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        curtain.setVisible(false);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    /// Leads to the page that the files are for; without an open release, to where one is chosen, and the files wait.
    void take(List<Path> files) {
        if (files.size() == 1 && isPdf(files.getFirst())) {
            navigator.go(new Place.Verify(files.getFirst().toString()));
            return;
        }
        inbox.put(files);
        navigator.go(current.get().isPresent() ? new Place.Evidence(0) : new Place.Releases());
    }

    private static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
