package io.countersign.importer.web;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class WebImporters {
    private WebImporters() {}

    public static List<Importer> all() {
        return List.of();
    }
}
