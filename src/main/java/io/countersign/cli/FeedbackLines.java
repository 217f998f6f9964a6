package io.countersign.cli;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.feedback.LedgerItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An item of the ledger, as lines and as an object.
final class FeedbackLines {
    private final Terminal terminal;
    private final LocalDate today;

    /// @param today in UTC
    FeedbackLines(Terminal terminal, LocalDate today) {
        this.terminal = terminal;
        this.today = today;
    }

    void print(LedgerItem item) {
        FeedbackKey key = item.key();
        String state = terminal.messages().text("control.feedback." + item.state());
        terminal.say("cli.feedback.item", state, platform(key.platform()), item.item().title(), check(key));
        if (item.item().dueDay() != null) {
            terminal.say(item.isOverdue(today) ? "cli.feedback.overdue" : "cli.feedback.due", item.item().dueDay());
        }
        item.cells().forEach(this::print);
    }

    private void print(LedgerCell cell) {
        terminal.say(
                "cli.feedback.round",
                cell.round(),
                terminal.messages().text("control.feedback.outcome." + cell.outcome()),
                cell.rows().isEmpty() ? "–" : cell.rows().getFirst().evidence().name());
        for (FeedbackAnswer answer : cell.answers()) {
            String reply = terminal.messages().text("control.reply." + answer.reply());
            terminal.say("cli.feedback.answer", reply, answer.note(), answer.by(), answer.at());
        }
    }

    Map<String, Object> object(LedgerItem item) {
        Map<String, Object> object = key(item.key());
        object.put("title", item.item().title());
        object.put("message", item.item().message());
        object.put("result", Names.of(item.item().result()));
        object.put("state", Names.of(item.state()));
        object.put("due", item.item().dueDay() == null ? null : item.item().dueDay().toString());
        object.put("overdue", item.isOverdue(today));
        object.put("blocks", item.blocks());
        object.put("rounds", item.cells().stream().map(FeedbackLines::object).toList());
        return object;
    }

    static Map<String, Object> object(FeedbackAnswer answer) {
        Map<String, Object> object = key(answer.item());
        object.put("round", answer.round());
        object.putAll(words(answer));
        return object;
    }

    private static Map<String, Object> object(LedgerCell cell) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("round", cell.round());
        object.put("outcome", Names.of(cell.outcome()));
        object.put("evidence", files(cell));
        object.put("answers", cell.answers().stream().map(FeedbackLines::words).toList());
        return object;
    }

    private static List<String> files(LedgerCell cell) {
        return cell.rows().stream().map(row -> row.evidence().name()).distinct().toList();
    }

    private static Map<String, Object> words(FeedbackAnswer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("reply", Names.of(answer.reply()));
        object.put("note", answer.note());
        object.put("by", answer.by());
        object.put("at", answer.at().toString());
        return object;
    }

    private static Map<String, Object> key(FeedbackKey key) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("platform", key.platform());
        object.put("check", key.check());
        object.put("subject", key.subject());
        return object;
    }

    private String platform(String platform) {
        String key = "assess.platform." + platform;
        return terminal.messages().knows(key) ? terminal.messages().text(key) : platform;
    }

    private static String check(FeedbackKey key) {
        return key.subject().isEmpty() ? key.check() : key.check() + ", " + key.subject();
    }
}
