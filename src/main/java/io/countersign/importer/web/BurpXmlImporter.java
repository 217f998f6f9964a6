package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the XML of Burp Suite's issue reports, by the document type that stands in each of them. Requests and
/// responses, plain or in base 64, are left unread.
///
/// One finding for each `issue`; an issue that a person called a false positive is set aside.
final class BurpXmlImporter implements Importer {
    private static final Format FORMAT = new Format("burp-xml", EvidenceKind.SCAN, "Burp Suite XML");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss zzz uuuu", Locale.ENGLISH);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml
                        && xml.root().equals("issues")
                        && (xml.attributes().containsKey("burpVersion") || xml.attributes().containsKey("exportTime"))
                ? Optional.of(Message.of("importer.burp-xml.root"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> {
            String version = root.attribute("burpVersion");
            String exported = root.attribute("exportTime");
            BurpIssues issues = new BurpIssues(root, sink);
            issues.read();
            sink.scan(new ScanInfo(
                    "Burp Suite", version, issues.target(), Times.zoned(exported, TIME), true, List.of()));
        });
    }
}
