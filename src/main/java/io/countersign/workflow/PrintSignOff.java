package io.countersign.workflow;

import io.countersign.dossier.PaperCopy;
import io.countersign.dossier.print.PagePrinter;
import io.countersign.dossier.print.PageRanges;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import io.countersign.verify.SignOffVerifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import javax.print.PrintService;
import javax.print.StreamPrintService;

/// Prints a sign-off: the very pages, and in their foot what was found out about the file and its hash, since paper
/// carries no signature. Thread-safe.
public final class PrintSignOff {
    private final SignOffVerifier verifier;
    private final PaperCopy copy;
    private final Clock clock;

    public PrintSignOff(SignOffVerifier verifier, PaperCopy copy, Clock clock) {
        this.verifier = verifier;
        this.copy = copy;
        this.clock = clock;
    }

    /// The printers that there are, the usual one first.
    public List<String> printers() {
        return PagePrinter.printers();
    }

    /// Prints on a printer.
    ///
    /// @return how many pages of paper
    /// @throws ProblemException if there is no such printer or page, the file cannot be read, or printing fails
    public int print(Path pdf, Order order) {
        PrintService printer = PagePrinter.named(order.printer())
                .orElseThrow(() -> missing(order.printer()));
        return print(pdf, order, printer);
    }

    private ProblemException missing(String name) {
        List<String> known = printers();
        return known.isEmpty()
                ? ProblemException.of(ProblemCode.PRINTER_NONE)
                : ProblemException.of(ProblemCode.PRINTER_MISSING, name, String.join(", ", known));
    }

    /// Writes what a printer would get into a file, as PostScript.
    ///
    /// @param target a file that is not there yet
    public int printTo(Path pdf, Order order, Path target) {
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        if (Files.exists(target)) {
            throw ProblemException.of(ProblemCode.TARGET_EXISTS, target.toString());
        }
        try {
            int pages = write(pdf, order, draft);
            Files.move(draft, target);
            return pages;
        } catch (FileAlreadyExistsException _) {
            throw ProblemException.of(ProblemCode.TARGET_EXISTS, target.toString());
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, target.toString()), e);
        } finally {
            forget(draft);
        }
    }

    private int write(Path pdf, Order order, Path draft) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            StreamPrintService file = PagePrinter.file(out)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.PRINTER_MISSING, "PostScript", ""));
            return print(pdf, order, file);
        }
    }

    private static void forget(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int print(Path pdf, Order order, PrintService printer) {
        try {
            Verification found = verifier.verify(pdf);
            byte[] bytes = Files.readAllBytes(pdf);
            int total = PagePrinter.pages(bytes);
            SortedSet<Integer> pages = PageRanges.parse(order.pages(), total)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.PRINT_PAGES, order.pages(), total));
            String title = String.valueOf(pdf.getFileName());
            PagePrinter.print(stamped(bytes, found, order.language()), title, pages, order.copies(), printer);
            return pages.size() * order.copies();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.PRINT_FAILED, pdf.toString()), e);
        }
    }

    private byte[] stamped(byte[] bytes, Verification found, Language language) throws IOException {
        Messages messages = new Messages(language);
        Dossier dossier = found.dossier();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String verdict = dossier == null
                ? ""
                : messages.text(
                        "dossier.verdict." + dossier.verdict().name().toLowerCase(Locale.ROOT));
        return copy.of(
                bytes,
                messages.text("dossier.print.state", verdict, found.headline(), now),
                messages.text("dossier.print.hash", found.sha256()));
    }

    /// What a person asks of a printer.
    ///
    /// @param printer its name; empty for the usual one
    /// @param pages such as `1-3,5`; empty for all
    /// @param copies at least 1
    /// @param language of the lines in the foot
    public record Order(String printer, String pages, int copies, Language language) {
        public Order {
            if (copies < 1) {
                throw new IllegalArgumentException("no copies: " + copies);
            }
        }
    }
}
