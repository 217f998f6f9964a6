package io.countersign.verify;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfFreeTextAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfRedactAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfSquareAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfWatermarkAnnotation;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import io.countersign.dossier.AttachmentNames;
import io.countersign.model.signoff.SignatureField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What can be done to the inside of a file, before it is signed or after, beyond [Attacks].
final class Bends {
    private static final Rectangle OVER = new Rectangle(56, 600, 494, 100);

    private Bends() {}

    /// All of them, by name.
    static Map<String, Consumer<PdfDocument>> all() {
        Map<String, Consumer<PdfDocument>> all = new LinkedHashMap<>();
        all.put("the text of another page", pdf -> {
            PdfDictionary page = page(pdf);
            page.put(PdfName.Contents, pdf.getPage(2).getPdfObject().get(PdfName.Contents, false));
            page.setModified();
        });
        all.put("text of the same length", pdf -> {
            PdfStream text = pdf.getPage(1).getContentStream(0);
            byte[] other = text.getBytes();
            Arrays.fill(other, other.length / 2, other.length, (byte) ' ');
            text.setData(other);
            text.setModified();
        });
        all.put("text behind a white box", pdf -> {
            PdfStream text = pdf.getPage(1).getContentStream(0);
            text.setData(" 1 g 56 600 494 100 re f".getBytes(StandardCharsets.ISO_8859_1), true);
            text.setModified();
        });
        all.put("text that is moved off the page", pdf -> {
            PdfStream text = pdf.getPage(1).getContentStream(0);
            byte[] moved = ("1 0 0 1 5000 0 cm\n" + new String(text.getBytes(), StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            text.setData(moved);
            text.setModified();
        });
        all.put("another meaning of the signs", pdf -> font(pdf, font -> {
            PdfStream meaning = font.getAsStream(PdfName.ToUnicode);
            String map = new String(meaning.getBytes(), StandardCharsets.ISO_8859_1);
            meaning.setData(map.replaceFirst("<0041>", "<0042>").concat(" ").getBytes(StandardCharsets.ISO_8859_1));
            meaning.setModified();
        }));
        all.put("another font", pdf -> font(pdf, font -> {
            font.put(PdfName.BaseFont, new PdfName("Helvetica"));
            font.setModified();
        }));
        all.put("a turned page", pdf -> entry(page(pdf), PdfName.Rotate, new PdfNumber(180)));
        all.put("a page cut smaller", pdf -> entry(page(pdf), PdfName.CropBox, new PdfArray(new float[] {0, 0, 595, 400})));
        all.put("a larger page", pdf -> entry(page(pdf), PdfName.MediaBox, new PdfArray(new float[] {0, 0, 595, 4000})));
        all.put("another unit", pdf -> entry(page(pdf), new PdfName("UserUnit"), new PdfNumber(20)));
        all.put("a page less", pdf -> pdf.removePage(2));
        all.put("pages in another order", pdf -> pdf.movePage(2, 1));
        all.put("a script at a page", pdf -> pdf.getPage(1).setAdditionalAction(PdfName.O, script()));
        all.put("a script at closing", pdf -> pdf.getCatalog().setAdditionalAction(PdfName.WC, script()));
        all.put("a script by name", pdf -> catalog(pdf, catalog -> {
            PdfDictionary scripts = new PdfDictionary();
            scripts.put(PdfName.Names, new PdfArray(Arrays.asList(new PdfString("a"), script().getPdfObject())));
            catalog.getAsDictionary(PdfName.Names).put(PdfName.JavaScript, scripts);
            catalog.getAsDictionary(PdfName.Names).setModified();
        }));
        all.put("layers that can be switched off", pdf -> catalog(pdf, catalog -> {
            PdfDictionary group = new PdfDictionary();
            group.put(PdfName.Type, PdfName.OCG);
            group.put(PdfName.Name, new PdfString("x"));
            group.makeIndirect(pdf);
            PdfDictionary layers = new PdfDictionary();
            layers.put(PdfName.OCGs, new PdfArray(group));
            PdfDictionary usual = new PdfDictionary();
            usual.put(PdfName.OFF, new PdfArray(group));
            layers.put(PdfName.D, usual);
            catalog.put(PdfName.OCProperties, layers);
        }));
        all.put("a form of another kind", pdf -> {
            PdfDictionary form = form(pdf);
            String xml = "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>";
            form.put(new PdfName("XFA"), new PdfStream(xml.getBytes(StandardCharsets.UTF_8)).makeIndirect(pdf));
            form.setModified();
        });
        all.put("a portfolio in the place of the pages", pdf -> catalog(pdf, catalog -> {
            PdfDictionary portfolio = new PdfDictionary();
            portfolio.put(new PdfName("View"), PdfName.D);
            catalog.put(new PdfName("Collection"), portfolio);
        }));
        all.put("another language", pdf -> catalog(pdf, catalog -> catalog.put(PdfName.Lang, new PdfString("fr"))));
        all.put("another version", pdf -> catalog(pdf, catalog -> catalog.put(PdfName.Version, new PdfName("2.0"))));
        all.put("no bookmarks", pdf -> catalog(pdf, catalog -> catalog.remove(PdfName.Outlines)));
        all.put("no tags", pdf -> catalog(pdf, catalog -> catalog.remove(PdfName.StructTreeRoot)));
        all.put("a free text", pdf -> note(pdf, new PdfFreeTextAnnotation(OVER, new PdfString("APPROVED"))));
        all.put("a square", pdf -> note(pdf, new PdfSquareAnnotation(OVER)));
        all.put("a link", pdf -> note(pdf, new PdfLinkAnnotation(OVER).setAction(PdfAction.createURI("http://x.example"))));
        all.put("a blackening", pdf -> note(pdf, new PdfRedactAnnotation(OVER)));
        all.put("a watermark", pdf -> note(pdf, new PdfWatermarkAnnotation(OVER)));
        all.put("a file more", pdf -> pdf.addFileAttachment(
                "more.txt", PdfFileSpec.createEmbeddedFileSpec(pdf, new byte[] {'x'}, "more.txt", "more.txt", null, null)));
        all.put("a second file of the same name", pdf -> pdf.addFileAttachment(
                "zzz",
                PdfFileSpec.createEmbeddedFileSpec(
                        pdf, new byte[] {'x'}, "record", AttachmentNames.RECORD, null, null)));
        all.put("another name of a file", pdf -> file(pdf, file -> {
            file.put(PdfName.F, new PdfString("other.json"));
            file.setModified();
        }));
        all.put("another relation of a file", pdf -> file(pdf, file -> {
            file.put(PdfName.AFRelationship, new PdfName("Unspecified"));
            file.setModified();
        }));
        all.put("a lock on a field", pdf -> {
            PdfDictionary lock = new PdfDictionary();
            lock.put(PdfName.Type, new PdfName("SigFieldLock"));
            lock.put(PdfName.Action, PdfName.All);
            entry(field(pdf, SignatureField.ARCHIVE), new PdfName("Lock"), lock);
        });
        all.put("a field in another place", pdf -> entry(
                field(pdf, SignatureField.APPROVER), PdfName.Rect, new PdfArray(new float[] {0, 0, 0, 0})));
        all.put("a field that is hidden", pdf -> entry(field(pdf, SignatureField.APPROVER), PdfName.F, new PdfNumber(2)));
        all.put("another label of a field", pdf -> entry(
                field(pdf, SignatureField.APPROVER), PdfName.TU, new PdfString("Not needed")));
        return all;
    }

    /// A change that is appended, as signing appends.
    static byte[] after(byte[] pdf, Consumer<PdfDocument> bend) throws IOException {
        return write(pdf, new StampingProperties().useAppendMode(), bend);
    }

    /// A file that is written anew with a change in it, as somebody can who signs it afterwards.
    static byte[] before(byte[] pdf, Consumer<PdfDocument> bend) throws IOException {
        return write(pdf, new StampingProperties(), bend);
    }

    private static byte[] write(byte[] pdf, StampingProperties how, Consumer<PdfDocument> bend) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader reader = new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties());
        PdfWriter writer = new PdfWriter(out, new WriterProperties().setFullCompressionMode(true));
        try (PdfDocument document = new Loose(reader, writer, how)) {
            bend.accept(document);
        }
        return out.toByteArray();
    }

