package io.countersign.importer.compliance;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the log of Docker Bench for Security, its file or what a terminal shows, in colours or not.
///
/// One finding for each check that warns. The score at the end shows that the run was not broken off.
final class DockerBenchLogImporter implements Importer {
    private static final Format FORMAT =
            new Format("docker-bench-log", EvidenceKind.SCAN, "Docker Bench for Security log");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Text text)) {
            return Optional.empty();
        }
        boolean named = text.lines().stream().anyMatch(line -> line.startsWith("# Docker Bench for Security v"));
        boolean checks = text.lines().stream().anyMatch(line -> DockerBenchLog.CHECK.matcher(line).matches());
        boolean sections = text.lines().stream().anyMatch(line -> line.startsWith("[INFO] 1 - Host "));
        return named || (checks && sections)
                ? Optional.of(Message.of("importer.docker-bench-log." + (named ? "heading" : "rows")))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        DockerBenchLog log = new DockerBenchLog(sink);
        TextLines.each(content.open(), log::line);
        log.finish();
    }
}
