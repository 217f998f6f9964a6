package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.evidence.DocumentPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Judges documents of other people that were labelled by hand, where the property or variable `corpus`
/// names a folder that has them: `docs/labels.tsv` with a row for each of `docs/files`, `docs/groups.tsv` with a row for
/// each set of pages; `y` met, `p` partly, `n` not. Prints the table of what is right and wrong.
class LabelledDocumentsTest {
    private static final double LEAST_FOUND = 0.9;

    private static Path docs = Path.of("");

    @BeforeAll
    static void the_corpus_is_there() {
        String folder = System.getProperty("corpus", System.getenv("corpus"));
        assumeTrue(folder != null, "no corpus");
        docs = Path.of(Objects.requireNonNull(folder)).resolve("docs");
        assumeTrue(Files.exists(docs.resolve("labels.tsv")), "no labelled documents");
    }

    @Test
    void no_page_that_lacks_a_requirement_passes_it_and_most_that_have_it_do() throws IOException {
        List<Judged> judged = pages();
        System.out.printf("Pages%n%s%n", Judged.table(judged));

        assertThat(judged).noneMatch(one -> one.label().equals("n") && one.passes());
        assertThat(Judged.found(judged)).isGreaterThanOrEqualTo(LEAST_FOUND);
    }

    @Test
    void no_set_of_pages_that_lacks_a_requirement_passes_it_and_most_that_have_it_do() throws IOException {
        List<Judged> judged = sets();
        System.out.printf("Sets%n%s%n", Judged.table(judged));

        assertThat(judged).noneMatch(one -> one.label().equals("n") && one.passes());
        assertThat(Judged.found(judged)).isGreaterThanOrEqualTo(LEAST_FOUND);
    }

    @Test
    void every_pass_is_cited() throws IOException {
        assertThat(pages())
                .filteredOn(Judged::passes)
                .allMatch(one -> !one.ground().citations().isEmpty());
    }

    private static List<Judged> pages() throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (String[] row : rows("labels.tsv")) {
            judged.addAll(Judged.of(row[0], List.of(page(row[0])), List.of(row).subList(3, 9)));
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
            judged.addAll(Judged.of(row[0], Objects.requireNonNull(sets.get(row[0])), List.of(row).subList(1, 7)));
        }
        return judged;
    }

    private static DocumentPage page(String name) throws IOException {
        return new MarkdownDocumentImporter().page(name, Files.readString(docs.resolve("files").resolve(name)));
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(docs.resolve(name)).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }
}
