package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.FindingTable;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.Language;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
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
    void the_sum_that_leads_from_round_to_round_comes_out() {
        assertThat(all(ENGLISH)).contains("57 − 53 + 2 + 1 = " + APPROVED.findings().size());
    }

    @Test
    void a_chart_says_in_words_what_it_shows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(compose(APPROVED))) {
            String tree = structure(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), new HashSet<>());

            assertThat(tree).contains("Findings by severity. Round 1: Critical 3, High 11, Medium 24, Low 19, Info 0.");
        }
    }

    @Test
    void what_the_pages_do_not_list_they_say_and_embed() throws IOException {
        Dossier sumsOnly = DossierFixtures.printing(APPROVED, 3);
        byte[] list = FindingTable.csv(sumsOnly);
        String text = squeezed(pages(sumsOnly));

        assertThat(text)
                .contains("These7findingsaremorethanthe3thatthissign-offprintsonebyone.")
                .contains(Hashes.sha256(list))
                .doesNotContain("wordpress-readme-file");
        assertThat(embedded(compose(sumsOnly), AttachmentNames.FINDINGS)).isEqualTo(list);
        assertThat(new String(list, StandardCharsets.UTF_8)).contains(DossierFixtures.LONG_RULE);
    }

    @Test
    void pages_in_both_languages_say_everything_twice_and_are_signed_once() {
        List<String> both = pages(DossierFixtures.alsoIn(APPROVED, Language.CHINESE));
        String text = squeezed(both);

        assertThat(both.size()).isGreaterThan(2 * ENGLISH.size() - 3);
        assertThat(text).contains("Stands with 2 waivers.".replace(" ", "")).contains("两人依次签名");
        assertThat(text.split("1\\.Reviewer审核人", -1)).hasSize(2);
    }

    @Test
    void every_link_leads_to_a_place_that_is_there() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(compose(APPROVED))) {
            int links = 0;
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link) {
                        PDNamedDestination target = (PDNamedDestination) link.getDestination();
                        assertThat(pdf.getDocumentCatalog().findNamedDestinationPage(target)).isNotNull();
                        links++;
                    }
                }
            }
            assertThat(links).isGreaterThan(3);
        }
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

    /// Every alternate description below an element.
    private static String structure(COSBase element, Set<COSBase> seen) {
        if (element instanceof COSObject reference) {
            return structure(reference.getObject(), seen);
        }
        if (!seen.add(element)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (element instanceof COSDictionary dictionary) {
            text.append(dictionary.getString(COSName.ALT, ""));
            COSBase kids = dictionary.getDictionaryObject(COSName.K);
            if (kids != null) {
                text.append(structure(kids, seen));
            }
        } else if (element instanceof COSArray array) {
            array.forEach(kid -> text.append(structure(kid, seen)));
        }
        return text.toString();
    }

    private static byte[] embedded(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(name);
            return Objects.requireNonNull(file)
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    private static byte[] compose(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COMPOSER.compose(dossier, DossierFixtures.attachments(dossier), out);
        return out.toByteArray();
    }
}
