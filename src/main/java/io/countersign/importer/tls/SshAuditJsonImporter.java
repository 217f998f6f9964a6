package io.countersign.importer.tls;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reads the JSON of ssh-audit (`-j`), of one server or an array of several: an audit with its algorithms and CVEs, one
/// of versions before 3 whose algorithms have no notes, and the result of a policy.
///
/// One finding for each CVE, each algorithm with `fail` and with `warn`, and each field that differs from a policy. A
/// policy that was met is set aside as passed.
///
/// The server's name may come after its rows, in an audit it always does: the file is read twice.
final class SshAuditJsonImporter implements Importer {
    private static final Format FORMAT = new Format("ssh-audit-json", EvidenceKind.SCAN, "ssh-audit JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        JsonSketch server = root.kind() == JsonSketch.Kind.ARRAY ? root.first() : root;
        if (server.has("banner", "kex", "key", "enc", "mac")) {
            return Optional.of(Message.of("importer.ssh-audit-json.audit"));
        }
        return server.has("policy", "passed", "errors")
                ? Optional.of(Message.of("importer.ssh-audit-json.policy"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        List<SshServer> servers = new ArrayList<>();
        JsonTokens.read(content.open(), in -> each(in, () -> servers.add(SshServer.read(in))));
        List<Message> remarks = new ArrayList<>();
        Iterator<SshServer> next = servers.iterator();
        JsonTokens.read(content.open(), in -> each(in, () -> new SshAudit(in, next.next(), sink, remarks).read()));
        String target = servers.isEmpty() ? "" : servers.getFirst().name();
        sink.scan(new ScanInfo("ssh-audit", "", target, null, true, remarks));
    }

    private static void each(JsonTokens in, JsonTokens.Value server) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(server);
        } else {
            server.read();
        }
    }
}
