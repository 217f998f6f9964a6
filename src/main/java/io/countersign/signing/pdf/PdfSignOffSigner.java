package io.countersign.signing.pdf;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.kernel.crypto.DigestAlgorithms;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.SignOffSigner;
import io.countersign.signing.SigningKey;
import io.countersign.typography.Typefaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/// Signs with iText: PAdES baseline B-B (ETSI EN 319 142-1), SHA-256, in append mode. Thread-safe.
public final class PdfSignOffSigner implements SignOffSigner {
    private static final int SIGNATURE_BYTES = 20_000;

    private final SignatureFrame frame;

    public PdfSignOffSigner(Typefaces typefaces) {
        this.frame = new SignatureFrame(typefaces);
    }

    @Override
    public void sign(InputStream pdf, OutputStream out, SigningKey key, Request request)
            throws IOException, GeneralSecurityException {
        PdfPadesSigner signer = new PdfPadesSigner(new PdfReader(pdf), out)
                .setStampingProperties(new StampingProperties().useAppendMode())
                .setEstimatedSize(SIGNATURE_BYTES);
        Certificate[] chain = key.chain().toArray(Certificate[]::new);
        try {
            signer.signWithBaselineBProfile(
                    properties(key, request), chain, new PrivateKeySignature(key.key(), DigestAlgorithms.SHA256, null));
        } catch (PdfException e) {
            throw new IOException("the file does not take a signature", e);
        }
    }

    private SignerProperties properties(SigningKey key, Request request) {
        SignerProperties properties = new SignerProperties()
                .setFieldName(request.field().id())
                .setClaimedSignDate(calendar(request.at()))
                .setReason(frame.meaning(request))
                .setSignatureAppearance(appearance(key, request));
        if (request.field() == SignatureField.REVIEWER) {
            properties.setCertificationLevel(AccessPermissions.FORM_FIELDS_MODIFICATION);
        }
        return properties;
    }

    private SignatureFieldAppearance appearance(SigningKey key, Request request) {
        SignatureFieldAppearance appearance = new SignatureFieldAppearance(SignerProperties.IGNORED_ID);
        appearance.setContent(frame.draw(key.certificate(), request));
        return appearance;
    }

    private static Calendar calendar(Instant at) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
