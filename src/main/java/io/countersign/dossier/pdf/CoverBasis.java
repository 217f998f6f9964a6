package io.countersign.dossier.pdf;

import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The foot of the cover: the record behind the pages, and what was judged against. The latter may go on on the next page,
/// where a release goes to many platforms.
final class CoverBasis {
    private static final float TABLE_PADDING = 2;
    private static final float PITCH = 52;
    private static final int GROUPS = 8;
    private static final int GROUP = 8;

    private final Layout layout;
    private final Flow flow;
    private final Wording words;
    private final Dossier dossier;

    CoverBasis(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
    }

    void print() {
        printRecord();
        printRules();
    }

    private void printRules() {
        List<Column> columns = List.of(
                Column.text(words.say("basis.what"), 176),
                Column.text(words.say("basis.version"), 72),
                Column.text(words.say("basis.dated"), 72),
                Column.number(words.say("basis.age"), 46),
                Column.text(words.say("basis.hash"), 128));
        LocalDate today = dossier.composedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        List<Row> rows = dossier.basis().stream().map(basis -> row(basis, today)).toList();
        Table table = layout.table(columns, rows, TABLE_PADDING);
        flow.space(10.5f);
        flow.heading("H2", words.say("basis.title"), Theme.HEADING, table.start());
        table.print();
    }

    private Row row(Basis basis, LocalDate today) {
        return new Row.Body(List.of(
                List.of(Layout.cell(title(basis))),
                List.of(Layout.cell(basis.version().isEmpty() ? basis.dated().toString() : basis.version())),
                List.of(Layout.cell(basis.dated().toString())),
                List.of(Layout.cell(words.say("basis.days", ChronoUnit.DAYS.between(basis.dated(), today)))),
                List.of(Layout.cell(begins(basis.sha256())))));
    }

    private String title(Basis basis) {
        return switch (basis.kind()) {
            case CHECKLIST ->
                basis.id().equals(dossier.release().checklist())
                        ? words.say("basis.checklist", words.say(dossier.checklist().title()), own(List.of()))
                        : basis.id();
            case PLATFORM -> words.say("basis.platform", words.platform(basis.id()), own(List.of(basis.id())));
            case KNOWLEDGE -> words.say("basis.knowledge", words.say("table." + basis.id()));
        };
    }

    /// How many items are for these platforms alone.
    private long own(List<String> platforms) {
        return dossier.items().stream()
                .filter(item -> item.item().platforms().equals(platforms))
                .count();
    }

    /// The first sixteen digits in two groups.
    private static String begins(String hash) {
        return hash.length() < 2 * GROUP ? hash : hash.substring(0, GROUP) + " " + hash.substring(GROUP, 2 * GROUP);
    }

    private void printRecord() {
        flow.space(10.5f);
        flow.heading("H2", words.say("basis.record"), Theme.HEADING, 3 * Theme.BODY.leading());
        flow.print(Block.text(words.say("basis.record.note", dossier.chainLength()), Theme.NOTE));
        flow.print(new Block.Hash(dossier.chainHead(), PITCH, GROUPS, Theme.BODY.strong()));
    }
}
