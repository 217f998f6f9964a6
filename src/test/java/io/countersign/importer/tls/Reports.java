package io.countersign.importer.tls;

import io.countersign.importer.Collected;
import io.countersign.importer.Importer;
import io.countersign.importer.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Reads whole reports for a look at their rows.
final class Reports {
    private Reports() {}

    static Collected sample(Importer importer, String name) throws Exception {
        return read(importer, Samples.bytes(Samples.named(name)));
    }

    static Collected text(Importer importer, String text) throws Exception {
        return read(importer, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Collected read(Importer importer, byte[] bytes) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
