package io.countersign.signing.pdf;

import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.SignOffSigner;
import io.countersign.signing.SigningKey;
import io.countersign.typography.Typefaces;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/// Signs by PAdES baseline B-B (ETSI EN 319 142-1). Thread-safe.
public final class PdfSignOffSigner implements SignOffSigner {
    /// Room for the signature in the file, in bytes; a chain of several certificates takes 8,000.
    private static final int ESTIMATED_SIZE = 20_000;

    private final Typefaces typefaces;

    public PdfSignOffSigner(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public void sign(Path from, Path to, SigningKey key, Statement statement) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            PdfSigner signer = new PdfSigner(
                    new PdfReader(from.toFile()),
                    out,
                    null,
                    new StampingProperties().useAppendMode(),
                    properties(statement));
            PdfSignatureFormField field = signer.getSignatureField();
            Rectangle place = field.getFirstFormAnnotation().getWidget().getRectangle().toRectangle();
            Frame frame = new Frame(typefaces, key.certificate(), statement);
            field.setSignatureAppearanceLayer(frame.draw(signer.getDocument(), place));
            signer.signDetached(
                    new BouncyCastleDigest(),
                    new PrivateKeySignature(key.key(), key.digest(), null),
                    key.chain().toArray(Certificate[]::new),
                    null,
                    null,
                    null,
                    ESTIMATED_SIZE,
                    PdfSigner.CryptoStandard.CADES);
        } catch (GeneralSecurityException e) {
            String name = DistinguishedName.of(key.certificate().getSubjectX500Principal());
            throw new ProblemException(
                    Problem.of(ProblemCode.KEY_KIND, name, key.key().getAlgorithm()), e);
        }
    }

    private static SignerProperties properties(Statement statement) {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(statement.at().toEpochMilli());
        SignerProperties properties = new SignerProperties()
                .setFieldName(statement.field().id())
                .setClaimedSignDate(at)
                .setSignatureCreator("Countersign");
        if (statement.field() == SignatureField.REVIEWER) {
            properties.setCertificationLevel(AccessPermissions.FORM_FIELDS_MODIFICATION);
        }
        return properties;
    }
}
