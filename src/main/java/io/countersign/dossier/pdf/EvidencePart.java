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
                Column.text(words.say("evidence.file"), 172),
                Column.text(words.say("evidence.format"), 100),
                Column.number(words.say("evidence.bytes"), 54),
                Column.text(words.say("evidence.imported"), 76),
                Column.text(words.say("evidence.by"), 56));
    }

    private Row row(int index, Evidence file) {
        String embedded = words.say(attachments.embeds(file) ? "evidence.embedded" : "evidence.by-hash");
        return new Row.Body(
                List.of(
                        List.of(Layout.strong(AttachmentNames.number(index))),
                        List.of(Block.text(file.name(), Theme.CELL.strong())),
                        List.of(Layout.cell(file.format().name())),
                        Layout.number(file.size()),
                        List.of(Layout.cell(words.minutes(file.importedAt()))),
                        List.of(Layout.cell(file.importedBy()))),
                below(file, embedded),
                layout.manuscript().target(AttachmentNames.number(index)));
    }

    /// What the report says of itself, and the hashes; all of them need the whole width.
    private List<Block> below(Evidence file, String embedded) {
        List<Block> below = new ArrayList<>();
        ScanInfo scan = file.scan();
        String tool = scan == null ? "" : tool(scan);
        below.add(Layout.dim(tool.isEmpty() ? embedded : words.say("list.semicolon", tool, embedded)));
        if (Totals.isPartial(file)) {
            below.add(Block.text(words.say("evidence.partial"), Theme.NOTE.in(Theme.RED)));
        }
        if (scan != null) {
            scan.remarks().forEach(remark -> below.add(Layout.dim(words.say(remark))));
        }
        below.add(new Block.Hash(file.sha256(), PITCH, GROUPS, HASH));
        if (file.blackened()) {
            below.add(Layout.dim(words.say("evidence.blackened")));
            below.add(new Block.Hash(file.keptSha256(), PITCH, GROUPS, HASH));
        }
        return below;
    }

    private String tool(ScanInfo scan) {
        String tool = (scan.tool() + " " + scan.toolVersion()).strip();
        return scan.finishedAt() == null
                ? tool
                : words.say("evidence.scan", tool, words.minutesUtc(scan.finishedAt()));
    }
}