    private static void note(PdfDocument pdf, PdfAnnotation note) {
        pdf.getPage(1).addAnnotation(note);
    }

    private static void entry(PdfDictionary of, PdfName name, PdfObject value) {
        of.put(name, value);
        of.setModified();
    }

    private static void catalog(PdfDocument pdf, Consumer<PdfDictionary> bend) {
        bend.accept(pdf.getCatalog().getPdfObject());
        pdf.getCatalog().setModified();
    }

    private static PdfDictionary page(PdfDocument pdf) {
        return pdf.getPage(1).getPdfObject();
    }

    private static PdfDictionary form(PdfDocument pdf) {
        return pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
    }

    static PdfDictionary field(PdfDocument pdf, SignatureField field) {
        PdfArray fields = form(pdf).getAsArray(PdfName.Fields);
        for (int i = 0; i < fields.size(); i++) {
            if (SignatureFields.named(fields.getAsDictionary(i)).filter(field::equals).isPresent()) {
                return fields.getAsDictionary(i);
            }
        }
        throw new IllegalStateException(field.id());
    }

    private static void font(PdfDocument pdf, Consumer<PdfDictionary> bend) {
        PdfDictionary fonts = pdf.getPage(1).getResources().getResource(PdfName.Font);
        bend.accept(fonts.getAsDictionary(fonts.keySet().iterator().next()));
    }

    private static void file(PdfDocument pdf, Consumer<PdfDictionary> bend) {
        pdf.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().forEach((name, file) -> {
            if (name.toUnicodeString().equals(AttachmentNames.RECORD)) {
                bend.accept((PdfDictionary) file);
            }
        });
    }

    private static PdfAction script() {
        return PdfAction.createJavaScript("app.alert(1)");
    }

    /// One that lets everything be done to it that PDF/A and PDF/UA forbid.
    private static final class Loose extends PdfDocument {
        Loose(PdfReader reader, PdfWriter writer, StampingProperties how) {
            super(reader, writer, how);
        }

        @Override
        protected void tryInitTagStructure(PdfDictionary root) {}
    }
}
