package io.countersign.app;

import io.countersign.importer.Importer;
import io.countersign.importer.Importers;
import io.countersign.importer.cloud.CloudImporters;
import io.countersign.importer.compliance.ComplianceImporters;
import io.countersign.importer.document.AsciidocDocumentImporter;
import io.countersign.importer.document.AttachmentImporter;
import io.countersign.importer.document.DocxDocumentImporter;
import io.countersign.importer.document.HtmlDocumentImporter;
import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.importer.document.PdfDocumentImporter;
import io.countersign.importer.document.RstDocumentImporter;
import io.countersign.importer.document.TextDocumentImporter;
import io.countersign.importer.exchange.ExchangeImporters;
import io.countersign.importer.host.HostImporters;
import io.countersign.importer.malware.MalwareImporters;
import io.countersign.importer.marketplace.MarketplaceImporters;
import io.countersign.importer.message.MessageImporters;
import io.countersign.importer.network.NetworkImporters;
import io.countersign.importer.tabular.MappedTables;
import io.countersign.importer.tabular.TableImporter;
import io.countersign.importer.tabular.TabularImporters;
import io.countersign.importer.tls.TlsImporters;
import io.countersign.importer.vulnerability.VulnerabilityImporters;
import io.countersign.importer.web.WebImporters;
import io.countersign.model.table.ColumnMapping;
import io.countersign.workflow.MapColumns;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The formats that are read: a line for each family.
public final class Formats {
    private Formats() {}

    /// The registry of all importers, of tables too that the given mappings know.
    public static Importers importers(Supplier<List<ColumnMapping>> mappings) {
        return with(PdfDocumentImporter.byName(), TextDocumentImporter.ofProse(), mappings);
    }

    /// The same without any mapping.
    public static Importers importers() {
        return importers(List::of);
    }

    /// Reads tables that nobody has said the columns of.
    public static MapColumns mapColumns() {
        return new MapColumns(new MappedTables());
    }

    /// The same for files that a person calls documentation.
    public static Importers documents() {
        return with(PdfDocumentImporter.ofAny(), TextDocumentImporter.ofAnyText(), List::of);
    }

    private static Importers with(Importer pdf, Importer text, Supplier<List<ColumnMapping>> mappings) {
        List<Importer> reports = Stream.of(
                        VulnerabilityImporters.all(),
                        NetworkImporters.all(),
                        HostImporters.all(),
                        MalwareImporters.all(),
                        MarketplaceImporters.all(),
                        WebImporters.all(),
                        TlsImporters.all(),
                        ExchangeImporters.all(),
                        ComplianceImporters.all(),
                        CloudImporters.all(),
                        TabularImporters.all(),
                        MessageImporters.all())
                .flatMap(List::stream)
                .toList();
        return new Importers(
                reports,
                List.of(
                        new TableImporter(mappings),
                        pdf,
                        new AttachmentImporter(),
                        new DocxDocumentImporter(),
                        new MarkdownDocumentImporter(),
                        new HtmlDocumentImporter(),
                        new RstDocumentImporter(),
                        new AsciidocDocumentImporter(),
                        text));
    }
}
