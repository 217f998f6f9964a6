package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Judges documents of other people that were labelled by hand, where the property or variable `corpus`
/// names a folder that has them: `docs/labels.tsv` with a row for each of `docs/files`, `docs/groups.tsv` with a row for
/// each set of pages; `y` met, `p` partly, `n` not.
class LabelledDocumentsTest {
    private static final List<AssessmentResult> RESULTS =
            List.of(AssessmentResult.PASS, AssessmentResult.NEEDS_REVIEW, AssessmentResult.FAIL);

    /// The labels of a row, from left to right.
    private static final List<DocumentRequirement> COLUMNS = List.of(
            DocumentRequirement.PORTS,
            DocumentRequirement.PORT_CONTROL,
            DocumentRequirement.WEAK_PASSWORD,
            DocumentRequirement.UPGRADE,
            DocumentRequirement.AUTO_UPDATE,
            DocumentRequirement.LOGS);

    private static Path docs = Path.of("");

    /// @param label as the people say
    private record Judged(String name, DocumentRequirement requirement, String label, Ground ground) {
        @Override
        public String toString() {
            return "%s %s labelled %s: %s %s".formatted(name, requirement.id(), label, ground.result(), ground.citations());
        }
    }

    @BeforeAll
    static void the_corpus_is_there() {
        String folder = System.getProperty("corpus", System.getenv("corpus"));
        assumeTrue(folder != null, "no corpus");
        docs = Path.of(Objects.requireNonNull(folder)).resolve("docs");
        assumeTrue(Files.exists(docs.resolve("labels.tsv")), "no labelled documents");
    }

    @Test
    void no_page_that_lacks_a_requirement_passes_it() throws IOException {
        List<Judged> judged = pages();

        assertThat(judged)
                .as(matrix(judged))
                .noneMatch(one -> one.label().equals("n") && one.ground().result() == AssessmentResult.PASS);
    }

    @Test
    void no_set_of_pages_that_lacks_a_requirement_passes_it() throws IOException {
        List<Judged> judged = sets();

        assertThat(judged)
                .as(matrix(judged))
                .noneMatch(one -> one.label().equals("n") && one.ground().result() == AssessmentResult.PASS);
    }

    @Test
    void every_pass_is_cited() throws IOException {
        assertThat(pages())
                .filteredOn(one -> one.ground().result() == AssessmentResult.PASS)
                .allMatch(one -> !one.ground().citations().isEmpty());
    }

    private static List<Judged> pages() throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (String[] row : rows("labels.tsv")) {
            judged.addAll(judge(row[0], List.of(page(row[0])), row, 3));
        }
        return judged;
    }

    private static List<Judged> sets() throws IOException {
        Map<String, List<DocumentPage>> sets = new TreeMap<>();
        for (String[] row : rows("labels.tsv")) {
            sets.computeIfAbsent(row[2], _ -> new ArrayList<>()).add(page(row[0]));
        }
        List<Judged> judged = new ArrayList<>();
        for (String[] row : rows("groups.tsv")) {
            judged.addAll(judge(row[0], Objects.requireNonNull(sets.get(row[0])), row, 1));
        }
        return judged;
    }

    private static List<Judged> judge(String name, List<DocumentPage> pages, String[] row, int firstLabel) {
        Map<DocumentRequirement, Ground> grounds = new DocumentationJudge().judge(pages).requirements();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Ground ground = Objects.requireNonNull(grounds.get(COLUMNS.get(i)));
            judged.add(new Judged(name, COLUMNS.get(i), row[firstLabel + i], ground));
        }
        return judged;
    }

    private static DocumentPage page(String name) throws IOException {
        return new MarkdownDocumentImporter().page(name, Files.readString(docs.resolve("files").resolve(name)));
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(docs.resolve(name)).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /// How often each label got each result, for each requirement.
    private static String matrix(List<Judged> judged) {
        StringBuilder matrix = new StringBuilder("label: pass, review, fail%n".formatted());
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            for (String label : List.of("y", "p", "n")) {
                String counts = RESULTS.stream()
                        .map(result -> judged.stream()
                                .filter(one -> one.requirement() == requirement && one.label().equals(label))
                                .filter(one -> one.ground().result() == result)
                                .count())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
                matrix.append("%s %s: %s%n".formatted(requirement.id(), label, counts));
            }
        }
        return matrix.toString();
    }
}
