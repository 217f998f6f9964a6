package io.countersign.dossier.pdf;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.Attachments;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What is embedded in the file, and how much it is.
final class InsidePart {
    private final Layout layout;
    private final Wording words;
    private final Dossier dossier;

    InsidePart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
    }

    void print() {
        layout.table(words.say("inside.title"), columns(), rows());
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("inside.file"), 210),
                Column.text(words.say("inside.what"), 204),
                Column.number(words.say("inside.bytes"), 80));
    }

    private List<Row> rows() {
        Attachments attachments = layout.manuscript().attachments();
        List<Row> rows = new ArrayList<>();
        rows.add(inside(AttachmentNames.RECORD, "inside.record", layout.manuscript().recordSize()));
        for (Basis basis : dossier.basis()) {
            String what = "inside." + basis.kind().name().toLowerCase(Locale.ROOT);
            rows.add(inside(AttachmentNames.basis(basis), what, basis.size()));
        }
        int history = attachments.history().length;
        if (history > 0) {
            rows.add(inside(AttachmentNames.HISTORY, "inside.history", history));
        }
        if (!dossier.printsFindings()) {
            rows.add(inside(
                    AttachmentNames.FINDINGS, "inside.findings", layout.manuscript().findingList().length));
        }
        List<Evidence> evidence = dossier.evidence();
        List<Integer> embedded = IntStream.range(0, evidence.size())
                .filter(index -> attachments.embeds(evidence.get(index)))
                .boxed()
                .toList();
        if (!embedded.isEmpty()) {
            rows.add(inside(
                    words.ranges(embedded, AttachmentNames::number),
                    "inside.evidence",
                    embedded.stream().mapToLong(index -> evidence.get(index).size()).sum()));
        }
        return rows;
    }

    private Row inside(String file, String what, long bytes) {
        return new Row.Body(List.of(
                List.of(Layout.cell(file)), List.of(Layout.cell(words.say(what))), Layout.number(bytes)));
    }
}
