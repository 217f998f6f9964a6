package io.countersign.dossier.pdf;

import io.countersign.dossier.FindingTable;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.typography.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The findings: how many of which severity were decided how, then every one.
final class FindingsPart {
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
        layout.table(words.say("findings.matrix"), matrixColumns(), matrixRows());
        if (!findings.isEmpty()) {
            layout.table(words.say("findings.all"), columns(), rows());
        }
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
                Column.text(words.say("findings.number"), 42),
                Column.text(words.say("findings.severity"), 62),
                Column.text(words.say("findings.what"), 246),
                Column.text(words.say("findings.sources"), 54),
                Column.text(words.say("findings.decision"), 90));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Severity group = null;
        for (int i = 0; i < findings.size(); i++) {
            Severity severity = findings.get(i).severity();
            if (severity != group) {
                group = severity;
                rows.add(new Row.Group(words.say(
                        "findings.group", words.word("severity", severity), totals.findings(severity))));
            }
            rows.add(row(i));
        }
        return rows;
    }

    private Row row(int index) {
        FindingRecord finding = findings.get(index);
        return new Row.Body(List.of(
                List.of(Layout.cell(FindingTable.number(index))),
                List.of(layout.label(finding.severity())),
                what(finding),
                List.of(sources(finding)),
                decision(index, finding)));
    }

    private List<Block> what(FindingRecord finding) {
        List<Block> blocks = new ArrayList<>();
        List<Inline> title = new ArrayList<>();
        if (!finding.identifier().isEmpty()) {
            title.add(Inline.words(finding.identifier(), Theme.CELL.strong()));
            title.add(Inline.words("  ", Theme.CELL));
        }
        title.add(Inline.words(finding.title(), Theme.CELL));
        blocks.add(new Block.Text(Tag.P, title, Theme.CELL));
        Stream.of(component(finding.component()), place(finding.place()))
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(Layout.dim(line)));
        return blocks;
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

    private Block sources(FindingRecord finding) {
        return Layout.cell(
                words.join(finding.sources().stream().map(numbering::file).toList()));
    }

    private List<Block> decision(int index, FindingRecord finding) {
        Decided decided = finding.decided();
        if (decided == null) {
            return List.of(layout.label(DecisionKind.OPEN));
        }
        Block label = layout.label(decided.decision().kind());
        String more =
                switch (decided.decision()) {
                    case Decision.Accepted accepted ->
                        words.say(
                                "findings.waiver",
                                numbering.waiver(index).number(),
                                accepted.lastDay().toString());
                    case Decision.Intended(String reason) -> reason;
                    case Decision.ToFix(String reason) -> reason;
                    case Decision.FalsePositive(String reason) -> reason;
                    case Decision.DuplicateOf(String reason, _) -> reason;
                };
        return more.isEmpty() ? List.of(label) : List.of(label, Layout.dim(more));
    }
}
