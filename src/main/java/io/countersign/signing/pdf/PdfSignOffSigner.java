package io.countersign.signing.pdf;

import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.ProviderDigest;
import com.itextpdf.signatures.RSASSAPSSMechanismParams;
import com.itextpdf.signatures.SignerProperties;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Assurance;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.FrameWords;
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
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Signs by PAdES baseline (ETSI EN 319 142-1): B-B, and up to B-LTA where a time-stamp authority is set. Thread-safe.
public final class PdfSignOffSigner implements SignOffSigner {
    /// Room for the signature in the file, in bytes; a chain of several certificates takes 8,000, a time-stamp as much.
    private static final int ESTIMATED_SIZE = 20_000;

    private final Typefaces typefaces;
    private final Supplier<Assurance> usual;

    /// @param usual what the person has set, asked at each signature
    public PdfSignOffSigner(Typefaces typefaces, Supplier<Assurance> usual) {
        this.typefaces = typefaces;
        this.usual = usual;
    }

    @Override
    public Assurance usual() {
        return usual.get();
    }

    @Override
    public void sign(Path from, Path to, SigningKey key, Statement statement, Assurance assurance) throws IOException {
        try {
            switch (assurance.level()) {
                case B, T -> sign(from, to, key, statement, stamps(assurance));
                case LT, LTA -> {
                    AskedAuthorities.requireUnrevoked(key.chain());
                    Path once = Files.createTempFile(folder(to), ".countersign-", ".draft");
                    try {
                        sign(from, once, key, statement, stamps(assurance));
                        prove(once, to, assurance, statement.field());
                    } finally {
                        Files.deleteIfExists(once);
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_KIND, name(key), key.key().getAlgorithm()), e);
        } catch (PdfException e) {
            throw known(e, name(key));
        }
    }

    private void sign(Path from, Path to, SigningKey key, Statement statement, @Nullable HttpTimeStamps stamps)
            throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(to)) {
            PdfSigner signer = new FieldSigner(new PdfReader(from.toFile()), out, properties(statement, key));
            PdfSignatureFormField field = signer.getSignatureField();
            Rectangle place = field.getFirstFormAnnotation().getWidget().getRectangle().toRectangle();
            Frame frame = new Frame(typefaces, key.certificate(), statement);
            field.setSignatureAppearanceLayer(frame.draw(signer.getDocument(), place));
            signer.signDetached(
                    new ProviderDigest("SUN"), // which knows the processor's instructions for it
                    signature(key),
                    key.chain().toArray(Certificate[]::new),
                    null,
                    null,
                    stamps,
                    stamps == null ? ESTIMATED_SIZE : ESTIMATED_SIZE + stamps.getTokenSizeEstimate(),
                    PdfSigner.CryptoStandard.CADES);
        }
    }

    private static IExternalSignature signature(SigningKey key) {
        String provider = key.provider().isEmpty() ? null : key.provider();
        return key.isPss()
                ? new PrivateKeySignature(
                        key.key(),
                        key.digest(),
                        "RSASSA-PSS",
                        provider,
                        RSASSAPSSMechanismParams.createForDigestAlgorithm(key.digest()))
                : new PrivateKeySignature(key.key(), key.digest(), provider);
    }

    /// Adds what the authorities say of all certificates, from where these name it, and with the last signature a
    /// time-stamp over the whole file, in the field that was made for it.
    private static void prove(Path signed, Path to, Assurance assurance, SignatureField field)
            throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(to)) {
            PdfPadesSigner signer = new PdfPadesSigner(new PdfReader(signed.toFile()), out)
                    .setTemporaryDirectoryPath(folder(to).toString())
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .setEstimatedSize(ESTIMATED_SIZE)
                    .setTrustedCertificates(List.of())
                    .setTimestampSignatureName(SignatureField.ARCHIVE.id());
            if (assurance.level() == Assurance.Level.LTA && field == SignatureField.APPROVER) {
                signer.prolongSignatures(stamps(assurance));
            } else {
                signer.prolongSignatures();
            }
        }
    }

    private static @Nullable HttpTimeStamps stamps(Assurance assurance) {
        return assurance.timeStamps().map(HttpTimeStamps::new).orElse(null);
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static String name(SigningKey key) {
        return DistinguishedName.of(key.certificate().getSubjectX500Principal());
    }

    /// The library wraps what went wrong with the authority; all else that it says is of revocation.
    private static ProblemException known(PdfException failure, String name) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
        }
        return new ProblemException(Problem.of(ProblemCode.REVOCATION_SOURCE, name), failure);
    }

    private static SignerProperties properties(Statement statement, SigningKey key) {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(statement.at().toEpochMilli());
        SignerProperties properties = new SignerProperties()
                .setFieldName(statement.field().id())
                .setClaimedSignDate(at)
                .setReason(new FrameWords(statement, key.certificate()).panel())
                .setSignatureCreator("Countersign");
        if (statement.field() == SignatureField.REVIEWER) {
            properties.setCertificationLevel(AccessPermissions.FORM_FIELDS_MODIFICATION);
        }
        return properties;
    }
}
