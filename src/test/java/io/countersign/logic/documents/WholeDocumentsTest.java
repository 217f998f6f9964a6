package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.AsciidocDocumentImporter;
import io.countersign.importer.document.HtmlDocumentImporter;
import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.importer.document.RstDocumentImporter;
import io.countersign.importer.document.TextDocumentImporter;
import io.countersign.model.evidence.DocumentPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole pages, made up in the manner of real ones, with a label for each requirement that was given before the judge
/// saw them: `y` met, `p` partly or in a language that is not read, `n` not.
class WholeDocumentsTest {
    private static final double LEAST_FOUND = 0.9;
    private static final List<String> RESOURCES =
            List.of("whole-english.txt", "whole-chinese.txt", "whole-guides.txt", "whole-manuals.txt", "whole-notes.txt",
                    "whole-handbooks-english.txt", "whole-handbooks-chinese.txt", "whole-leaflets-english.txt", "whole-leaflets-chinese.txt",
                    "whole-papers-english.txt", "whole-papers-chinese.txt");
    private static final Pattern HEADER = Pattern.compile("(?m)^==== ");

    /// @param labels in the order of the six columns
    record Document(String name, List<String> labels, String text) {
        @Override
        public String toString() {
            return name;
        }

        private DocumentPage page() {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "html" -> new HtmlDocumentImporter().page(name, text);
                case "rst" -> new RstDocumentImporter().page(name, text);
                case "adoc" -> new AsciidocDocumentImporter().page(name, text);
                case "txt" -> TextDocumentImporter.ofAnyText().page(name, text);
                default -> new MarkdownDocumentImporter().page(name, text);
            };
        }

        List<Judged> judged() {
            return Judged.of(name, List.of(page()), labels);
        }
    }

    static Stream<Document> documents() {
        return RESOURCES.stream().flatMap(WholeDocumentsTest::read);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_a_page_lacks_never_passes_and_every_pass_is_cited(Document document) {
        assertThat(document.judged())
                .filteredOn(Judged::passes)
                .allMatch(one -> !one.label().equals("n") && !one.ground().citations().isEmpty());
    }

    @ParameterizedTest
    @FieldSource("RESOURCES")
    void most_of_what_the_pages_have_is_found(String resource) {
        List<Judged> judged = read(resource).flatMap(document -> document.judged().stream()).toList();

        assertThat(Judged.found(judged)).as(Judged.table(judged)).isGreaterThanOrEqualTo(LEAST_FOUND);
    }

    private static Stream<Document> read(String resource) {
        try (InputStream in = WholeDocumentsTest.class.getResourceAsStream(resource)) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(HEADER.split(all)).filter(part -> !part.isBlank()).map(WholeDocumentsTest::document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String part) {
        int end = part.indexOf('\n');
        String[] header = part.substring(0, end).split(" \\| ", -1);
        return new Document(header[0], List.of(header[1].strip().split(" ")), part.substring(end + 1));
    }
}
