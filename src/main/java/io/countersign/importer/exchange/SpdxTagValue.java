package io.countersign.importer.exchange;

import io.countersign.importer.ReportSink;
import org.jspecify.annotations.Nullable;

/// Reads an SPDX 2 document of tags and values, line by line. Texts over several lines stand between `<text>` and
/// `</text>` and hold nothing that is looked for.
final class SpdxTagValue {
    private final SpdxHeader header = new SpdxHeader();
    private final ReportSink sink;
    private @Nullable SpdxPackage current;
    private boolean within;

    SpdxTagValue(ReportSink sink) {
        this.sink = sink;
    }

    void line(String line) throws InterruptedException {
        if (within) {
            within = !line.contains("</text>");
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0 || line.startsWith("#")) {
            return;
        }
        String value = line.substring(colon + 1).strip();
        within = value.startsWith("<text>") && !value.contains("</text>");
        tag(line.substring(0, colon).strip(), value);
    }

    /// The format has no mark for its end: only a text that is broken off shows that something is missing.
    void finish() throws InterruptedException {
        flush();
        header.tell(sink, !within, true);
    }

    private void tag(String tag, String value) throws InterruptedException {
        switch (tag) {
            case "SPDXVersion" -> header.version(value);
            case "DocumentName" -> header.name = value;
            case "Created" -> header.created = value;
            case "Creator" -> header.creator(value);
            case "PackageName" -> {
                flush();
                current = new SpdxPackage();
                current.name = value;
            }
            case "FileName", "SnippetSPDXID", "LicenseID" -> flush();
            default -> member(tag, value);
        }
    }

    private void member(String tag, String value) {
        if (current == null) {
            return;
        }
        switch (tag) {
            case "SPDXID" -> current.id = value;
            case "PackageVersion" -> current.version = value;
            case "PrimaryPackagePurpose" -> current.purpose(value);
            case "ExternalRef" -> {
                String[] parts = value.split("\\s+", 3);
                if (parts.length == 3) {
                    current.reference(parts[0], parts[1], parts[2]);
                }
            }
            default -> {}
        }
    }

    private void flush() throws InterruptedException {
        if (current != null) {
            current.emit(sink, header.name);
        }
        current = null;
    }
}
