package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the XML of ZAP, traditional and "plus", of all versions since 2.0: alerts with their instances, and those of
/// 2.4 and before that have an address each. Requests and responses are left unread.
///
/// One finding for each `alertitem`; an alert of confidence 0, "false positive", is set aside.
final class ZapXmlImporter implements Importer {
    private static final Format FORMAT = new Format("zap-xml", EvidenceKind.SCAN, "ZAP XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && xml.root().equals("OWASPZAPReport")
                ? Optional.of(Message.of("importer.zap-xml.root"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> {
            ZapReport report = new ZapReport(sink);
            for (String name : List.of("version", "generated", "created")) {
                report.head(name, root.attribute(name));
            }
            root.children(name -> {
                if (name.equals("site")) {
                    site(root, report);
                }
            });
            report.end();
        });
    }

    private static void site(XmlElements in, ZapReport report) throws IOException, InterruptedException {
        report.site(in.attribute("name"));
        in.children(list -> {
            if (list.equals("alerts")) {
                in.children(_ -> alert(in, report));
            }
        });
        report.endOfSite();
    }

    private static void alert(XmlElements in, ZapReport report) throws IOException, InterruptedException {
        ZapAlert alert = new ZapAlert();
        in.children(name -> {
            switch (name) {
                case "instances" -> in.children(_ -> instance(in, alert));
                case "tags" -> in.children(_ -> in.children(part -> alert.tag(part.equals("tag") ? in.text() : "")));
                default -> alert.set(name, in.text());
            }
        });
        report.alert(alert);
    }

    private static void instance(XmlElements in, ZapAlert alert) throws IOException, InterruptedException {
        ZapInstance instance = new ZapInstance();
        in.children(name -> {
            if (ZapInstance.NAMES.contains(name)) {
                instance.set(name, in.text());
            }
        });
        instance.addTo(alert);
    }
}
