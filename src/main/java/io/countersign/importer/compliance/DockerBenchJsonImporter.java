package io.countersign.importer.compliance;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/// Reads the JSON reports of Docker Bench for Security, from 1.3.4 on.
///
/// One finding for each check with the result `WARN`. The script prints JSON without escaping, so a report that is no
/// JSON is read by its lines.
final class DockerBenchJsonImporter implements Importer {
    private static final Format FORMAT =
            new Format("docker-bench-json", EvidenceKind.SCAN, "Docker Bench for Security JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Json json && json.root().has("dockerbenchsecurity");
        return named ? Optional.of(Message.of("importer.docker-bench-json.version")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        if (isJson(content)) {
            JsonTokens.read(content.open(), in -> new DockerBenchJson(in, sink).read());
        } else {
            DockerBenchLines lines = new DockerBenchLines(sink);
            TextLines.each(content.open(), lines::line);
            lines.finish();
        }
    }

    /// Looks the whole file over before the first row is handed on. A cut is not mended.
    private static boolean isJson(Content content) throws IOException, InterruptedException {
        try {
            JsonTokens.read(content.open(), _ -> {});
            return true;
        } catch (ProblemException e) {
            if (e.problem().code() != ProblemCode.REPORT_MALFORMED) {
                throw e;
            }
            return false;
        }
    }
}
