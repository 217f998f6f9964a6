package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.parse.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Computes the hashes of an exported record from what `docs/record.md` says alone.
final class Strangers {
    private Strangers() {}

    /// @return the hash of the last entry, once each has the hash that it must have
    static String head(List<String> lines) throws IOException, NoSuchAlgorithmException {
        String previous = "0".repeat(64);
        for (String line : lines) {
            JsonNode entry = Json.tree(line);
            assertThat(entry.get("previousHash").asString()).isEqualTo(previous);
            assertThat(entry.get("content").asString()).isEqualTo(content(entry.get("seals")));
            assertThat(entry.get("hash").asString()).isEqualTo(hash(entry));
            previous = entry.get("hash").asString();
        }
        return previous;
    }

    private static String hash(JsonNode entry) throws IOException, NoSuchAlgorithmException {
        Layout layout = new Layout();
        layout.number(entry.get("number")).number(entry.get("at")).text(entry.get("who")).text(entry.get("action"));
        layout.number(entry.get("release")).text(entry.get("subject")).text(entry.get("before")).text(entry.get("after"));
        if (!entry.get("content").asString().isEmpty()) {
            layout.text(entry.get("content"));
        }
        return layout.text(entry.get("previousHash")).hash();
    }

    private static String content(JsonNode seals) throws IOException, NoSuchAlgorithmException {
        Layout layout = new Layout();
        for (JsonNode seal : seals) {
            layout.text(seal.get("part")).number(seal.get("after")).number(seal.get("began"));
            layout.number(seal.get("last")).number(seal.get("rows")).text(seal.get("sha256"));
        }
        return seals.isEmpty() ? "" : layout.hash();
    }

    /// Parts, each led by its length.
    private static final class Layout {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Layout number(JsonNode number) throws IOException {
            out.writeInt(8);
            out.writeLong(number.asLong());
            return this;
        }

        Layout text(JsonNode text) throws IOException {
            byte[] part = text.asString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(part.length);
            out.write(part);
            return this;
        }

        String hash() throws NoSuchAlgorithmException {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        }
    }
}
