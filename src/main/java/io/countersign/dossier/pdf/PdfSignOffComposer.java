package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierRecord;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.signoff.Dossier;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Typefaces;
import io.countersign.typography.Typesetter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Composes the sign-off as PDF/A-3b, tagged for PDF/UA-1.
///
/// The pages name other pages, so they are first laid out on blank paper, then printed. Thread-safe.
public final class PdfSignOffComposer implements SignOffComposer {
    /// How often the pages are laid out at most until their numbers hold; once is the rule.
    private static final int PASSES = 4;

    /// A level at which packing takes a third of the time of the usual 6, and a long file is a sixth larger.
    private static final int COMPRESSION = 1;

    private static final String FONT_TAG = "CSPAGE";
    private static final int ID_LENGTH = 16;

    private final Typefaces typefaces;

    public PdfSignOffComposer(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public void compose(Dossier dossier, Attachments attachments, OutputStream out) throws IOException {
        compose(dossier, attachments, COMPRESSION, out);
    }

    @Override
    public void composeUnpacked(Dossier dossier, Attachments attachments, OutputStream out) throws IOException {
        compose(dossier, attachments, CompressionConstants.NO_COMPRESSION, out);
    }

    private void compose(Dossier dossier, Attachments attachments, int compression, OutputStream out)
            throws IOException {
        byte[] record = DossierRecord.write(dossier);
        Typesetter setter = new Typesetter(typefaces);
        Manuscript manuscript = paginate(new Manuscript(dossier, attachments, record.length), setter);
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out, properties(record, compression)))) {
            new Description(pdf, manuscript).write();
            DocumentFonts fonts = new DocumentFonts(typefaces, FONT_TAG);
            PdfPaper paper = new PdfPaper(pdf, fonts);
            new Book(manuscript, paper, setter).print();
            paper.finish();
            new Embedding(pdf, manuscript).embed(record);
            fonts.finish();
        }
    }

    /// Lays the pages out on blank paper, until the numbers that they name are those that they have.
    private static Manuscript paginate(Manuscript manuscript, Typesetter setter) {
        Manuscript known = manuscript;
        for (int pass = 0; pass < PASSES; pass++) {
            known = known.with(new Book(known, new BlankPaper(), setter).print());
            if (holds(known, setter)) {
                break;
            }
        }
        return known;
    }

    /// Only covers name pages that come after them. So in one language only the cover is laid out again, to see whether
    /// it still takes as many pages with their numbers in it.
    private static boolean holds(Manuscript known, Typesetter setter) {
        Book book = new Book(known, new BlankPaper(), setter);
        return known.dossier().languages().size() == 1
                ? book.printCover() == known.decisionsPage()
                : book.print().equals(known.pages());
    }

    private static WriterProperties properties(byte[] record, int compression) {
        PdfString id = new PdfString(id(record));
        return new WriterProperties()
                .addPdfAXmpMetadata(PdfAConformance.PDF_A_3B)
                .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
                .setFullCompressionMode(true)
                .setCompressionLevel(compression)
                .setInitialDocumentId(id)
                .setModifiedDocumentId(id);
    }

    /// The document's identifier follows from its record, so that composing again gives the same.
    private static byte[] id(byte[] record) {
        return Arrays.copyOf(Hashes.digest(record), ID_LENGTH);
    }
}
