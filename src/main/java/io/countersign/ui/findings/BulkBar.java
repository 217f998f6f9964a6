package io.countersign.ui.findings;

import io.countersign.store.FindingRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Link;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/// What is selected, as a sentence, with the alternative as a link.
final class BulkBar extends HBox {
    private final FindingsViewModel model;
    private final Messages messages;
    private final Supplier<List<FindingRow>> inView;

    /// @param inView the rows that can be seen
    BulkBar(FindingsViewModel model, Messages messages, Supplier<List<FindingRow>> inView) {
        this.model = model;
        this.inView = inView;
        this.messages = messages;
        getStyleClass().addAll("row", "bulk-bar");
        setMinHeight(USE_PREF_SIZE);
        show();
    }

    void show() {
        Selection selection = model.selection();
        setVisible(selection.isBulk());
        setManaged(selection.isBulk());
        getChildren().clear();
        if (!selection.isBulk()) {
            return;
        }
        boolean whole = selection.isWholeFilter();
        long size = selection.size(model.summaryProperty().get().found());
        Label sentence = new Label(messages.text(whole ? "findings.bulk.filter" : "findings.bulk.rows", size));
        sentence.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Link other = whole
                ? new Link(messages.text("findings.bulk.only"), () -> selection.only(inView.get()))
                : new Link(messages.text("findings.bulk.all"), selection::selectWholeFilter);
        Link clear = new Link(messages.text("findings.bulk.clear"), selection::clear);
        getChildren().addAll(new Icon(Octicons.CHECK_CIRCLE_16), sentence, gap, other, clear);
    }
}
