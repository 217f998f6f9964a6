package io.countersign.dossier.pdf;

import io.countersign.logic.checklist.Conflict;
import io.countersign.logic.checklist.Conflicts;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.model.review.StandingAttestation;
import io.countersign.model.signoff.ItemRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The checklist: a sum for each section, then every item with what the evidence says and what a person said.
final class ChecklistPart {
    private final Layout layout;
    private final Wording words;
    private final List<ItemRecord> items;
    private final Checklist checklist;
    private final List<Section> sections;

    ChecklistPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.items = layout.manuscript().dossier().items();
        this.checklist = layout.manuscript().dossier().checklist();
        this.sections = checklist.sections().stream()
                .filter(section -> !of(section).isEmpty())
                .toList();
    }

    void print() {
        layout.title(
                words.say("checklist.title"),
                words.say(
                        "checklist.lead",
                        words.say(checklist.title()),
                        checklist.version(),
                        items.size(),
                        sections.size()));
        layout.flow().down(6);
        layout.table(sumColumns(words.say("checklist.section")), sumRows());
        printScope();
        layout.table(words.say("checklist.items"), itemColumns(), itemRows());
        List<StandingAttestation> attestations = layout.manuscript().dossier().attestations();
        if (!attestations.isEmpty()) {
            layout.table(
                    words.say("attestations.title"),
                    attestationColumns(),
                    attestations.stream().map(this::row).toList());
        }
    }

    private List<Column> attestationColumns() {
        return List.of(
                Column.text(words.say("checklist.item"), 46),
                Column.text(words.say("attestations.by"), 112),
                Column.text(words.say("attestations.note"), 190),
                Column.text(words.say("attestations.for"), 76),
                Column.text(words.say("decisions.last-day"), 70));
    }

    private Row row(StandingAttestation attestation) {
        return new Row.Body(List.of(
                List.of(Layout.strong(attestation.itemId())),
                List.of(
                        Layout.cell(attestation.by()),
                        Layout.dim(words.say(
                                "attestations.recorded", attestation.recordedBy(), words.day(attestation.at())))),
                List.of(Layout.cell(attestation.note())),
                List.of(Layout.cell(words.say(
                        attestation.releaseId() == 0 ? "attestations.for-all" : "attestations.for-release"))),
                List.of(Layout.cell(attestation.lastDay().toString()))));
    }

    /// Which items each platform is reviewed by, and where two of them want the opposite.
    private void printScope() {
        List<String> platforms = layout.manuscript().dossier().release().platforms();
        if (platforms.isEmpty()) {
            return;
        }
        layout.table(
                words.say("checklist.scope"),
                sumColumns(words.say("checklist.platform")),
                platforms.stream().map(this::scope).toList());
        List<Conflict> conflicts = Conflicts.of(checklist, platforms);
        if (!conflicts.isEmpty()) {
            layout.table(
                    words.say("checklist.conflicts"),
                    List.of(
                            Column.text(words.say("checklist.conflicts.wanted"), 247),
                            Column.text(words.say("checklist.conflicts.unwanted"), 247)),
                    conflicts.stream()
                            .<Row>map(conflict ->
                                    new Row.Body(List.of(sides(conflict.requires()), sides(conflict.forbids()))))
                            .toList());
        }
    }

    private Row scope(String platform) {
        List<ItemRecord> inScope = items.stream()
                .filter(item -> item.item().isInScope(List.of(platform)))
                .toList();
        List<String> own = inScope.stream()
                .filter(item -> !item.item().platforms().isEmpty())
                .map(item -> item.item().id())
                .toList();
        List<List<Block>> cells = sums(words.platform(platform), inScope, false);
        List<Block> name = new ArrayList<>(cells.getFirst());
        if (!own.isEmpty()) {
            name.add(Layout.dim(words.say("checklist.scope.own", own.size(), own.getFirst(), own.getLast())));
        }
        cells.set(0, name);
        return new Row.Body(cells);
    }

    private List<Block> sides(List<Item> side) {
        return side.stream()
                .map(item -> Layout.cell(item.id() + " " + words.say(item.title())))
                .toList();
    }

    private List<Column> sumColumns(String first) {
        return List.of(
                Column.text(first, 158),
                Column.number(words.say("checklist.count"), 44),
                Column.number(words.word("answer", AnswerValue.PASS), 44),
                Column.number(words.word("answer", AnswerValue.FAIL), 44),
                Column.number(words.word("answer", AnswerValue.INTENDED), 48),
                Column.number(words.word("answer", AnswerValue.NOT_APPLICABLE), 56),
                Column.number(words.say("answer.none"), 50),
                Column.number(words.say("checklist.overruled"), 50));
    }

    private List<Row> sumRows() {
        List<Row> rows = new ArrayList<>();
        for (Section section : sections) {
            rows.add(new Row.Body(sums(section.id() + " " + words.say(section.title()), of(section), false)));
        }
        rows.add(new Row.Total(sums(words.say("table.all"), items, true)));
        return rows;
    }

    private List<List<Block>> sums(String name, List<ItemRecord> part, boolean total) {
        List<List<Block>> cells = new ArrayList<>();
        cells.add(List.of(total ? Layout.strong(name) : Layout.cell(name)));
        List<Integer> numbers = List.of(
                part.size(),
                Totals.answers(part, AnswerValue.PASS),
                Totals.answers(part, AnswerValue.FAIL),
                Totals.answers(part, AnswerValue.INTENDED),
                Totals.answers(part, AnswerValue.NOT_APPLICABLE),
                Totals.unanswered(part),
                Totals.overruled(part));
        for (int number : numbers) {
            cells.add(total ? List.of(Layout.strong(Layout.count(number))) : Layout.number(number));
        }
        return cells;
    }

    private List<ItemRecord> of(Section section) {
        List<String> ids = section.items().stream().map(item -> item.id()).toList();
        return items.stream().filter(item -> ids.contains(item.item().id())).toList();
    }

    private List<Column> itemColumns() {
        return List.of(
                Column.text(words.say("checklist.item"), 46),
                Column.text(words.say("checklist.requirement"), 290),
                Column.text(words.say("checklist.evidence-says"), 77),
                Column.text(words.say("checklist.answer"), 81));
    }

    private List<Row> itemRows() {
        List<Row> rows = new ArrayList<>();
        for (Section section : sections) {
            List<ItemRecord> part = of(section);
            rows.add(new Row.Group(words.say(
                    "checklist.group",
                    section.id(),
                    words.say(section.title()),
                    Totals.answers(part, AnswerValue.PASS),
                    part.size())));
            part.forEach(item -> rows.add(row(item)));
        }
        return rows;
    }

    private Row row(ItemRecord item) {
        List<Block> text = new ArrayList<>();
        text.add(Layout.cell(words.say(item.item().requirement())));
        if (!item.item().platforms().isEmpty()) {
            List<String> names = item.item().platforms().stream().map(words::platform).toList();
            text.add(Layout.dim(words.say("checklist.only", words.list(names))));
        }
        grounds(item.assessment(), text);
        Answer answer = item.answer();
        if (answer != null && !answer.note().isEmpty()) {
            text.add(Layout.dim(words.say("checklist.note", answer.by(), answer.note())));
        }
        return new Row.Body(List.of(
                List.of(Layout.strong(item.item().id())),
                text,
                List.of(layout.label(item.assessment().result())),
                answer(item)));
    }

    private List<Block> answer(ItemRecord item) {
        Answer answer = item.answer();
        if (answer == null) {
            return List.of(layout.label(Icon.OPEN, words.say("answer.none")));
        }
        return List.of(layout.label(answer.value()), Layout.dim(words.word("origin", answer.origin())));
    }

    private void grounds(Assessment assessment, List<Block> text) {
        text.add(Layout.dim(words.say(assessment.sentence())));
        for (Ground ground : assessment.grounds()) {
            String sentence = words.say(ground.text());
            String places = ground.citations().stream()
                    .filter(citation -> citation.quote().isEmpty())
                    .map(this::place)
                    .distinct()
                    .collect(Collectors.joining(words.say("list.comma")));
            String line = (sentence + " " + places).strip();
            if (!line.equals(words.say(assessment.sentence()))) {
                text.add(Layout.dim(line));
            }
            ground.citations().stream()
                    .filter(citation -> !citation.quote().isEmpty())
                    .forEach(citation -> text.add(new Block.Quote(citation.quote(), place(citation), words.foreign(citation.quote()))));
        }
    }

    private String place(Citation citation) {
        return layout.manuscript().numbering().place(citation);
    }
}
