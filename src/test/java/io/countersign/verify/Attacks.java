package io.countersign.verify;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.dossier.AttachmentNames;
import io.countersign.model.signoff.SignatureField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What may be done to a signed file.
final class Attacks {
    private Attacks() {}

    static byte[] flip(byte[] pdf, int at) {
        byte[] flipped = pdf.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    static byte[] appendPage(byte[] pdf) throws IOException {
        return append(pdf, PdfDocument::addNewPage);
    }

    static byte[] paintOver(byte[] pdf) throws IOException {
        return append(pdf, document -> new PdfCanvas(document.getPage(1))
                .setFillColor(ColorConstants.WHITE)
                .rectangle(56, 600, 494, 100)
                .fill());
    }

    static byte[] replaceRecord(byte[] pdf, byte[] record) throws IOException {
        return append(pdf, document -> replaceRecord(document, record));
    }

    /// Writes the whole file anew with another record in it, before anybody signs.
    static byte[] rewriteWithRecord(byte[] pdf, byte[] record) throws IOException {
        return rewrite(pdf, new StampingProperties(), document -> replaceRecord(document, record));
    }

    private static void replaceRecord(PdfDocument document, byte[] record) {
        document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().forEach((name, file) -> {
            if (name.toUnicodeString().equals(AttachmentNames.RECORD)) {
                PdfDictionary streams = ((PdfDictionary) file).getAsDictionary(PdfName.EF);
                streams.getAsStream(PdfName.F).setData(record);
                streams.getAsStream(PdfName.F).setModified();
            }
        });
    }

    /// Puts another picture into a signature's frame.
    static byte[] repaintFrame(byte[] pdf, SignatureField field) throws IOException {
        return append(pdf, document -> {
            PdfAcroForm form = PdfFormCreator.getAcroForm(document, false);
            PdfDictionary widget = form.getField(field.id()).getFirstFormAnnotation().getWidget().getPdfObject();
            PdfFormXObject picture = new PdfFormXObject(new Rectangle(237, 118));
            new PdfCanvas(picture, document).setFillColor(ColorConstants.GREEN).rectangle(0, 0, 237, 118).fill();
            widget.getAsDictionary(PdfName.AP).put(PdfName.N, picture.getPdfObject());
            widget.getAsDictionary(PdfName.AP).setModified();
            widget.setModified();
        });
    }

    static byte[] saveAnew(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.save(out);
        }
        return out.toByteArray();
    }

    /// Arrays within arrays, so deep that a reader that calls itself runs out of stack.
    static byte[] nested(int depth) {
        String first = "%PDF-1.7\n";
        String catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(depth) + "]".repeat(depth)
                + ">>\nendobj\n";
        String pages = "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        int table = first.length() + catalog.length() + pages.length();
        String index = "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(first.length(), first.length() + catalog.length());
        String trailer = "trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n";
        return (first + catalog + pages + index + trailer).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] append(byte[] pdf, Consumer<PdfDocument> change) throws IOException {
        return rewrite(pdf, new StampingProperties().useAppendMode(), change);
    }

    private static byte[] rewrite(byte[] pdf, StampingProperties how, Consumer<PdfDocument> change)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader reader = new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties());
        try (PdfDocument document = new PdfDocument(reader, new PdfWriter(out), how)) {
            change.accept(document);
        }
        return out.toByteArray();
    }
}
