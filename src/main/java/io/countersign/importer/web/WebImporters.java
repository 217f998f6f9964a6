package io.countersign.importer.web;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class WebImporters {
    private WebImporters() {}

    public static List<Importer> all() {
        return List.of(
                new NiktoXmlImporter(),
                new NiktoJsonImporter(),
                new ZapXmlImporter(),
                new ZapJsonImporter(),
                new BurpXmlImporter(),
                new AcunetixXmlImporter(),
                new Acunetix360JsonImporter(),
                new NucleiImporter());
    }
}
