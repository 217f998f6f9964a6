package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// The rules of a cloud's firewall as its command line or its API prints them, in JSON: who may come in by which ports. No
/// finding. What goes out is passed over.
abstract class CloudFirewallImporter implements Importer {
    private final Format format;

    CloudFirewallImporter(String id, String name) {
        format = new Format(id, EvidenceKind.SCAN, name);
    }

    abstract boolean isOurs(JsonSketch root);

    /// Reads the file from its root.
    abstract void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException;

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public final Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root) && isOurs(root)
                ? Optional.of(Message.of("importer." + format.id() + ".rules"))
                : Optional.empty();
    }

    @Override
    public final void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        CloudRules rules = new CloudRules(sink);
        JsonTokens.read(content.open(), in -> read(in, rules));
        rules.finish(format.name());
    }

    static Act act(boolean allows) {
        return allows ? Act.ALLOW : Act.DENY;
    }

    /// A number, or the given one where there is none.
    static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
