package io.countersign.signing.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.signing.FrameDrawing;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Map;

/// Draws a frame as [PdfSignOffSigner] does, down to the layers that the library lays around what is drawn (they stem
/// from Adobe's Digital Signature Appearances, version 1.2).
public final class PdfFrameDrawing implements FrameDrawing {
    private static final String BLANK = "% DSBlank\n";
    private static final String LAYERS = "q\n1 0 0 1 0 0 cm\n/n0 Do\nQ\nq\n1 0 0 1 0 0 cm\n/n2 Do\nQ\n";
    private static final String WHOLE = "q\n/FRM Do\nQ\n";

    private final Typefaces typefaces;

    public PdfFrameDrawing(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public byte[] draw(Statement statement, X509Certificate certificate, float width, float height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rectangle place = new Rectangle(width, height);
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
            PdfObject drawing = new Frame(typefaces, certificate, statement)
                    .draw(pdf, place)
                    .getPdfObject();
            PdfObject blank = layer(place, BLANK, Map.of());
            PdfObject layers = layer(place, LAYERS, Map.of("n0", blank, "n2", drawing));
            PdfStream whole = layer(place, WHOLE, Map.of("FRM", layers));
            pdf.addNewPage().getResources().addForm(new PdfFormXObject(whole), new PdfName(PICTURE));
        }
        return out.toByteArray();
    }

    private static PdfStream layer(Rectangle place, String content, Map<String, PdfObject> named) {
        PdfStream layer = new PdfFormXObject(place).getPdfObject();
        layer.setData(content.getBytes(StandardCharsets.ISO_8859_1));
        PdfDictionary resources = new PdfDictionary();
        if (!named.isEmpty()) {
            PdfDictionary pictures = new PdfDictionary();
            named.forEach((name, picture) -> pictures.put(new PdfName(name), picture));
            resources.put(PdfName.XObject, pictures);
        }
        layer.put(PdfName.Resources, resources);
        return layer;
    }
}
