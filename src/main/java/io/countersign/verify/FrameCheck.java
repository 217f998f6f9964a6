package io.countersign.verify;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import com.itextpdf.signatures.SignatureUtil;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.FrameDrawing;
import io.countersign.signing.FrameWords;
import io.countersign.signing.SignOffSigner.Statement;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether the frame of a signature is as it was when it was signed, shows the key that signed, and says what was signed.
/// Libraries pass over all three: they call a file valid whose signature shows somebody else.
final class FrameCheck {
    private static final Set<PdfName> BEYOND_FRAME =
            Set.of(PdfName.Parent, PdfName.StructParent, PdfName.P, PdfName.V);
    private static final int GROUP = 8;

    private final PdfDocument pdf;
    private final byte[] file;
    private final SignedField signature;
    private final FrameDrawing drawing;

    /// @param file all bytes of the document
    FrameCheck(PdfDocument pdf, byte[] file, SignedField signature, FrameDrawing drawing) {
        this.pdf = pdf;
        this.file = file;
        this.signature = signature;
        this.drawing = drawing;
    }

    /// @param dossier what was signed; null where the file has no record to compare the words with
    Result check(@Nullable Dossier dossier) throws IOException {
        PdfDictionary now = widget(pdf);
        String shown = text(now);
        if (!showsKey(shown) || !isAsSigned(now)) {
            return Result.ANOTHER;
        }
        if (dossier == null) {
            return Result.HOLDS;
        }
        Statement statement = statement(dossier, now);
        if (signature.field() == SignatureField.APPROVER && !FrameWords.fits(statement.reason())) {
            return Result.OTHER_WORDS;
        }
        FrameWords words = new FrameWords(statement, signature.certificate());
        if (!says(shown, words.all()) || !tellsPanels(now, words)) {
            return Result.OTHER_WORDS;
        }
        return isDrawn(now, statement) ? Result.HOLDS : Result.OTHER_DRAWING;
    }

    /// What the person said; to be believed where the check holds.
    Statement said(Dossier dossier) {
        return statement(dossier, widget(pdf));
    }

    /// What this program has a person say who signs such a record. The approver's reason is her own and in no record: it is
    /// taken from the panel, and has to stand in the frame word for word.
    private Statement statement(Dossier dossier, PdfDictionary widget) {
        return switch (signature.field()) {
            case REVIEWER -> statement(dossier, dossier.reviewer(), dossier.reason());
            case APPROVER -> {
                Statement silent = statement(dossier, dossier.approver(), "");
                String reason = new FrameWords(silent, signature.certificate()).reasonIn(panel(widget));
                yield statement(dossier, dossier.approver(), reason);
            }
            case ARCHIVE -> throw new IllegalArgumentException("nobody signs in the field of the time-stamp");
        };
    }

    private Statement statement(Dossier dossier, Person person, String reason) {
        return new Statement(
                signature.field(), person, dossier.verdict(), reason, dossier.language(), signature.at());
    }

    private static String panel(PdfDictionary widget) {
        PdfDictionary entry = widget.getAsDictionary(PdfName.V);
        return entry == null ? "" : string(entry, PdfName.Reason);
    }

    /// Whether the panels in which readers list signatures show the same words, and no others.
    private static boolean tellsPanels(PdfDictionary widget, FrameWords words) {
        PdfDictionary entry = widget.getAsDictionary(PdfName.V);
        return entry != null
                && words.panel().equals(panel(widget))
                && string(entry, PdfName.Location).isEmpty()
                && string(entry, PdfName.ContactInfo).isEmpty();
    }

    private static String string(PdfDictionary dictionary, PdfName name) {
        PdfString string = dictionary.getAsString(name);
        return string == null ? "" : string.toUnicodeString();
    }

    /// Whether a frame shows what this program draws, and nothing over it, beside it or under it: words can be there and
    /// not be seen.
    private boolean isDrawn(PdfDictionary widget, Statement statement) throws IOException {
        PdfDictionary pictures = widget.getAsDictionary(PdfName.AP);
        PdfStream shown = pictures == null ? null : pictures.getAsStream(PdfName.N);
        PdfArray place = widget.getAsArray(PdfName.Rect);
        if (shown == null || place == null) {
            return false;
        }
        Rectangle size = place.toRectangle();
        byte[] again = drawing.draw(statement, signature.certificate(), size.getWidth(), size.getHeight());
        try (PdfDocument page = PdfFile.open(again)) {
            PdfDictionary drawn = page.getFirstPage().getResources().getResource(PdfName.XObject);
            PdfStream picture = drawn.getAsStream(new PdfName(FrameDrawing.PICTURE));
            return new GraphComparison(Set.of()).same(shown, picture);
        }
    }

    /// Whether a frame says these words and nothing else. A sign that no font has is shown by its code.
    private static boolean says(String shown, List<String> words) {
        String said = plain(shown);
        int at = 0;
        for (int sign : String.join("", words).codePoints().toArray()) {
            String itself = plain(Character.toString(sign));
            String code = String.format(Locale.ROOT, "U+%04X", sign);
            if (said.startsWith(code, at)) {
                at += code.length();
            } else if (said.startsWith(itself, at)) {
                at += itself.length();
            } else {
                return false;
            }
        }
        return at == said.length();
    }

    /// Without blanks, as lines are broken anywhere, and with one sign for those that fonts draw alike.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("\\p{Pd}", "-");
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

    private boolean showsKey(String text) {
        String hash = Fingerprint.of(signature.certificate());
        for (int at = 0; at < hash.length(); at += GROUP) {
            if (!text.contains(hash.substring(at, at + GROUP))) {
                return false;
            }
        }
        return true;
    }

    private static String text(PdfDictionary widget) {
        PdfDictionary appearances = widget.getAsDictionary(PdfName.AP);
        PdfStream appearance = appearances == null ? null : appearances.getAsStream(PdfName.N);
        if (appearance == null) {
            return "";
        }
        LocationTextExtractionStrategy strategy = new LocationTextExtractionStrategy();
        PdfObject resources = appearance.get(PdfName.Resources);
        PdfDictionary named = resources instanceof PdfDictionary dictionary ? dictionary : new PdfDictionary();
        new PdfCanvasProcessor(strategy).processContent(appearance.getBytes(), new PdfResources(named));
        return strategy.getResultantText();
    }

    /// What a frame is.
    enum Result {
        HOLDS,
        /// Not the one that was signed, or that of another key.
        ANOTHER,
        /// That of the key, with other words than those of the record.
        OTHER_WORDS,
        /// With the right words, and drawn in another way.
        OTHER_DRAWING
    }
}
