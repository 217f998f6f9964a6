package io.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The shell of SQLite that is installed: it takes the same findings in from a ready-made CSV, flat, without an index.
final class DatabaseShell {
    private static final String ROWS = """
            SELECT f.id, f.severity, f.score, a.key, a.identifiers, a.title, a.description, a.solution, a.links, a.weaknesses,
                c.name, c.version, c.purl, fixed.text, target.text, host.text, f.port, path.text
            FROM finding f JOIN advisory a ON a.id = f.advisory JOIN component c ON c.id = f.component
            JOIN word fixed ON fixed.id = f.fixed JOIN word target ON target.id = f.target
            JOIN word host ON host.id = f.host JOIN word path ON path.id = f.path""";

    private DatabaseShell() {}

    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("sqlite3", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// Writes the findings of a data folder as CSV.
    static Path csv(Path data) throws IOException, InterruptedException {
        Path csv = data.resolveSibling(data.getFileName() + ".csv");
        Program.run(List.of(
                "sqlite3", data.resolve("countersign.db").toString(), ".mode csv", ".headers on", ".once " + csv, ROWS));
        return csv;
    }

    static Program.Run take(Path csv) throws IOException, InterruptedException {
        Path file = csv.resolveSibling(csv.getFileName() + ".db");
        Files.deleteIfExists(file);
        return Program.run(List.of("sqlite3", file.toString(), ".import --csv " + csv + " finding"));
    }
}
