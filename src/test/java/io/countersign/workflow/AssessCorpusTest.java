package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.ui.sample.RealWorkflows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Judges a release from one report of each kind of a folder of other people's reports, and from their documentation, and
/// looks every ground up by hand: where the system property `corpus` names such a folder, see [CorpusTest].
class AssessCorpusTest {
    private static final long MOST = 2_000_000;
    private static final int BEGINNING = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_quoted_stands_where_the_ground_says() throws Exception {
        Path corpus = Path.of(System.getProperty("corpus", "no corpus"));
        assumeThat(corpus).isDirectory();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Path> report : oneOfEachKind(corpus).entrySet()) {
            String name = report.getKey() + "-" + report.getValue().getFileName();
            files.add(Files.copy(report.getValue(), folder.resolve(name)));
        }
        files.addAll(inside(corpus.resolve("feedback"), ""));
        files.addAll(inside(corpus.resolve("docs/files"), "ans-wordpress"));
        try (RealWorkflows real = new RealWorkflows(folder.resolve("data"))) {
            Release release = real.release("WordPress", new Image("aws", "ami-0c41f7e2b9d3a6580", "eu-west-1"));
            List<Inspection> taken = new ArrayList<>();
            real.workflows().importEvidence().take(release.id(), files, Progress.SILENT, taken::add);

            Map<String, Assessment> assessments = real.workflows().assessRelease().assess(release.id()).assessments();

            Map<String, List<String>> lines = new HashMap<>();
            for (Inspection inspection : taken) {
                if (!inspection.name().endsWith(".zip")) {
                    lines.put(inspection.name(), text(inspection.path()));
                }
            }
            Set<String> followed = new TreeSet<>();
            List<String> lost = new ArrayList<>();
            assessments.values().stream()
                    .filter(assessment -> assessment.result() != AssessmentResult.NOT_EVALUATED)
                    .forEach(assessment -> assessment.grounds().stream()
                            .flatMap(ground -> ground.citations().stream())
                            .filter(citation -> lines.containsKey(citation.file()))
                            .forEach(citation -> {
                                followed.add(assessment.itemId());
                                if (!stands(citation, lines.getOrDefault(citation.file(), List.of()))) {
                                    lost.add(assessment.itemId() + " " + citation);
                                }
                            }));
            assertThat(lost).isEmpty();
            assertThat(followed).as("items followed to a file").hasSizeGreaterThanOrEqualTo(10);
        }
    }

    /// Whether what is quoted begins on its line, or anywhere where the file has no lines that matter.
    private static boolean stands(Citation citation, List<String> lines) {
        String quoted = plain(citation.quote());
        String words = quoted.substring(0, Math.min(BEGINNING, quoted.length()));
        return citation.line() == 0
                ? lines.stream().anyMatch(line -> plain(line).contains(plain(citation.quote().strip().split("\\s+", 2)[0])))
                : citation.line() <= lines.size() && plain(lines.get(citation.line() - 1)).contains(words);
    }

    /// Without what a page marks words up with.
    private static String plain(String words) {
        return words.replaceAll("\\]\\([^)]*\\)", "").replaceAll("[\\s*`_|>#\\[-]+", "");
    }

    /// Of each format the first file that has findings and is of an ordinary size.
    private static Map<String, Path> oneOfEachKind(Path corpus) throws IOException {
        Map<String, Path> first = new LinkedHashMap<>();
        for (String row : Files.readAllLines(corpus.resolve("expected.tsv"))) {
            String[] cells = row.split("\t", -1);
            Path file = corpus.resolve("reports").resolve(cells[0]);
            if (cells[1].matches("[1-9][0-9]*") && Files.size(file) < MOST) {
                first.putIfAbsent(cells[0].substring(0, cells[0].indexOf('/')), file);
            }
        }
        return first;
    }

    private static List<Path> inside(Path parent, String name) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.getFileName().toString().contains(name)).sorted().toList();
        }
    }

    private static List<String> text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}
