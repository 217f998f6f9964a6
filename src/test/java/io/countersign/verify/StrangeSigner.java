package io.countersign.verify;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSignature;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Signs as this program does not: with other permissions, another form, or changes in the same breath.
final class StrangeSigner {
    private final String field;
    private @Nullable AccessPermissions permissions;
    private String hash = "";
    private PdfSigner.CryptoStandard form = PdfSigner.CryptoStandard.CADES;
    private Instant at = SignedFiles.SIGNED_AT;
    private String reason = "";
    private Drawing drawing = StrangeSigner::nothing;
    private Consumer<PdfDocument> change = _ -> {};
    private Consumer<PdfSignature> entry = _ -> {};

    StrangeSigner(SignatureField field) {
        this(field.id());
        this.permissions = field == SignatureField.REVIEWER ? AccessPermissions.FORM_FIELDS_MODIFICATION : null;
    }

    StrangeSigner(String field) {
        this.field = field;
    }

    StrangeSigner permitting(@Nullable AccessPermissions permitted) {
        this.permissions = permitted;
        return this;
    }

    StrangeSigner hashing(String algorithm) {
        this.hash = algorithm;
        return this;
    }

    StrangeSigner form(PdfSigner.CryptoStandard other) {
        this.form = other;
        return this;
    }

    StrangeSigner at(Instant claimed) {
        this.at = claimed;
        return this;
    }

    /// @param shown in the panels of readers
    StrangeSigner saying(String shown) {
        this.reason = shown;
        return this;
    }

    /// What is drawn into the frame, of its size.
    StrangeSigner drawing(Drawing picture) {
        this.drawing = picture;
        return this;
    }

    StrangeSigner changing(Consumer<PdfDocument> document) {
        this.change = document;
        return this;
    }

    /// Does something to the dictionary of the signature before it is signed.
    StrangeSigner writing(Consumer<PdfSignature> signature) {
        this.entry = signature;
        return this;
    }

    byte[] sign(byte[] pdf, SigningKey key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GregorianCalendar claimed = new GregorianCalendar();
        claimed.setTimeInMillis(at.toEpochMilli());
        SignerProperties properties =
                new SignerProperties().setFieldName(field).setClaimedSignDate(claimed).setReason(reason);
        if (permissions != null) {
            properties.setCertificationLevel(permissions);
        }
        try {
            PdfSigner signer = new Loose(
                    new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties()),
                    out,
                    properties);
            signer.getSignatureField().setSignatureAppearanceLayer(drawing.draw(signer.getDocument()));
            signer.setSignatureEvent(entry::accept);
            change.accept(signer.getDocument());
            signer.signDetached(
                    new BouncyCastleDigest(),
                    new PrivateKeySignature(key.key(), hash.isEmpty() ? key.digest() : hash, null),
                    key.chain().toArray(Certificate[]::new),
                    null,
                    null,
                    null,
                    20_000,
                    form);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static PdfFormXObject nothing(PdfDocument document) {
        PdfFormXObject empty = new PdfFormXObject(new Rectangle(237, 118));
        new PdfCanvas(empty, document).rectangle(0, 0, 1, 1).stroke();
        return empty;
    }

    interface Drawing {
        PdfFormXObject draw(PdfDocument document) throws IOException;
    }

    /// Signs what PDF/A forbids as well.
    private static final class Loose extends PdfSigner {
        Loose(PdfReader reader, OutputStream out, SignerProperties properties) throws IOException {
            super(reader, out, null, new StampingProperties().useAppendMode(), properties);
        }

        @Override
        protected PdfDocument initDocument(PdfReader reader, PdfWriter writer, StampingProperties how) {
            return new PdfDocument(reader, writer, how) {
                @Override
                protected void tryInitTagStructure(PdfDictionary root) {}
            };
        }
    }
}
