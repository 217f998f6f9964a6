package io.countersign.dossier.pdf;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.signoff.FeedbackRecord;
import io.countersign.model.signoff.LedgerRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the marketplaces raised, by rounds, with what was answered; then all that they said in this round.
final class FeedbackPart {
    private final Layout layout;
    private final Wording words;

    FeedbackPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
    }

    void print() {
        layout.title(words.say("feedback.title"), words.say("feedback.lead"));
        List<LedgerRecord> ledger = layout.manuscript().dossier().ledger();
        if (ledger.isEmpty()) {
            layout.note(words.say("feedback.nothing-raised"));
        } else {
            layout.table(words.say("feedback.ledger"), ledgerColumns(), ledgerRows(ledger));
        }
        List<FeedbackRecord> feedback = layout.manuscript().dossier().feedback();
        if (feedback.isEmpty()) {
            layout.note(words.say("feedback.none"));
        } else {
            layout.table(words.say("feedback.results"), columns(), rows(feedback));
        }
    }

    private List<Column> ledgerColumns() {
        return List.of(
                Column.text(words.say("feedback.check"), 66),
                Column.text(words.say("feedback.said"), 160),
                Column.text(words.say("feedback.rounds"), 76),
                Column.text(words.say("feedback.answers"), 116),
                Column.text(words.say("feedback.state"), 76));
    }

    private List<Row> ledgerRows(List<LedgerRecord> ledger) {
        Map<String, List<LedgerRecord>> platforms = new LinkedHashMap<>();
        ledger.forEach(
                item -> platforms.computeIfAbsent(item.item().platform(), _ -> new ArrayList<>()).add(item));
        List<Row> rows = new ArrayList<>();
        platforms.forEach((platform, items) -> {
            long accepted = items.stream()
                    .filter(item -> item.state() == FeedbackState.ACCEPTED)
                    .count();
            rows.add(new Row.Group(
                    words.say("feedback.raised-group", words.platform(platform), items.size(), accepted)));
            items.forEach(item -> rows.add(row(item)));
        });
        return rows;
    }

    private Row row(LedgerRecord item) {
        return new Row.Body(List.of(
                List.of(Layout.cell(item.item().check())),
                said(item.item()),
                item.rounds().stream().map(this::round).toList(),
                item.rounds().stream()
                        .flatMap(entry -> entry.answers().stream())
                        .flatMap(answer -> answer(answer).stream())
                        .toList(),
                List.of(state(item.state()))));
    }

    private Block round(LedgerRecord.Entry entry) {
        String line = words.say("feedback.in-round", entry.round(), words.word("outcome", entry.outcome()));
        return entry.outcome() == FeedbackOutcome.RAISED_AGAIN
                ? Block.text(line, Theme.CELL.strong().in(Theme.RED))
                : Layout.cell(line);
    }

    private List<Block> answer(FeedbackAnswer answer) {
        String reply = words.word("reply", answer.reply());
        Block said = Layout.cell(answer.note().isEmpty() ? reply : words.say("feedback.replied", reply, answer.note()));
        return List.of(said, Layout.dim(words.say("decisions.by", answer.by(), words.minutesUtc(answer.at()))));
    }

    private Block state(FeedbackState state) {
        Icon icon =
                switch (state) {
                    case RAISED -> Icon.OPEN;
                    case ANSWERED -> Icon.REVIEW;
                    case ACCEPTED -> Icon.PASS;
                    case RAISED_AGAIN -> Icon.FAIL;
                };
        return layout.label(icon, words.word("state", state));
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
        List<Block> result = new ArrayList<>();
        String word = words.word("feedback", item.result());
        result.add(layout.label(icon(item.result()), word));
        if (!item.given().isEmpty() && !item.given().equalsIgnoreCase(word)) {
            result.add(Layout.dim(words.say("feedback.given", item.given())));
        }
        return new Row.Body(List.of(
                List.of(Layout.cell(item.check())),
                said(item),
                result,
                List.of(Layout.cell(layout.manuscript().numbering().file(record.evidence())))));
    }

    private List<Block> said(FeedbackItem item) {
        List<Block> said = new ArrayList<>();
        said.add(Layout.cell(item.title()));
        if (!item.subject().isEmpty() && !item.title().contains(item.subject())) {
            said.add(Layout.dim(item.subject()));
        }
        if (!item.message().isEmpty() && !item.message().equals(item.title())) {
            said.add(Layout.dim(item.message()));
        }
        if (item.dueDay() != null) {
            said.add(Layout.dim(words.say("feedback.due", item.dueDay())));
        }
        return said;
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
