package io.countersign.importer.compliance;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class ComplianceImporters {
    private ComplianceImporters() {}

    public static List<Importer> all() {
        return List.of(
                new XccdfResultImporter(),
                new ArfImporter(),
                new OvalResultsImporter(),
                new DockerBenchJsonImporter(),
                new DockerBenchLogImporter());
    }
}
