package io.countersign.dossier.pdf;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.Attachments;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;

/// Every file that was looked at, with its whole hash.
final class EvidencePart {
    private static final float PITCH = 43;
    private static final int GROUPS = 8;
    private static final Style HASH = Theme.QUOTE;

    private final Layout layout;
    private final Wording words;
    private final Attachments attachments;

    EvidencePart(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.attachments = layout.manuscript().attachments();
    }

    void print() {
        List<Evidence> evidence = layout.manuscript().dossier().evidence();
        long embedded = evidence.stream().filter(attachments::embeds).count();
        layout.title(
                words.say("evidence.title"),
                words.say("evidence.lead", evidence.size(), embedded, evidence.size() - embedded));
        if (evidence.isEmpty()) {
            layout.note(words.say("evidence.none"));
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            rows.add(row(i, evidence.get(i)));
        }
        layout.table(words.say("evidence.files", evidence.size()), columns(), rows);
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("evidence.number"), 36),
                Column.text(words.say("evidence.file"), 190),
                Column.text(words.say("evidence.format"), 98),
                Column.number(words.say("evidence.bytes"), 62),
                Column.text(words.say("evidence.imported"), 62),
                Column.text(words.say("evidence.by"), 46));
    }

    private Row row(int index, Evidence file) {
        List<Block> format = new ArrayList<>();
        format.add(Layout.cell(file.format().name()));
        ScanInfo scan = file.scan();
        if (scan != null) {
            format.add(Layout.dim(tool(scan)));
            scan.remarks().forEach(remark -> format.add(Layout.dim(words.say(remark))));
        }
        if (Totals.isPartial(file)) {
            format.add(Block.text(words.say("evidence.partial"), Theme.NOTE.in(Theme.RED)));
        }
        String embedded = words.say(attachments.embeds(file) ? "evidence.embedded" : "evidence.by-hash");
        return new Row.Body(
                List.of(
                        List.of(Layout.strong(AttachmentNames.number(index))),
                        List.of(Block.text(file.name(), Theme.CELL.strong()), Layout.dim(embedded)),
                        format,
                        Layout.number(file.size()),
                        List.of(Layout.cell(words.minutes(file.importedAt()))),
                        List.of(Layout.cell(file.importedBy()))),
                List.of(new Block.Hash(file.sha256(), PITCH, GROUPS, HASH)));
    }

    private String tool(ScanInfo scan) {
        String tool = (scan.tool() + " " + scan.toolVersion()).strip();
        return scan.finishedAt() == null
                ? tool
                : words.say("evidence.scan", tool, words.minutesUtc(scan.finishedAt()));
    }
}
