package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pieces of documentation, made up in the manner of real ones, each judged as a page of its own.
class DocumentationSamplesTest {
    private static final Map<String, AssessmentResult> RESULTS = Map.of(
            "pass", AssessmentResult.PASS, "review", AssessmentResult.NEEDS_REVIEW, "fail", AssessmentResult.FAIL);

    private static final Pattern HEADER = Pattern.compile("(?m)^==== ");

    /// @param title what is special about the piece
    record Sample(DocumentRequirement requirement, AssessmentResult result, String title, String text) {
        @Override
        public String toString() {
            return requirement.id() + ", " + result + ": " + title;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("english.txt", "chinese.txt").flatMap(DocumentationSamplesTest::read);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_piece_is_judged_as_a_reader_would(Sample sample) {
        DocumentPage page = new MarkdownDocumentImporter().page("sample.md", sample.text());

        Ground ground = Objects.requireNonNull(
                new DocumentationJudge().judge(List.of(page)).requirements().get(sample.requirement()));

        assertThat(ground.result()).as("%s%n%s", sample.text(), ground).isEqualTo(sample.result());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_pass_cites_the_words_that_it_rests_on(Sample sample) {
        DocumentPage page = new MarkdownDocumentImporter().page("sample.md", sample.text());

        Ground ground = Objects.requireNonNull(
                new DocumentationJudge().judge(List.of(page)).requirements().get(sample.requirement()));

        assertThat(ground.citations().isEmpty()).isEqualTo(sample.result() == AssessmentResult.FAIL);
        assertThat(ground.citations()).allSatisfy(citation -> assertThat(page.lines())
                .anySatisfy(line -> assertThat(citation.line() + citation.quote()).isEqualTo(line.number() + line.text())));
    }

    private static Stream<Sample> read(String name) {
        try (InputStream in = Objects.requireNonNull(DocumentationSamplesTest.class.getResourceAsStream(name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return HEADER.splitAsStream(all).filter(piece -> !piece.isBlank()).map(DocumentationSamplesTest::sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String piece) {
        String[] parts = piece.split("\n", 2);
        String[] header = parts[0].split(" \\| ", -1);
        DocumentRequirement requirement = Arrays.stream(DocumentRequirement.values())
                .filter(one -> one.id().equals(header[0]))
                .findFirst()
                .orElseThrow();
        return new Sample(requirement, Objects.requireNonNull(RESULTS.get(header[1])), header[2], parts[1]);
    }
}
