package io.countersign.verify;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
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
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.GregorianCalendar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Signs as this program does not: with other permissions, another form, or changes in the same breath.
final class StrangeSigner {
    private final String field;
    private @Nullable AccessPermissions permissions;
    private String hash = "";
    private PdfSigner.CryptoStandard form = PdfSigner.CryptoStandard.CADES;
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
        GregorianCalendar at = new GregorianCalendar();
        at.setTimeInMillis(SignedFiles.SIGNED_AT.toEpochMilli());
        SignerProperties properties = new SignerProperties().setFieldName(field).setClaimedSignDate(at);
        if (permissions != null) {
            properties.setCertificationLevel(permissions);
        }
        try {
            PdfSigner signer = new PdfSigner(
                    new PdfReader(new RandomAccessSourceFactory().createSource(pdf), new ReaderProperties()),
                    out,
                    null,
                    new StampingProperties().useAppendMode(),
                    properties);
            PdfFormXObject empty = new PdfFormXObject(new Rectangle(237, 118));
            new PdfCanvas(empty, signer.getDocument()).rectangle(0, 0, 1, 1).stroke();
            signer.getSignatureField().setSignatureAppearanceLayer(empty);
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
}
