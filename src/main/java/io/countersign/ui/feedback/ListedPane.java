package io.countersign.ui.feedback;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.signoff.Check;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The software of the release that a platform has listed as unsafe; nothing where there is none.
final class ListedPane extends VBox {
    private final Messages messages;
    private final Figures figures;

    ListedPane(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().add("listed");
        show(List.of());
    }

    void show(List<BlacklistedSoftware> listed) {
        getChildren().setAll(listed.stream().map(this::row).toList());
        setVisible(!listed.isEmpty());
        setManaged(!listed.isEmpty());
    }

    /// Leads to the first row.
    ///
    /// @return whether there is one
    boolean takeFocus() {
        if (getChildren().isEmpty()) {
            return false;
        }
        getChildren().getFirst().requestFocus();
        return true;
    }

    private HBox row(BlacklistedSoftware software) {
        BlacklistEntry entry = software.entry();
        String text = messages.text(
                "feedback.listed",
                entry.software(),
                PlatformNames.of(entry.platform(), messages),
                figures.day(entry.since()),
                String.join(", ", software.found()));
        Prose words = new Prose(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Mark.wordless(messages).show(Check.Outcome.NO).saying(text), words);
        row.getStyleClass().addAll("row", "listed-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(text);
        return row;
    }
}
