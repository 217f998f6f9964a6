package io.countersign.dossier.pdf;

import io.countersign.dossier.FindingTable;
import io.countersign.dossier.pdf.Numbering.Act;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.typography.Inline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was accepted, what is intended, and what remains: everything that is not simply a pass, with the reason in the
/// words of the person who decided.
final class DecisionsPart {
    /// Of how many findings at most the identifiers are named beside their numbers.
    private static final int NAMED = 6;

    private final Layout layout;
    private final Wording words;
    private final Dossier dossier;
    private final Numbering numbering;
    private final Totals totals;

    DecisionsPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
        this.numbering = layout.manuscript().numbering();
        this.totals = layout.manuscript().totals();
    }

    /// Prints its title, on the last page of the cover where at least half of that is free.
    ///
    /// @return the page it is on
    int printTitle() {
        layout.title(words.say("decisions.title"), words.say("decisions.lead", words.day(dossier.composedAt())));
        layout.flow().paper().target(layout.manuscript().target("decisions"), layout.flow().y() + 60);
        return layout.flow().page();
    }

    void print() {
        if (!dossier.reason().isEmpty()) {
            layout.statement(
                    words.say("decisions.words"),
                    words.say("decisions.said", dossier.reviewer().name(), dossier.reason()));
        }
        if (!dossier.blockers().isEmpty()) {
            layout.table(words.say("decisions.blockers"), blockerColumns(), blockerRows());
        }
        printWaivers();
        printIntended();
        layout.table(words.say("decisions.remains"), remainsColumns(), remainsRows());
    }

    private List<Column> blockerColumns() {
        return List.of(
                Column.text(words.say("decisions.subject"), 158),
                Column.text(words.say("decisions.what"), 276),
                Column.number(words.say("decisions.how-many"), 60));
    }

    private List<Row> blockerRows() {
        List<Row> rows = new ArrayList<>();
        for (Blocker blocker : dossier.blockers()) {
            rows.add(new Row.Body(List.of(
                    subject(blocker),
                    List.of(Layout.cell(words.say(blocker.text()))),
                    Layout.number(blocker.count()))));
        }
        return rows;
    }

    /// What a blocker is about: an item and its title, or the kind.
    private List<Block> subject(Blocker blocker) {
        if (blocker.subject().isEmpty()) {
            return List.of(layout.label(Icon.FAIL, words.word("blocker", blocker.kind())));
        }
        Block label = layout.label(Icon.FAIL, blocker.subject());
        return dossier.checklist()
                .item(blocker.subject())
                .map(item -> List.of(label, Layout.dim(words.say(item.title()))))
                .orElse(List.of(label));
    }

    private void printWaivers() {
        if (numbering.waivers().isEmpty()) {
            layout.statement(words.say("decisions.waivers"), words.say("decisions.no-waiver"));
            return;
        }
        List<Row> rows = numbering.waivers().stream().map(this::waiver).toList();
        layout.table(
                words.say("decisions.waivers"),
                List.of(
                        Column.text(words.say("decisions.last-day"), 64),
                        Column.number(words.say("decisions.days-left"), 46),
                        Column.text(words.say("decisions.waiver"), 38),
                        Column.text(words.say("decisions.covers"), 156),
                        Column.text(words.say("decisions.reason"), 190)),
                rows);
    }

    private Row waiver(Act waiver) {
        LocalDate today = dossier.composedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        long left = ChronoUnit.DAYS.between(today, waiver.lastDay());
        return new Row.Body(
                List.of(
                List.of(Layout.strong(waiver.lastDay().toString())),
                Layout.number(left),
                List.of(Layout.strong(waiver.number())),
                coversWithNumbers(waiver),
                reason(waiver)),
                layout.manuscript().target(waiver.number()));
    }

    private List<Block> coversWithNumbers(Act waiver) {
        List<Block> blocks = new ArrayList<>(covers(waiver));
        blocks.add(Layout.dim(ranges(waiver.findings())));
        return blocks;
    }

    private List<Block> covers(Act act) {
        List<Inline> counts = new ArrayList<>();
        act.severities().forEach((severity, count) -> {
            counts.add(Layout.icon(severity).inline());
            counts.add(Inline.whole(words.word("severity", severity) + " " + Layout.count(count), Theme.CELL));
            counts.add(Inline.words("   ", Theme.CELL));
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Tag.P, counts, Theme.CELL));
        if (act.findings().size() <= NAMED) {
            blocks.add(Layout.dim(words.join(act.findings().stream()
                    .map(index -> named(dossier.findings().get(index)))
                    .distinct()
                    .toList())));
        }
        return blocks;
    }

    private static String named(FindingRecord finding) {
        String what = finding.identifier().isEmpty() ? finding.title() : finding.identifier();
        return (what + " " + finding.component().name()).strip();
    }

    private String ranges(List<Integer> findings) {
        return words.ranges(findings, FindingTable::number);
    }

    private List<Block> reason(Act act) {
        return List.of(
                Layout.cell(act.decided().decision().reason()),
                Layout.dim(words.say(
                        "decisions.by", act.decided().by(), words.minutesUtc(act.decided().at()))));
    }

    private void printIntended() {
        List<Row> rows = new ArrayList<>();
        dossier.items().stream()
                .filter(item -> item.answer() != null && item.answer().value() == AnswerValue.INTENDED)
                .forEach(item -> rows.add(intended(item, Objects.requireNonNull(item.answer()))));
        numbering.intended().forEach(act -> rows.add(intended(act)));
        if (rows.isEmpty()) {
            layout.statement(words.say("decisions.intended"), words.say("decisions.nothing-intended"));
            return;
        }
        layout.table(
                words.say("decisions.intended"),
                List.of(
                        Column.text(words.say("decisions.item-or-finding"), 84),
                        Column.text(words.say("decisions.evidence-says"), 180),
                        Column.text(words.say("decisions.why"), 230)),
                rows);
    }

    private Row intended(ItemRecord item, Answer answer) {
        String by = Totals.isOverruled(item) ? "decisions.overrules" : "decisions.by";
        return new Row.Body(List.of(
                List.of(Layout.strong(item.item().id())),
                List.of(
                        layout.label(item.assessment().result()),
                        Layout.dim(words.say(item.assessment().sentence()))),
                List.of(
                        Layout.cell(answer.note()),
                        Layout.dim(words.say(by, answer.by(), words.minutesUtc(answer.at()))))));
    }

    private Row intended(Act act) {
        return new Row.Body(List.of(List.of(Layout.cell(ranges(act.findings()))), covers(act), reason(act)));
    }

    private List<Column> remainsColumns() {
        return List.of(
                Column.text(words.say("decisions.what"), 160),
                Column.number(words.say("decisions.how-many"), 62),
                Column.text(words.say("decisions.worst"), 82),
                Column.text(words.say("decisions.next"), 190));
    }

    private List<Row> remainsRows() {
        List<Row> rows = new ArrayList<>();
        rows.add(remains(
                "findings-to-fix", totals.findings(DecisionKind.TO_FIX), totals.worst(DecisionKind.TO_FIX)));
        rows.add(remains("findings-open", totals.findings(DecisionKind.OPEN), totals.worst(DecisionKind.OPEN)));
        rows.add(remains("items-failed", totals.answers(AnswerValue.FAIL), null));
        rows.add(remains("items-unanswered", totals.unanswered(), null));
        rows.add(remains("feedback-open", totals.openFeedback(), null));
        return rows;
    }

    private Row remains(String what, int count, @Nullable Severity worst) {
        return new Row.Body(List.of(
                List.of(Layout.cell(words.say("remains." + what))),
                Layout.number(count),
                List.of(worst == null ? Layout.cell(words.say("remains.not-rated")) : layout.label(worst)),
                List.of(Layout.cell(words.say(count == 0 ? "remains.nothing" : "remains." + what + ".next")))));
    }
}
