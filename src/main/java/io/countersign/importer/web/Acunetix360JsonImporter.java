package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.Times;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the JSON of Acunetix 360, which is that of Netsparker and Invicti Enterprise. Requests and responses are left
/// unread.
///
/// One finding for each element of `Vulnerabilities`; what a person accepted or called a false positive, and what a
/// scan found fixed, is set aside.
final class Acunetix360JsonImporter implements Importer {
    private static final Format FORMAT = new Format("acunetix360-json", EvidenceKind.SCAN, "Acunetix 360 JSON");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu hh:mm a", Locale.ENGLISH);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root)
                        && root.has("Generated", "Target", "Vulnerabilities")
                        && root.at("Target").hasAny("ScanId", "Url", "Initiated")
                ? Optional.of(Message.of("importer.acunetix360-json.keys"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), in -> new Report(in, sink).read());
    }

    private static final class Report {
        private final JsonTokens in;
        private final ReportSink sink;
        private @Nullable Instant generated;
        private String target = "";

        Report(JsonTokens in, ReportSink sink) {
            this.in = in;
            this.sink = sink;
        }

        void read() throws IOException, InterruptedException {
            in.object(name -> {
                switch (name) {
                    case "Generated" -> generated = Times.utc(in.text(), TIME);
                    case "Target" -> in.object(member -> target = member.equals("Url") ? in.text() : target);
                    case "Vulnerabilities" -> in.array(() -> new Acunetix360Row().read(in).emit(sink));
                    default -> {}
                }
            });
            sink.scan(new ScanInfo("Acunetix 360", "", target, generated, true, List.of()));
        }
    }
}
