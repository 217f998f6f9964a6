package io.countersign.parse;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// The words in a PDF. Nothing in it is run, no form filled in, no link followed.
public final class PdfText {
    /// How large a file may be, in bytes.
    public static final long MAXIMUM_SIZE = 64L * 1024 * 1024;

    /// How many pages it may have.
    public static final int MAXIMUM_PAGES = 1_000;

    /// How many characters are kept.
    public static final int MAXIMUM_TEXT = 2 * 1024 * 1024;

    private PdfText() {}

    /// @throws ProblemException if the file is encrypted, damaged, or larger than a limit
    /// @throws InterruptedException if cancelled
    public static String of(InputStream in) throws IOException, InterruptedException {
        String text = String.join("", pages(in, PDFTextStripper::new));
        return text.substring(0, Math.min(text.length(), MAXIMUM_TEXT)).strip();
    }

    /// The words of each page as plain text is written: headings marked with `== `, columns set apart by tabs.
    ///
    /// @throws ProblemException if the file is encrypted, damaged, or larger than a limit
    /// @throws InterruptedException if cancelled
    public static List<String> pages(InputStream in) throws IOException, InterruptedException {
        return pages(in, PdfLayout::new);
    }

    /// Makes what reads one page.
    private interface Strippers {
        PDFTextStripper make() throws IOException;
    }

    private static List<String> pages(InputStream in, Strippers strippers) throws IOException, InterruptedException {
        Path file = Files.createTempFile("countersign", ".pdf");
        try {
            copy(in, file);
            return text(file, strippers);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// What is too large to be kept as it is.
    public static ProblemException tooLarge() {
        return ProblemException.of(ProblemCode.ATTACHMENT_TOO_LARGE, MAXIMUM_SIZE / (1024 * 1024), MAXIMUM_PAGES);
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MAXIMUM_SIZE) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static List<String> text(Path file, Strippers strippers) throws InterruptedException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw ProblemException.of(ProblemCode.PDF_ENCRYPTED);
            }
            if (document.getNumberOfPages() > MAXIMUM_PAGES) {
                throw tooLarge();
            }
            return text(document, strippers);
        } catch (InvalidPasswordException e) {
            throw new ProblemException(Problem.of(ProblemCode.PDF_ENCRYPTED), e);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | ClassCastException | NullPointerException e) {
            // What damaged files make the parser throw.
            throw new ProblemException(Problem.of(ProblemCode.REPORT_MALFORMED, 0, 0), e);
        }
    }

    private static List<String> text(PDDocument document, Strippers strippers)
            throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        int length = 0;
        for (int page = 1; page <= document.getNumberOfPages() && length < MAXIMUM_TEXT; page++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            PDFTextStripper stripper = strippers.make();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
            length += pages.getLast().length();
        }
        return pages;
    }
}
