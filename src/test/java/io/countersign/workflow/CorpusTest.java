package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.app.Formats;
import io.countersign.model.evidence.Format;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Reads other people's reports, where the system property `countersign.corpus` names a folder of them: `reports/` with
/// a folder for each format, and `expected.tsv` with the file and the expected count, or `refused`.
class CorpusTest {
    @Test
    void every_report_of_a_format_that_is_read_is_counted_as_expected() throws Exception {
        Path corpus = Path.of(System.getProperty("countersign.corpus", "no corpus"));
        assumeThat(corpus).isDirectory();
        Set<String> folders = new HashSet<>(Set.of("decoy"));
        Formats.importers().formats().stream().map(Format::id).forEach(id -> folders.add(id.replace('-', '_')));
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();

        for (String line : Files.readAllLines(corpus.resolve("expected.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = corpus.resolve("reports").resolve(cells[0]);
            if (folders.contains(cells[0].split("/", -1)[0]) && !cells[1].isEmpty()) {
                expected.add(cells[0] + " " + cells[1]);
                found.add(cells[0] + " " + outcome(file));
            }
        }

        assertThat(expected).hasSizeGreaterThan(40);
        assertThat(found).isEqualTo(expected);
    }

    private static String outcome(Path file) throws IOException, InterruptedException {
        List<Inspection> results = new ArrayList<>();
        new InspectFiles(Formats.importers()).inspect(List.of(file), Progress.SILENT, results::add);
        Inspection inspection = results.getFirst();
        return inspection.outcome() == Outcome.REFUSED ? "refused" : Long.toString(inspection.counts().total());
    }
}
