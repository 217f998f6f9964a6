package io.countersign.dossier.pdf;

import io.countersign.model.review.Citation;
import io.countersign.model.review.PortRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ports: what was seen open, beside what the documentation says.
final class PortsPart {
    private final Layout layout;
    private final Wording words;
    private final Numbering numbering;

    PortsPart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.numbering = layout.manuscript().numbering();
    }

    void print() {
        layout.title(words.say("ports.title"), words.say("ports.lead"));
        List<PortRow> ports = layout.manuscript().dossier().ports();
        if (ports.isEmpty()) {
            layout.note(words.say("ports.none"));
            return;
        }
        layout.table(words.say("ports.table"), columns(), rows(ports));
        layout.note(words.say(
                "ports.sum",
                ports.size(),
                ports.stream().filter(PortsPart::isOpen).count(),
                ports.stream().filter(Kind.OPEN_UNDOCUMENTED::holds).count(),
                ports.stream().filter(port -> isOpen(port) && port.dangerous()).count()));
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("ports.port"), 56),
                Column.text(words.say("ports.service"), 90),
                Column.text(words.say("ports.seen"), 66),
                Column.text(words.say("ports.documented"), 150),
                Column.text(words.say("ports.dangerous"), 52),
                Column.text(words.say("ports.result"), 80));
    }

    private List<Row> rows(List<PortRow> ports) {
        Map<Kind, List<PortRow>> groups = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<PortRow> members = ports.stream().filter(kind::holds).toList();
            if (!members.isEmpty()) {
                groups.put(kind, members);
            }
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((kind, members) -> {
            rows.add(new Row.Group(words.say("ports.group", words.word("ports", kind), members.size())));
            members.forEach(port -> rows.add(row(port)));
        });
        return rows;
    }

    private Row row(PortRow port) {
        return new Row.Body(List.of(
                List.of(Layout.strong(port.port() + "/" + port.protocol())),
                List.of(Layout.cell(port.service().isEmpty() ? words.say("ports.no-service") : port.service())),
                seen(port),
                documented(port),
                List.of(Layout.cell(words.say(port.dangerous() ? "ports.is-dangerous" : "ports.is-harmless"))),
                List.of(layout.label(port.result()))));
    }

    /// Who saw it open, and what keeps others from it, or lets them in.
    private List<Block> seen(PortRow port) {
        List<Block> blocks = new ArrayList<>();
        List<String> files = Stream.concat(port.seenOpen().stream(), port.firewall().stream())
                .map(numbering::file)
                .distinct()
                .toList();
        blocks.add(Layout.cell(files.isEmpty() ? words.say("ports.not-seen") : words.join(files)));
        switch (port.exposure()) {
            case PUBLISHED, RESTRICTED, UNCERTAIN, BLOCKED, LOOPBACK ->
                blocks.add(Layout.dim(words.word("ports.exposure", port.exposure())));
            case OPEN, CLOSED -> {}
        }
        return blocks;
    }

    /// What each page says of the port, in its own words, and where.
    private List<Block> documented(PortRow port) {
        List<Block> places = new ArrayList<>();
        for (Citation citation : port.documented().stream().distinct().toList()) {
            if (!citation.quote().isEmpty()) {
                places.add(new Block.Quote(
                        citation.quote(), numbering.place(citation), words.foreign(citation.quote())));
            } else {
                places.add(Layout.cell(numbering.place(citation)));
            }
        }
        return places.isEmpty() ? List.of(Layout.cell(words.say("ports.not-documented"))) : places;
    }

    private static boolean isOpen(PortRow port) {
        return !port.seenOpen().isEmpty();
    }

    private static boolean isDocumented(PortRow port) {
        return !port.documented().isEmpty();
    }

    /// The groups of the table; every port is in one.
    private enum Kind {
        OPEN_UNDOCUMENTED,
        OPEN_DOCUMENTED,
        CLOSED_DOCUMENTED,
        CLOSED;

        boolean holds(PortRow port) {
            return this == of(port);
        }

        private static Kind of(PortRow port) {
            if (isOpen(port)) {
                return isDocumented(port) ? OPEN_DOCUMENTED : OPEN_UNDOCUMENTED;
            }
            return isDocumented(port) ? CLOSED_DOCUMENTED : CLOSED;
        }
    }
}
