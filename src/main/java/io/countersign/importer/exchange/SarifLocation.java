package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/// Where a result is: a file and a line, or a name within a program.
///
/// @param uri of the file, or empty
/// @param artifact the file's place in the run's list, or -1
/// @param logical a function's or class's full name, or empty
record SarifLocation(String uri, int artifact, String line, String logical) {
    static SarifLocation read(JsonTokens in) throws IOException, InterruptedException {
        Reader reader = new Reader(in);
        in.object(reader::member);
        return new SarifLocation(reader.uri, reader.artifact, reader.line, reader.logical);
    }

    /// The path of the file, or else the logical name.
    ///
    /// @param known the file's address in the run's list, or empty
    String path(String known) {
        String address = uri.isEmpty() ? known : uri;
        return address.isEmpty() ? logical : decoded(address);
    }

    private static String decoded(String address) {
        try {
            URI parsed = new URI(address);
            String path = parsed.getPath();
            boolean file = parsed.getScheme() == null || parsed.getScheme().equals("file");
            return file && path != null && !path.isEmpty() ? path : address;
        } catch (URISyntaxException _) {
            return address;
        }
    }

    private static final class Reader {
        private final JsonTokens in;
        private String uri = "";
        private int artifact = -1;
        private String line = "";
        private String logical = "";

        Reader(JsonTokens in) {
            this.in = in;
        }

        void member(String name) throws IOException, InterruptedException {
            switch (name) {
                case "physicalLocation" -> in.object(this::physical);
                case "logicalLocations" -> in.array(() -> in.object(this::logical));
                default -> {}
            }
        }

        private void physical(String name) throws IOException, InterruptedException {
            switch (name) {
                case "artifactLocation" -> in.object(this::artifact);
                case "region" -> in.object(part -> line = part.equals("startLine") ? in.text() : line);
                default -> {}
            }
        }

        private void artifact(String name) {
            switch (name) {
                case "uri" -> uri = in.text();
                case "index" -> artifact = SarifReference.index(in.text());
                default -> {}
            }
        }

        private void logical(String name) {
            if (logical.isEmpty() && (name.equals("fullyQualifiedName") || name.equals("name"))) {
                logical = in.text();
            }
        }
    }
}
