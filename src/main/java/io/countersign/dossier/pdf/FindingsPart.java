package io.countersign.dossier.pdf;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.FindingTable;
import io.countersign.dossier.pdf.FindingGroups.Group;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.typography.Inline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The findings: the rounds side by side, how many of which severity were decided how, then every one; those in the
/// same package, or of the same rule, that were decided alike share a row.
final class FindingsPart {
    private static final float PITCH = 43;
    private static final int GROUPS = 8;

    private final Layout layout;
    private final Wording words;
    private final Totals totals;
    private final Numbering numbering;
    private final List<FindingRecord> findings;

    FindingsPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.totals = layout.manuscript().totals();
        this.numbering = layout.manuscript().numbering();
        this.findings = layout.manuscript().dossier().findings();
    }

    void print() {
        layout.title(
                words.say("findings.title"),
                words.say(
                        "findings.lead",
                        findings.size(),
                        layout.manuscript().dossier().release().round()));
        new RoundsChart(layout).print();
        layout.table(words.say("findings.matrix"), matrixColumns(), matrixRows());
        if (!layout.manuscript().dossier().printsFindings()) {
            printSummaryOnly();
        } else if (!findings.isEmpty()) {
            layout.table(words.say("findings.all"), columns(), rows(), layout.manuscript().findings());
        }
    }

    /// What is not printed is said, and by which hash it is told.
    private void printSummaryOnly() {
        layout.statement(
                words.say("findings.all"),
                words.say(
                        "findings.over",
                        findings.size(),
                        layout.manuscript().dossier().printLimit(),
                        AttachmentNames.FINDINGS));
        String hash = Hashes.sha256(layout.manuscript().findingList());
        layout.flow().print(new Block.Hash(hash, PITCH, GROUPS, Theme.QUOTE));
    }

    private List<Column> matrixColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("findings.severity"), 104));
        columns.add(Column.number(words.say("findings.count"), 65));
        for (DecisionKind kind : decisions()) {
            columns.add(Column.number(words.word("decision", kind), 65));
        }
        return columns;
    }

    /// Duplicates are counted with their originals; few rounds have any.
    private List<DecisionKind> decisions() {
        return Stream.of(
                        DecisionKind.ACCEPTED,
                        DecisionKind.INTENDED,
                        DecisionKind.FALSE_POSITIVE,
                        DecisionKind.DUPLICATE,
                        DecisionKind.TO_FIX,
                        DecisionKind.OPEN)
                .filter(kind -> kind != DecisionKind.DUPLICATE || totals.findings(kind) > 0)
                .toList();
    }

    private List<Row> matrixRows() {
        List<Row> rows = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<List<Block>> cells = new ArrayList<>();
            cells.add(List.of(layout.label(severity)));
            cells.add(Layout.number(totals.findings(severity)));
            decisions().forEach(kind -> cells.add(Layout.number(totals.findings(severity, kind))));
            rows.add(new Row.Body(cells));
        }
        List<List<Block>> sums = new ArrayList<>();
        sums.add(List.of(Layout.strong(words.say("table.all"))));
        sums.add(List.of(Layout.strong(Layout.count(findings.size()))));
        decisions().forEach(kind -> sums.add(List.of(Layout.strong(Layout.count(totals.findings(kind))))));
        rows.add(new Row.Total(sums));
        return rows;
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("findings.severity"), 62),
                Column.number(words.say("findings.how-many"), 32),
                Column.text(words.say("findings.what"), 222),
                Column.text(words.say("findings.numbers"), 50),
                Column.text(words.say("findings.sources"), 44),
                Column.text(words.say("findings.decision"), 84));
    }

    /// Rows are made when they are printed: ten thousand of them at once would fill the memory.
    private List<Row> rows() {
        Map<FindingKind, List<Group>> kinds = FindingGroups.of(findings);
        List<LazyRows.Maker> makers = new ArrayList<>();
        int count = 0;
        for (Map.Entry<FindingKind, List<Group>> kind : kinds.entrySet()) {
            List<Group> groups = kind.getValue();
            makers.add(() -> title(kind.getKey(), groups));
            groups.forEach(group -> makers.add(() -> row(group)));
            count += groups.size();
        }
        int rows = count;
        makers.add(() -> total(rows));
        return new LazyRows(makers);
    }

    private Row title(FindingKind kind, List<Group> groups) {
        int members = groups.stream().mapToInt(group -> group.findings().size()).sum();
        String sources = words.join(groups.stream()
                .flatMap(group -> group.findings().stream())
                .flatMap(index -> findings.get(index).sources().stream())
                .distinct()
                .map(numbering::file)
                .sorted()
                .toList());
        return new Row.Group(words.say("findings.group", words.word("kind", kind), members, sources));
    }

    private Row total(int rows) {
        return new Row.Total(List.of(
                List.of(Layout.strong(words.say("table.all"))),
                List.of(Layout.strong(Layout.count(findings.size()))),
                List.of(Block.text(words.say("findings.rows", rows), Theme.CELL.strong())),
                List.of(),
                List.of(),
                List.of()));
    }

    private Row row(Group group) {
        FindingRecord first = findings.get(group.findings().getFirst());
        return new Row.Body(List.of(
                List.of(layout.label(first.severity())),
                Layout.number(group.findings().size()),
                what(group),
                List.of(Layout.cell(words.ranges(group.findings(), FindingTable::number))),
                List.of(sources(group)),
                decision(group.findings().getFirst(), first)));
    }

    private List<Block> what(Group group) {
        Set<Title> titles = new LinkedHashSet<>();
        Set<Component> components = new LinkedHashSet<>();
        Set<Place> places = new LinkedHashSet<>();
        for (int index : group.findings()) {
            FindingRecord finding = findings.get(index);
            titles.add(new Title(finding.identifier(), finding.title()));
            components.add(finding.component());
            places.add(finding.place());
        }
        List<Block> blocks = new ArrayList<>();
        titles.forEach(title -> blocks.add(title.block()));
        components.forEach(component -> addLine(component(component), blocks));
        places.forEach(place -> addLine(place(place), blocks));
        return blocks;
    }

    private static void addLine(String line, List<Block> to) {
        if (!line.isEmpty()) {
            to.add(Layout.dim(line));
        }
    }

    private String component(Component component) {
        String installed = (component.name() + " " + component.version()).strip();
        String fixed = component.fixedVersion();
        return installed.isEmpty() || fixed.isEmpty() ? installed : words.say("findings.fixed", installed, fixed);
    }

    private String place(Place place) {
        String port = place.port() == 0 ? "" : place.port() + "/" + place.protocol();
        return words.join(List.of(place.target(), place.host(), port, place.path()));
    }

    private Block sources(Group group) {
        Set<String> sources = new LinkedHashSet<>();
        group.findings().forEach(index -> sources.addAll(findings.get(index).sources()));
        return Layout.cell(words.join(sources.stream().map(numbering::file).toList()));
    }

    private List<Block> decision(int index, FindingRecord finding) {
        Decided decided = finding.decided();
        if (decided == null) {
            return List.of(layout.label(DecisionKind.OPEN));
        }
        Block label = layout.label(decided.decision().kind());
        return switch (decided.decision()) {
            case Decision.Accepted accepted -> List.of(label, waiver(numbering.waiver(index).number(), accepted));
            case Decision.Intended(String reason) -> withReason(label, reason);
            case Decision.ToFix(String reason) -> withReason(label, reason);
            case Decision.FalsePositive(String reason) -> withReason(label, reason);
            case Decision.DuplicateOf(String reason, _) -> withReason(label, reason);
        };
    }

    private static List<Block> withReason(Block label, String reason) {
        return reason.isEmpty() ? List.of(label) : List.of(label, Layout.dim(reason));
    }

    private Block waiver(String number, Decision.Accepted accepted) {
        String line = words.say("findings.waiver", number, accepted.lastDay().toString());
        return new Block.Link(
                List.of(Inline.words(line, Theme.NOTE)), Theme.NOTE, layout.manuscript().target(number));
    }

    /// What a finding is called.
    private record Title(String identifier, String words) {
        Block block() {
            List<Inline> inlines = new ArrayList<>();
            if (!identifier.isEmpty()) {
                inlines.add(Inline.words(identifier, Theme.CELL.strong()));
                inlines.add(Inline.words("  ", Theme.CELL));
            }
            inlines.add(Inline.words(words, Theme.CELL));
            return new Block.Text(Tag.P, inlines, Theme.CELL);
        }
    }
}
