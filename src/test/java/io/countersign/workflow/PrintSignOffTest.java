package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.dossier.pdf.PrintCopy;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.typography.Typefaces;
import io.countersign.workflow.PrintSignOff.Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintSignOffTest {
    private static final Pattern PAGE = Pattern.compile("(?m)^%%Page: ");

    private final SigningRound round;
    private final Path file;

    PrintSignOffTest(@TempDir Path folder) throws IOException {
        round = new SigningRound(folder);
        file = folder.resolve("printed.ps");
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void the_chosen_pages_are_printed_as_often_as_asked() throws IOException {
        Path signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf").file();

        int pages = round.printSignOff.printTo(signed, new Order("", "1,3", 2, Language.ENGLISH), file);

        String postscript = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(pages).isEqualTo(4);
        assertThat(postscript).startsWith("%!PS");
        assertThat(PAGE.matcher(postscript).results()).hasSize(2);
        assertThat(postscript).contains("/NumCopies 2 ");
    }

    @Test
    void pages_that_are_not_there_are_not_printed() {
        Path signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf").file();

        assertThatThrownBy(() -> round.printSignOff.printTo(signed, new Order("", "99", 1, Language.ENGLISH), file))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem().code())
                        .isEqualTo(ProblemCode.PRINT_PAGES));
    }

    @Test
    void a_printer_that_is_not_there_is_named() {
        ProblemCode missing =
                round.printSignOff.printers().isEmpty() ? ProblemCode.PRINTER_NONE : ProblemCode.PRINTER_MISSING;
        Path signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf").file();

        assertThatThrownBy(() -> round.printSignOff.print(signed, new Order("no such one", "", 1, Language.ENGLISH)))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem().code())
                        .isEqualTo(missing));
    }

    @Test
    void the_foot_of_each_page_says_what_paper_cannot() throws IOException {
        Path signed = round.sign(Verdict.REFUSED, "A host key is in it.", "signed.pdf").file();
        byte[] before = Files.readAllBytes(signed);

        byte[] copy = new PrintCopy(new Typefaces()).of(before, "拒绝 · not in force", "SHA-256 abc");

        try (PDDocument old = Loader.loadPDF(before);
                PDDocument printed = Loader.loadPDF(copy)) {
            assertThat(printed.getNumberOfPages()).isEqualTo(old.getNumberOfPages());
            for (int page = 1; page <= printed.getNumberOfPages(); page++) {
                assertThat(text(printed, page)).contains("拒绝 · not in force").contains("SHA-256 abc");
                assertThat(text(printed, page)).contains(text(old, page).lines().findFirst().orElseThrow());
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
