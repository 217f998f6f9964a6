package io.countersign.importer.marketplace;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class MarketplaceImporters {
    private MarketplaceImporters() {}

    public static List<Importer> all() {
        return List.of(
                new AwsAssessmentImporter(),
                new AwsChangeSetImporter(),
                new AzureSelfTestImporter(),
                new DigitalOceanImageCheckImporter(),
                new OciScanningCsvImporter());
    }
}
