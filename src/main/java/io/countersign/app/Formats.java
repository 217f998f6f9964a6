package io.countersign.app;

import io.countersign.importer.Importer;
import io.countersign.importer.Importers;
import io.countersign.importer.document.HtmlDocumentImporter;
import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.importer.document.TextDocumentImporter;
import io.countersign.importer.host.LynisDatImporter;
import io.countersign.importer.malware.ClamavLogImporter;
import io.countersign.importer.marketplace.AzureSelfTestImporter;
import io.countersign.importer.marketplace.DigitalOceanImageCheckImporter;
import io.countersign.importer.network.NmapXmlImporter;
import io.countersign.importer.vulnerability.TrivyJsonImporter;
import java.util.List;

/// The formats that are read: a line for each.
public final class Formats {
    private Formats() {}

    /// The registry of all importers.
    public static Importers importers() {
        return with(TextDocumentImporter.ofProse());
    }

    /// The same for files that a person calls documentation.
    public static Importers documents() {
        return with(TextDocumentImporter.ofAnyText());
    }

    private static Importers with(Importer text) {
        return new Importers(
                List.of(
                        new TrivyJsonImporter(),
                        new NmapXmlImporter(),
                        new LynisDatImporter(),
                        new ClamavLogImporter(),
                        new AzureSelfTestImporter(),
                        new DigitalOceanImageCheckImporter()),
                List.of(new MarkdownDocumentImporter(), new HtmlDocumentImporter(), text));
    }
}
