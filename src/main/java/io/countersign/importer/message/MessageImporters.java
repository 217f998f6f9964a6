package io.countersign.importer.message;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class MessageImporters {
    private MessageImporters() {}

    public static List<Importer> all() {
        return List.of(new EmlImporter());
    }
}
