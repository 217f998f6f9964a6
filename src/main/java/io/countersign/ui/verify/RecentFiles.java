package io.countersign.ui.verify;

import io.countersign.text.Messages;
import io.countersign.ui.control.Link;
import io.countersign.ui.page.VerifiedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sign-offs that were verified lately, to be verified again.
final class RecentFiles {
    private static final int LISTED = 5;

    private final VerifiedFiles files;
    private final Messages messages;
    private final Consumer<Path> check;

    /// @param check verifies a file
    RecentFiles(VerifiedFiles files, Messages messages, Consumer<Path> check) {
        this.files = files;
        this.messages = messages;
        this.check = check;
    }

    /// The last few; empty where none was verified.
    Optional<Node> list() {
        List<Path> last = files.all().stream().limit(LISTED).toList();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Label caption = new Label(messages.text("verification.recent"));
        caption.getStyleClass().add("caption");
        VBox list = new VBox(caption);
        last.forEach(pdf -> list.getChildren().add(row(pdf)));
        list.getStyleClass().addAll("column", "tight");
        return Optional.of(list);
    }

    private Node row(Path pdf) {
        Link link = new Link(name(pdf), () -> check.accept(pdf));
        link.setMinWidth(Link.USE_PREF_SIZE);
        Label folder = new Label(String.valueOf(pdf.toAbsolutePath().getParent()));
        folder.getStyleClass().addAll("muted", "secondary", "given-name");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox row = new HBox(link, folder);
        row.getStyleClass().add("row");
        return row;
    }

    private static String name(Path pdf) {
        return Objects.requireNonNullElse(pdf.getFileName(), pdf).toString();
    }
}
