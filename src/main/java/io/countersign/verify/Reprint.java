package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.signoff.Dossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the pages again from the embedded record, and compares them with what was signed.
final class Reprint {
    private static final Logger LOG = LoggerFactory.getLogger(Reprint.class);

    /// What leads from a page to the rest of the document; the fields are compared with the document.
    private static final Set<PdfName> BEYOND_PAGE =
            Set.of(PdfName.Parent, PdfName.StructParents, PdfName.Annots, PdfName.P);

    private final SignOffComposer composer;
    private final Revisions revisions;
    private final Optional<WrittenForm> form;

    /// @param form of the file; empty where it is written in another one than ours
    Reprint(SignOffComposer composer, Revisions revisions, Optional<WrittenForm> form) {
        this.composer = composer;
        this.revisions = revisions;
        this.form = form;
    }

    Result compare(Dossier dossier, Attachments attachments) throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try {
            composer.composeUnpacked(dossier, attachments, again);
        } catch (RuntimeException e) {
            // A record that was made by hand can hold what no page can be made of.
            LOG.debug("the record cannot be printed", e);
            return new Result.Unprintable();
        }
        byte[] bytes = again.toByteArray();
        Optional<WrittenForm> ours = WrittenForm.of(bytes);
        if (ours.isPresent() && isSaidBySigned(ours.get())) {
            return new Result.Same(ours.get());
        }
        try (PdfDocument one = revisions.composed();
                PdfDocument other = PdfFile.open(bytes)) {
            return compare(one, other);
        }
    }

    /// The first row that is not on the pages as they were composed.
    Optional<String> missing(PrintedRows rows) throws IOException {
        try (PdfDocument pages = revisions.composed()) {
            return rows.missing(pages);
        }
    }

    /// Whether what was signed first says what was made again. Later revisions may be written in another form than ours; that
    /// is told apart.
    private boolean isSaidBySigned(WrittenForm again) {
        try {
            Optional<WrittenForm> signed = form.isPresent() ? form : WrittenForm.of(revisions.first());
            return signed.isPresent() && signed.get().says(again);
        } catch (IOException e) {
            LOG.debug("something in the file cannot be unpacked", e);
            return false;
        }
    }

    /// What is not the same, where something is not.
    private static Result compare(PdfDocument one, PdfDocument other) {
        int pages = Math.min(one.getNumberOfPages(), other.getNumberOfPages());
        GraphComparison comparison = new GraphComparison(BEYOND_PAGE);
        for (int page = 1; page <= pages; page++) {
            if (!comparison.same(one.getPage(page).getPdfObject(), other.getPage(page).getPdfObject())) {
                return new Result.PageDiffers(page);
            }
        }
        if (one.getNumberOfPages() != other.getNumberOfPages()) {
            return new Result.PageDiffers(pages + 1);
        }
        return new Result.RestDiffers();
    }

    /// What came of the comparison.
    sealed interface Result {
        /// Print and record say the same.
        ///
        /// @param again what was made again
        record Same(WrittenForm again) implements Result {}

        /// The first page that differs, from 1.
        record PageDiffers(int page) implements Result {}

        /// The pages are the same, and something behind them is not: tags, bookmarks, notes, what is embedded, how it is written.
        record RestDiffers() implements Result {}

        /// No pages can be made from the record.
        record Unprintable() implements Result {}
    }
}
