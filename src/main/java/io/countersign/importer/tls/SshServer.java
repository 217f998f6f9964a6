package io.countersign.importer.tls;

import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Whom an audit is of.
///
/// @param port 22 where the report says none
/// @param policy the policy that it was held against, with its version, or empty
record SshServer(String host, int port, String policy) {
    private static final int SSH = 22;

    /// Reads one element of a report for what it says of the server, and nothing else.
    static SshServer read(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> texts = new HashMap<>();
        in.object(name -> texts.put(name, in.text()));
        String target = texts.getOrDefault("target", texts.getOrDefault("host", ""));
        int colon = target.endsWith("]") ? -1 : target.lastIndexOf(':');
        boolean bare = colon < 0 || (target.indexOf(':') != colon && !target.startsWith("["));
        String host = bare ? target : target.substring(0, colon);
        int port = Ports.of(bare ? texts.getOrDefault("port", "") : target.substring(colon + 1));
        return new SshServer(host.replaceAll("[\\[\\]]", ""), port == 0 ? SSH : port, texts.getOrDefault("policy", ""));
    }

    /// A finding at this server.
    ///
    /// @param part tells findings of one identifier apart, or empty
    Finding finding(FindingKind kind, String part, Advisory advisory, Rating rating) {
        return new Finding(
                Identity.of(kind, advisory.identifier(), part, name()),
                kind,
                advisory,
                rating,
                Component.NONE,
                new Place(name(), host, port, "tcp", ""),
                "");
    }

    /// Host and port, for people.
    String name() {
        return host + ":" + port;
    }
}
