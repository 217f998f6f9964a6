package io.countersign.importer.cloud;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class CloudImporters {
    private CloudImporters() {}

    public static List<Importer> all() {
        return List.of(
                new AsffImporter(),
                new AwsInspector2Importer(),
                new AzureCsvImporter(),
                new MsDefenderJsonImporter(),
                new MsDefenderZipImporter(),
                new ProwlerImporter());
    }
}
