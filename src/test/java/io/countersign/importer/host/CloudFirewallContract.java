package io.countersign.importer.host;

import io.countersign.importer.Collected;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What the readers of clouds' firewalls have in common.
abstract class CloudFirewallContract extends ImporterContract {
    private final CloudFirewallImporter importer;

    CloudFirewallContract(CloudFirewallImporter importer) {
        super(importer);
        this.importer = importer;
    }

    @Override
    protected final boolean rowsAreFacts() {
        return true;
    }

    final Collected read(String text) throws Exception {
        return collected(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The rules of a sample.
    final List<String> rules(String sample) throws Exception {
        return values(collected(Samples.bytes(Samples.named(sample))));
    }

    /// The rules, without the default that each has.
    static List<String> values(Collected read) {
        return read.facts.stream()
                .map(Fact.Value.class::cast)
                .filter(fact -> fact.name().equals("firewall.rule"))
                .map(Fact.Value::value)
                .toList();
    }

    final boolean recognises(String text) {
        return importer.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    private Collected collected(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }

    /// The counts of a sample without findings.
    static Counts facts(long facts) {
        return new Counts(Map.of(), 0, 0, 0, facts, 0, 0);
    }
}
