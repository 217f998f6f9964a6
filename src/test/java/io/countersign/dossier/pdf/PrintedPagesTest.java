package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.DossierFixtures;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Reads the printed pages with a library that had no part in making them.
class PrintedPagesTest {
    private static final PdfSignOffComposer COMPOSER = new PdfSignOffComposer(new Typefaces());
    private static final Dossier APPROVED = DossierFixtures.approved();
    private static final List<String> ENGLISH = pages(APPROVED);
    private static final List<String> CHINESE = pages(DossierFixtures.refused());

    @Test
    void every_total_on_the_cover_follows_from_the_record() {
        String cover = ENGLISH.getFirst();

        assertThat(cover)
                .contains(answers(AnswerValue.PASS) + " pass · " + answers(AnswerValue.INTENDED) + " intended")
                .contains(answers(AnswerValue.NOT_APPLICABLE) + " not applicable")
                .contains(answers(AnswerValue.FAIL) + " fail · 0 without answer")
                .contains(severe(Severity.CRITICAL) + " critical · " + severe(Severity.HIGH) + " high")
                .contains(severe(Severity.MEDIUM) + " medium · " + severe(Severity.LOW) + " low")
                .contains(severe(Severity.INFO) + " info · " + findings(f -> f.decided() == null) + " open")
                .contains("cover " + findings(f -> is(f, Decision.Accepted.class)) + " findings")
                .contains(APPROVED.evidence().size() + " of them embedded");
    }

    @Test
    void the_matrix_of_decisions_adds_up() {
        String row = "All " + APPROVED.findings().size() + " " + findings(f -> is(f, Decision.Accepted.class)) + " "
                + findings(f -> is(f, Decision.Intended.class)) + " "
                + findings(f -> is(f, Decision.FalsePositive.class)) + " "
                + findings(f -> is(f, Decision.ToFix.class)) + " " + findings(f -> f.decided() == null);

        assertThat(all(ENGLISH)).contains(row);
    }

    @Test
    void each_page_says_which_it_is_and_of_what() {
        for (int i = 0; i < ENGLISH.size(); i++) {
            assertThat(ENGLISH.get(i))
                    .contains("Page " + (i + 1) + " of " + ENGLISH.size())
                    .contains("Record " + APPROVED.chainHead().substring(0, 8) + " · Countersign sign-off CS-2026-0147");
        }
    }

    @Test
    void the_verdict_stands_on_every_page() {
        assertThat(ENGLISH).allMatch(page -> page.contains("APPROVED"));
        assertThat(CHINESE).allMatch(page -> page.contains("拒绝"));
    }

    @Test
    void the_cover_names_the_page_of_the_signatures() {
        int signatures = 1 + indexOf(ENGLISH, "What each signature means");

        assertThat(ENGLISH.getFirst()).contains("Counts only with both signatures on page " + signatures + ".");
    }

    @Test
    void long_names_are_whole() {
        assertThat(squeezed(ENGLISH))
                .contains(DossierFixtures.LONG_RULE)
                .contains(DossierFixtures.LONG_FILE)
                .contains(DossierFixtures.AZURE_IMAGE);
    }

    @Test
    void every_finding_and_every_file_is_printed() {
        String text = squeezed(ENGLISH);

        assertThat(APPROVED.findings()).allMatch(finding -> text.contains(finding.identifier()));
        assertThat(APPROVED.evidence())
                .extracting(Evidence::name)
                .allMatch(name -> text.contains(name.replace(" ", "")));
        assertThat(APPROVED.evidence()).extracting(Evidence::sha256).allMatch(text::contains);
    }

    @Test
    void chinese_and_names_of_other_languages_are_whole() {
        assertThat(squeezed(ENGLISH)).contains("警告：切勿使用弱密码").contains("林若溪").contains("JiříDvořák");
        assertThat(squeezed(CHINESE)).contains("镜像内残留主机私钥，须重新构建。").contains("华为云云商店");
    }

    @Test
    void signs_that_nobody_would_see_are_printed_by_their_number() {
        assertThat(squeezed(ENGLISH)).contains("U+202EU+1F600");
    }

    @Test
    void a_refusal_says_why() {
        assertThat(CHINESE.getFirst()).contains("拒绝的理由，共 2 项").contains("SCR-3");
    }

    @Test
    void an_empty_dossier_says_that_there_is_nothing() {
        String text = all(pages(DossierFixtures.bare()));

        assertThat(text)
                .contains("Stands without a waiver.")
                .contains("No file was handed in.")
                .contains("No marketplace has said anything of this round.")
                .contains("No port was seen open");
    }

    @Test
    void the_parts_have_bookmarks() throws IOException {
        List<String> titles = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(compose(APPROVED))) {
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
        }

        assertThat(titles)
                .containsExactly(
                        "Verdict",
                        "Accepted, intended, remaining",
                        "Checklist",
                        "Ports",
                        "Findings",
                        "Feedback",
                        "Evidence",
                        "Signatures");
    }

    private static long answers(AnswerValue value) {
        return APPROVED.items().stream()
                .map(ItemRecord::answer)
                .filter(Objects::nonNull)
                .map(Answer::value)
                .filter(value::equals)
                .count();
    }

    private static long severe(Severity severity) {
        return findings(finding -> finding.severity() == severity);
    }

    private static long findings(Predicate<FindingRecord> wanted) {
        return APPROVED.findings().stream().filter(wanted).count();
    }

    private static boolean is(FindingRecord finding, Class<? extends Decision> kind) {
        return finding.decided() != null && kind.isInstance(finding.decided().decision());
    }

    private static int indexOf(List<String> pages, String text) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("on no page: " + text);
    }

    private static String all(List<String> pages) {
        return String.join("\n", pages);
    }

    /// Without blanks and line ends, so that a name that runs over lines is found.
    private static String squeezed(List<String> pages) {
        return all(pages).replaceAll("\\s+", "");
    }

    private static List<String> pages(Dossier dossier) {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(compose(dossier))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return pages;
    }

    private static byte[] compose(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COMPOSER.compose(dossier, DossierFixtures.attachments(dossier), out);
        return out.toByteArray();
    }
}
