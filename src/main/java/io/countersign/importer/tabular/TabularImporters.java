package io.countersign.importer.tabular;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class TabularImporters {
    private TabularImporters() {}

    public static List<Importer> all() {
        return List.of(new GenericCsvImporter(), new GenericJsonImporter());
    }
}
