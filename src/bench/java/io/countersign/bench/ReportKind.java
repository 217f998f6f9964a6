package io.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The formats that are measured: two of JSON in rows, one of JSON with its texts apart, and two of XML.
enum ReportKind {
    TRIVY("json", TrivyReports::write),
    GRYPE("json", GrypeReports::write),
    SARIF("sarif", SarifReports::write),
    NESSUS("nessus", NessusReports::write),
    NMAP("xml", NmapReports::write);

    private final String ending;
    private final Maker maker;

    ReportKind(String ending, Maker maker) {
        this.ending = ending;
        this.maker = maker;
    }

    private interface Maker {
        void write(Writer out, Shape shape) throws IOException;
    }

    boolean isXml() {
        return this == NESSUS || this == NMAP;
    }

    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /// The report of this shape, made if it is not there yet.
    Path in(Path folder, Shape shape) {
        Path file = folder.resolve("%s-%s.%s".formatted(label().toLowerCase(java.util.Locale.ROOT), shape.name(), ending));
        if (Files.exists(file)) {
            return file;
        }
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(part)) {
                maker.write(out, shape);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
