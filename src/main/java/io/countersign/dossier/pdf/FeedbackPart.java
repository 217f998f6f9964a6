package io.countersign.dossier.pdf;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.signoff.FeedbackRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the marketplaces said of the image.
final class FeedbackPart {
    private final Layout layout;
    private final Wording words;

    FeedbackPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
    }

    void print() {
        layout.title(words.say("feedback.title"), words.say("feedback.lead"));
        List<FeedbackRecord> feedback = layout.manuscript().dossier().feedback();
        if (feedback.isEmpty()) {
            layout.note(words.say("feedback.none"));
        } else {
            layout.table(words.say("feedback.ledger"), columns(), rows(feedback));
        }
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("feedback.check"), 72),
                Column.text(words.say("feedback.said"), 278),
                Column.text(words.say("feedback.result"), 96),
                Column.text(words.say("feedback.source"), 48));
    }

    private List<Row> rows(List<FeedbackRecord> feedback) {
        Map<String, List<FeedbackRecord>> platforms = new LinkedHashMap<>();
        feedback.forEach(
                record -> platforms.computeIfAbsent(record.item().platform(), _ -> new ArrayList<>()).add(record));
        List<Row> rows = new ArrayList<>();
        platforms.forEach((platform, records) -> {
            long open = records.stream().filter(record -> record.item().result().isOpen()).count();
            rows.add(new Row.Group(words.say("feedback.group", words.platform(platform), records.size(), open)));
            records.forEach(record -> rows.add(row(record)));
        });
        return rows;
    }

    private Row row(FeedbackRecord record) {
        FeedbackItem item = record.item();
        List<Block> said = new ArrayList<>();
        said.add(Layout.cell(item.title()));
        if (!item.subject().isEmpty()) {
            said.add(Layout.dim(item.subject()));
        }
        if (!item.message().isEmpty()) {
            said.add(Layout.dim(item.message()));
        }
        if (item.dueDay() != null) {
            said.add(Layout.dim(words.say("feedback.due", item.dueDay())));
        }
        List<Block> result = new ArrayList<>();
        String word = words.word("feedback", item.result());
        result.add(layout.label(icon(item.result()), word));
        if (!item.given().isEmpty() && !item.given().equalsIgnoreCase(word)) {
            result.add(Layout.dim(words.say("feedback.given", item.given())));
        }
        return new Row.Body(List.of(
                List.of(Layout.cell(item.check())),
                said,
                result,
                List.of(Layout.cell(layout.manuscript().numbering().file(record.evidence())))));
    }

    private static Icon icon(FeedbackResult result) {
        return switch (result) {
            case PASSED -> Icon.PASS;
            case WARNING -> Icon.REVIEW;
            case FAILED -> Icon.FAIL;
            case NOT_EXECUTED -> Icon.NOT_EVALUATED;
            case EXEMPT -> Icon.NOT_APPLICABLE;
            case INFO -> Icon.INFO;
        };
    }
}
