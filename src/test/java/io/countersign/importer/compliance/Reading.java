package io.countersign.importer.compliance;

import io.countersign.importer.Collected;
import io.countersign.importer.Importer;
import io.countersign.importer.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Reads samples and texts as this family's importers do.
final class Reading {
    private Reading() {}

    static Collected sample(Importer importer, String name) throws Exception {
        return bytes(importer, Samples.bytes(Samples.named(name)));
    }

    static Collected text(Importer importer, String text) throws Exception {
        return bytes(importer, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Collected bytes(Importer importer, byte[] bytes) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
