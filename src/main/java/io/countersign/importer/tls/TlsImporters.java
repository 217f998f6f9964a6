package io.countersign.importer.tls;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class TlsImporters {
    private TlsImporters() {}

    public static List<Importer> all() {
        return List.of(
                new TestsslCsvImporter(),
                new TestsslJsonImporter(),
                new SslyzeJsonImporter(),
                new SslyzeXmlImporter(),
                new SslscanXmlImporter(),
                new SshAuditJsonImporter());
    }
}
