package io.countersign.importer.exchange;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class ExchangeImporters {
    private ExchangeImporters() {}

    public static List<Importer> all() {
        return List.of(
                new SarifImporter(),
                new CycloneDxJsonImporter(),
                new CycloneDxXmlImporter(),
                new OpenVexImporter(),
                new CsafImporter(),
                new SpdxImporter());
    }
}
