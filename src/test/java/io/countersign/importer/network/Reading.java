package io.countersign.importer.network;

import io.countersign.importer.Collected;
import io.countersign.importer.Importer;
import io.countersign.importer.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Reads samples and small texts.
final class Reading {
    private Reading() {}

    static Collected sample(Importer importer, String name) throws Exception {
        return text(importer, sample(name));
    }

    static String sample(String name) {
        return new String(Samples.bytes(Samples.named(name)), StandardCharsets.UTF_8);
    }

    static Collected text(Importer importer, String text) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }

    /// Where the header of a table ends that has this as its last column that must be there.
    static int endOf(byte[] sample, String column) {
        String text = new String(sample, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(column)).getBytes(StandardCharsets.UTF_8).length;
    }
}
