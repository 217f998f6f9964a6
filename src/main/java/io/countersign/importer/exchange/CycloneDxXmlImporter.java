package io.countersign.importer.exchange;

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
import java.util.Optional;

/// Reads CycloneDX in XML, from 1.0 to 1.7, with the extension for vulnerabilities that came before 1.4. Counts as
/// [CycloneDxJsonImporter] does.
final class CycloneDxXmlImporter implements Importer {
    private static final Format FORMAT = new Format("cyclonedx-xml", EvidenceKind.SCAN, "CycloneDX XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Xml xml
                && xml.root().equals("bom")
                && xml.namespace().startsWith("http://cyclonedx.org/schema/bom/");
        return named ? Optional.of(Message.of("importer.cyclonedx-xml.root")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        CycloneDxCatalogue catalogue = new CycloneDxCatalogue();
        XmlElements.read(content.open(), in -> new CycloneDxXml(in, catalogue).readHead());
        XmlElements.read(content.open(), in -> new CycloneDxXml(in, catalogue).readComponents(sink));
        if (catalogue.hasWanted()) {
            XmlElements.read(content.open(), in -> new CycloneDxXml(in, catalogue).readVulnerabilities(sink));
        }
        catalogue.tell(sink);
    }
}
