package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the JSON of ZAP, traditional and "plus", with one site or a list of them. Requests and responses are left
/// unread.
///
/// One finding for each element of `alerts`; an alert of confidence 0, "false positive", is set aside.
final class ZapJsonImporter implements Importer {
    private static final Format FORMAT = new Format("zap-json", EvidenceKind.SCAN, "ZAP JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root)
                        && root.has("site")
                        && root.hasAny("@version", "@generated", "@programName")
                ? Optional.of(Message.of("importer.zap-json.site"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), in -> {
            ZapReport report = new ZapReport(sink);
            in.object(name -> {
                if (!name.equals("site")) {
                    report.head(name.replace("@", ""), in.text());
                } else if (in.isArray()) {
                    in.array(() -> site(in, report));
                } else {
                    site(in, report);
                }
            });
            report.end();
        });
    }

    private static void site(JsonTokens in, ZapReport report) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "@name" -> report.site(in.text());
                case "alerts" -> in.array(() -> alert(in, report));
                default -> {}
            }
        });
        report.endOfSite();
    }

    private static void alert(JsonTokens in, ZapReport report) throws IOException, InterruptedException {
        ZapAlert alert = new ZapAlert();
        in.object(name -> {
            switch (name) {
                case "instances" -> in.array(() -> instance(in, alert));
                case "tags" -> in.array(() -> in.object(part -> alert.tag(part.equals("tag") ? in.text() : "")));
                default -> alert.set(name, in.text());
            }
        });
        report.alert(alert);
    }

    private static void instance(JsonTokens in, ZapAlert alert) throws IOException, InterruptedException {
        ZapInstance instance = new ZapInstance();
        in.object(name -> {
            if (ZapInstance.NAMES.contains(name)) {
                instance.set(name, in.text());
            }
        });
        instance.addTo(alert);
    }
}
