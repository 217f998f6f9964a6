package io.countersign.bench;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import io.countersign.model.signoff.FindingRecord;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The limit: the rows of a sign-off as iText's canvas writes them quickest, tagged. A row is a table row of six cells,
/// with the lines of text that it has in the sign-off, each one neither measured nor broken, without rules and icons, and
/// nothing else stands on the pages.
final class BareRows {
    private static final float SIZE = 7.8f;
    private static final float LEFT = 56;
    private static final float TOP = 774;
    private static final float BOTTOM = 96;
    private static final float LEADING = 11.2f;
    private static final float[] COLUMNS = {62, 32, 222, 50, 44, 84};

    private final PdfDocument pdf;
    private final PdfFont font;
    private final TagTreePointer tags;

    private BareRows(PdfDocument pdf) throws IOException {
        this.pdf = pdf;
        this.font = font();
        this.tags = new TagTreePointer(pdf);
    }

    /// Writes them without a look at what PDF/A and PDF/UA ask for.
    static void write(List<FindingRecord> findings, Path file) throws IOException {
        try (PdfDocument pdf = new PdfDocument(writer(file))) {
            pdf.setTagged();
            new BareRows(pdf).write(findings);
        }
    }

    /// Writes them as PDF/A-3b and PDF/UA-1, with iText's checks of both.
    static void writeChecked(List<FindingRecord> findings, Path file) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PdfOutputIntent intent = new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(profile));
        try (PdfDocument pdf = new PdfADocument(writer(file), PdfAConformance.PDF_A_3B, intent)) {
            pdf.setTagged();
            pdf.getCatalog().setLang(new PdfString("en-US"));
            pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
            pdf.getDocumentInfo().setTitle("Rows");
            pdf.getDiContainer().getInstance(ValidationContainer.class).addChecker(new PdfUA1Checker(pdf));
            new BareRows(pdf).write(findings);
        }
    }

    private static PdfWriter writer(Path file) throws IOException {
        WriterProperties properties = new WriterProperties()
                .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
                .setFullCompressionMode(true);
        return new PdfWriter(file.toString(), properties);
    }

    private static PdfFont font() throws IOException {
        try (InputStream in = BareRows.class.getResourceAsStream("/fonts/ttf/OpenSans/OpenSans-Regular.ttf")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return PdfFontFactory.createFont(
                    bytes, PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }

    private void write(List<FindingRecord> findings) {
        tags.addTag("Table").addTag("TBody");
        PdfPage page = null;
        PdfCanvas canvas = null;
        float y = 0;
        for (int i = 0; i < findings.size(); i++) {
            if (page == null || canvas == null || y < BOTTOM) {
                if (page != null) {
                    page.flush(true); // with its contents, as iText's check of PDF/A asks for
                }
                page = pdf.addNewPage(PageSize.A4);
                page.setTabOrder(PdfName.S);
                tags.setPageForTagging(page);
                canvas = new PdfCanvas(page);
                y = TOP;
            }
            write(i, findings.get(i), canvas, y);
            y -= 3 * LEADING;
        }
    }

    private void write(int index, FindingRecord finding, PdfCanvas canvas, float top) {
        List<List<String>> cells = List.of(
                List.of(finding.severity().name()),
                List.of("1"),
                List.of(
                        finding.identifier() + "  " + finding.title(),
                        finding.component().name() + " " + finding.component().version() + "; fixed in "
                                + finding.component().fixedVersion(),
                        finding.place().target() + ", " + finding.place().path()),
                List.of("F-%04d".formatted(index + 1)),
                List.of(finding.sources().getFirst()),
                List.of("False positive", "not reachable"));
        tags.addTag("TR");
        float x = LEFT;
        for (int c = 0; c < cells.size(); c++) {
            if (c == 0) {
                PdfStructureAttributes head = new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Row");
                tags.addTag("TH").getProperties().addAttributes(head);
            } else {
                tags.addTag("TD");
            }
            canvas.openTag(tags.getTagReference()).beginText().setFontAndSize(font, SIZE);
            float y = top;
            for (String line : cells.get(c)) {
                canvas.setTextMatrix(x, y).showText(line);
                y -= LEADING;
            }
            canvas.endText().closeTag();
            tags.moveToParent();
            x += COLUMNS[c];
        }
        tags.flushTag();
    }
}
