package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.app.Formats;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads other people's reports, where the system property `corpus` names a folder of them: `reports/` with a folder for
/// each format, and `expected.tsv` with the file and the expected count, or `refused`. Where that table is wrong,
/// `docs/formats.md` says so, with the reason.
class CorpusTest {
    /// Files that a tool cannot be told of, and those that must be refused.
    private static final Set<String> NO_FORMAT = Set.of("decoy");

    @Test
    void every_report_is_counted_as_expected() throws Exception {
        Path corpus = corpus();
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Map<String, String> corrections = corrections();

        for (String[] line : lines(corpus)) {
            if (!line[1].isEmpty()) {
                expected.add(line[0] + " " + corrections.getOrDefault(line[0], line[1]));
                found.add(line[0] + " " + outcome(corpus.resolve("reports").resolve(line[0])));
            }
        }

        assertThat(expected).hasSizeGreaterThan(40);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_folder_is_of_a_format_that_is_read() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (String[] line : lines(corpus())) {
            missing.add(line[0].substring(0, line[0].indexOf('/')));
        }
        Formats.importers().formats().forEach(format -> missing.remove(format.id().replace('-', '_')));
        missing.removeAll(NO_FORMAT);

        assertThat(missing).isEmpty();
    }

    private static Path corpus() {
        Path corpus = Path.of(System.getProperty("corpus", "no corpus"));
        assumeThat(corpus).isDirectory();
        return corpus;
    }

    /// The right counts by file, from the document's rows of file, expected, right and reason.
    private static Map<String, String> corrections() throws IOException {
        try (Stream<String> rows = Files.lines(Path.of("docs/formats.md"))) {
            return rows.dropWhile(row -> !row.equals("## Where the table of expected counts is wrong"))
                    .filter(row -> row.startsWith("| `"))
                    .takeWhile(row -> row.contains("/"))
                    .map(row -> row.split("[|`\\s]+", 5))
                    .collect(Collectors.toMap(cells -> cells[1], cells -> cells[3]));
        }
    }

    /// The cells of each line below the header.
    private static List<String[]> lines(Path corpus) throws IOException {
        return Files.readAllLines(corpus.resolve("expected.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String outcome(Path file) throws IOException, InterruptedException {
        List<Inspection> results = new ArrayList<>();
        new InspectFiles(Formats.importers()).inspect(List.of(file), Progress.SILENT, results::add);
        if (results.size() != 1) {
            return results.size() + " files";
        }
        Inspection inspection = results.getFirst();
        return inspection.outcome() == Outcome.REFUSED ? "refused" : Long.toString(inspection.counts().total());
    }
}
