package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import com.itextpdf.signatures.SignatureUtil;
import io.countersign.signing.Fingerprint;
import java.io.IOException;
import java.util.Set;

/// Whether the frame of a signature is as it was when it was signed, and shows the key that signed. Libraries pass over
/// both: they call a file valid whose signature shows somebody else.
final class FrameCheck {
    private static final Set<PdfName> BEYOND_FRAME =
            Set.of(PdfName.Parent, PdfName.StructParent, PdfName.P, PdfName.V);
    private static final int GROUP = 8;

    private final PdfDocument pdf;
    private final byte[] file;
    private final SignedField signature;

    /// @param file all bytes of the document
    FrameCheck(PdfDocument pdf, byte[] file, SignedField signature) {
        this.pdf = pdf;
        this.file = file;
        this.signature = signature;
    }

    boolean holds() throws IOException {
        PdfDictionary now = widget(pdf);
        return showsKey(now) && isAsSigned(now);
    }

    private boolean isAsSigned(PdfDictionary now) throws IOException {
        boolean isNow = signature.end() == file.length;
        if (isNow || !signature.isIntact()) {
            return true;
        }
        try (PdfDocument then = PdfFile.open(file, (int) signature.end())) {
            return new GraphComparison(BEYOND_FRAME).same(now, widget(then));
        }
    }

    /// Field and widget are one dictionary where a field has one place.
    private PdfDictionary widget(PdfDocument document) {
        PdfDictionary field = new SignatureUtil(document).getSignatureFormFieldDictionary(signature.field().id());
        PdfArray kids = field.getAsArray(PdfName.Kids);
        PdfDictionary kid = kids == null || kids.isEmpty() ? null : kids.getAsDictionary(0);
        return kid == null ? field : kid;
    }

    private boolean showsKey(PdfDictionary widget) {
        PdfDictionary appearances = widget.getAsDictionary(PdfName.AP);
        PdfStream appearance = appearances == null ? null : appearances.getAsStream(PdfName.N);
        if (appearance == null) {
            return false;
        }
        String text = text(appearance);
        String hash = Fingerprint.of(signature.certificate());
        for (int at = 0; at < hash.length(); at += GROUP) {
            if (!text.contains(hash.substring(at, at + GROUP))) {
                return false;
            }
        }
        return true;
    }

    private static String text(PdfStream appearance) {
        LocationTextExtractionStrategy strategy = new LocationTextExtractionStrategy();
        PdfObject resources = appearance.get(PdfName.Resources);
        PdfDictionary named = resources instanceof PdfDictionary dictionary ? dictionary : new PdfDictionary();
        new PdfCanvasProcessor(strategy).processContent(appearance.getBytes(), new PdfResources(named));
        return strategy.getResultantText();
    }
}
