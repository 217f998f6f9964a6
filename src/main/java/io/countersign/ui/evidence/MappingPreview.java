package io.countersign.ui.evidence;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.workflow.TablePreview;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a mapping makes of the first rows of a table.
final class MappingPreview extends VBox {
    private final Messages messages;
    private final DataTable<Row> table;

    MappingPreview(MappingViewModel model, Messages messages) {
        this.messages = messages;
        table = new DataTable<>(messages.text("evidence.mapping.preview"));
        table.text(messages.text("evidence.mapping.becomes"), 9, Row::becomes);
        table.growing(messages.text("evidence.mapping.field.TITLE"), 3, Row::title);
        table.growing(messages.text("evidence.mapping.field.IDENTIFIER"), 2, Row::identifier, "muted");
        table.growing(messages.text("evidence.message.subject"), 2, Row::subject, "muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().add(table);
        model.previewProperty().addListener((_, _, preview) -> show(preview));
    }

    private void show(TablePreview preview) {
        List<Row> rows = new ArrayList<>();
        preview.findings().forEach(finding -> rows.add(row(finding)));
        preview.feedback().forEach(item -> rows.add(row(item)));
        preview.setAside().forEach(aside -> rows.add(row(aside)));
        table.getItems().setAll(rows);
    }

    private Row row(Finding finding) {
        String component = (finding.component().name() + " " + finding.component().version()).strip();
        String host = finding.place().port() == 0
                ? finding.place().host()
                : finding.place().host() + ":" + finding.place().port();
        return new Row(
                messages.text("control.severity." + finding.rating().severity().name()),
                finding.advisory().title(),
                finding.advisory().identifier(),
                component.isEmpty() ? host : component);
    }

    private Row row(FeedbackItem item) {
        return new Row(item.given().isEmpty() ? item.result().name() : item.given(), item.title(), item.check(), item.subject());
    }

    private Row row(SetAside aside) {
        return new Row(messages.text("evidence.mapping.aside"), aside.given(), aside.identifier(), aside.subject());
    }

    private record Row(String becomes, String title, String identifier, String subject) {}
}
