package io.countersign.importer.network;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class NetworkImporters {
    private NetworkImporters() {}

    public static List<Importer> all() {
        return List.of(new NmapXmlImporter(), new OpenvasXmlImporter(), new OpenvasCsvImporter(), new NessusXmlImporter(), new TenableCsvImporter(),
                new QualysXmlImporter(), new QualysCsvImporter(), new NexposeXmlImporter());
    }
}
