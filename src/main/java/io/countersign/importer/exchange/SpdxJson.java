package io.countersign.importer.exchange;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import java.io.IOException;

/// Reads an SPDX 2 document in JSON, in two passes: what it says of itself, and its packages.
final class SpdxJson {
    private final JsonTokens in;
    private final SpdxHeader header;

    SpdxJson(JsonTokens in, SpdxHeader header) {
        this.in = in;
        this.header = header;
    }

    void readHeader() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case SpdxImporter.WRAPPER -> readHeader();
                case "spdxVersion" -> header.version(in.text());
                case "name" -> header.name = in.text();
                case "creationInfo" -> in.object(member -> {
                    switch (member) {
                        case "created" -> header.created = in.text();
                        case "creators" -> in.texts().forEach(header::creator);
                        default -> {}
                    }
                });
                default -> {}
            }
        });
    }

    void readPackages(ReportSink sink) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case SpdxImporter.WRAPPER -> readPackages(sink);
                case "packages" -> in.array(() -> {
                    SpdxPackage found = new SpdxPackage();
                    in.object(member -> member(found, member));
                    found.emit(sink, header.name);
                });
                default -> {}
            }
        });
    }

    private void member(SpdxPackage found, String member) throws IOException, InterruptedException {
        switch (member) {
            case "SPDXID" -> found.id = in.text();
            case "name" -> found.name = in.text();
            case "versionInfo" -> found.version = in.text();
            case "primaryPackagePurpose" -> found.purpose(in.text());
            case "externalRefs" -> in.array(() -> reference(found));
            default -> {}
        }
    }

    private void reference(SpdxPackage found) throws IOException, InterruptedException {
        String[] texts = {"", "", ""};
        in.object(member -> {
            switch (member) {
                case "referenceCategory" -> texts[0] = in.text();
                case "referenceType" -> texts[1] = in.text();
                case "referenceLocator" -> texts[2] = in.text();
                default -> {}
            }
        });
        found.reference(texts[0], texts[1], texts[2]);
    }
}
