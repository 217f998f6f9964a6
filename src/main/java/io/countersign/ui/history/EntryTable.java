package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Skeleton;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Makes the table of entries. When the last ones come to view, older ones are fetched.
final class EntryTable {
    private static final int AHEAD = 20;
    private static final int SKELETON = 12;

    private EntryTable() {}

    static TableView<AuditEntry> of(HistoryViewModel model, EntryWords words, Messages messages) {
        Figures figures = new Figures(messages);
        DataTable<AuditEntry> table = new DataTable<AuditEntry>(messages.text("history.access.table"))
                .text(messages.text("history.number"), 5, entry -> figures.count(entry.number()), "right", "muted")
                .text(messages.text("history.time"), 9, entry -> figures.moment(entry.at()))
                .text(messages.text("history.who"), 9, AuditEntry::who)
                .growing(messages.text("history.what"), 14, words::what, words::whole)
                .growing(messages.text("history.subject"), 8, AuditEntry::subject, "muted", "record-subject");
        model.loading().subscribe(_ -> table.setPlaceholder(instead(model, messages)));
        model.problem().subscribe(_ -> table.setPlaceholder(instead(model, messages)));
        table.setItems(model.entries());
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable AuditEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                if (!empty && getIndex() >= model.entries().size() - AHEAD) {
                    Platform.runLater(model::older);
                }
            }
        });
        return table;
    }

    private static Node instead(HistoryViewModel model, Messages messages) {
        if (model.loading().get()) {
            return new Skeleton(messages, SKELETON);
        }
        return model.problem().get() == null
                ? new EmptyState(messages.text("history.empty"), messages.text("history.empty.text"), null)
                : new Label();
    }
}
