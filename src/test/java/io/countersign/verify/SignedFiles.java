package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.SignOffComposer;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.FrameDrawing;
import io.countersign.signing.FrameWords;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sign-offs in all their states, with keys made for the occasion.
final class SignedFiles {
    static final Instant SIGNED_AT = Instant.parse("2026-11-23T08:41:07Z");

    private static @Nullable SignedFiles shared;

    final Dossier dossier = DossierFixtures.approved();
    final PdfSignOffComposer composer;
    final SigningKey reviewerKey;
    final SigningKey approverKey;
    final byte[] composed;
    final byte[] half;
    final byte[] full;

    private final PdfSignOffSigner signer;
    private final PdfFrameDrawing frames;
    private final Map<Statement, byte[]> drawings = new HashMap<>();
    private final Path folder;

    private SignedFiles(Path folder) throws IOException {
        this.folder = folder;
        Typefaces typefaces = new Typefaces();
        this.composer = new PdfSignOffComposer(typefaces);
        this.frames = new PdfFrameDrawing(typefaces);
        this.signer = new PdfSignOffSigner(typefaces, Assurance::none);
        this.reviewerKey = key(dossier.reviewer().name());
        this.approverKey = key(dossier.approver().name());
        this.composed = compose(dossier, DossierFixtures.attachments(dossier));
        this.half = review(composed, reviewerKey);
        this.full = approve(half, approverKey);
    }

    /// The same for all tests, as making them takes a while.
    static synchronized SignedFiles shared() throws IOException {
        SignedFiles made = shared;
        if (made == null) {
            Path folder = Files.createTempDirectory("countersign-signed-");
            made = new SignedFiles(folder);
            shared = made;
        }
        return made;
    }

    /// What the verifier says of these bytes.
    Verification verify(byte[] pdf, KnownKeys known, Instant now) throws IOException {
        return verify(pdf, known, now, composer);
    }

    /// What a verifier says of them that has another composer.
    Verification verify(byte[] pdf, KnownKeys known, Instant now, SignOffComposer composer) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "examined", ".pdf"), pdf);
        try {
            return new LocalVerifier(composer, frames, known, Clock.fixed(now, ZoneOffset.UTC)).verify(file);
        } finally {
            Files.delete(file);
        }
    }

    SigningKey key(String name) throws IOException {
        Path file = Files.createTempFile(folder, "key", ".p12");
        Files.delete(file);
        KeyMaker.make(file, name, "secret".toCharArray(), SIGNED_AT);
        return KeyFile.open(KeySource.of(file), "secret".toCharArray(), SIGNED_AT);
    }

    byte[] compose(Dossier record, Attachments attachments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        composer.compose(record, attachments, out);
        return out.toByteArray();
    }

    byte[] review(byte[] pdf, SigningKey key) throws IOException {
        return review(pdf, key, Assurance.none());
    }

    byte[] review(byte[] pdf, SigningKey key, Assurance assurance) throws IOException {
        return sign(pdf, key, SignatureField.REVIEWER, dossier.reviewer(), assurance);
    }

    byte[] approve(byte[] pdf, SigningKey key) throws IOException {
        return approve(pdf, key, Assurance.none());
    }

    byte[] approve(byte[] pdf, SigningKey key, Assurance assurance) throws IOException {
        return sign(pdf, key, SignatureField.APPROVER, dossier.approver(), assurance);
    }

    private byte[] sign(byte[] pdf, SigningKey key, SignatureField field, Person person, Assurance assurance) throws IOException {
        return sign(
                pdf,
                key,
                new Statement(field, person, dossier.verdict(), dossier.reason(), dossier.language(), SIGNED_AT),
                assurance);
    }

    /// Signs with a frame that says what one likes.
    byte[] sign(byte[] pdf, SigningKey key, Statement statement, Assurance assurance) throws IOException {
        Path from = Files.write(Files.createTempFile(folder, "from", ".pdf"), pdf);
        Path to = Files.createTempFile(folder, "to", ".pdf");
        signer.sign(from, to, key, statement, assurance);
        return Files.readAllBytes(to);
    }

    /// What the frame of a person shows who signs as she should.
    Statement statement(SignatureField field) {
        boolean review = field == SignatureField.REVIEWER;
        return new Statement(
                field,
                review ? dossier.reviewer() : dossier.approver(),
                dossier.verdict(),
                review ? dossier.reason() : "",
                dossier.language(),
                SIGNED_AT);
    }

    /// A signer who does as she should, but for what is said of her afterwards.
    StrangeSigner stranger(SignatureField field, SigningKey key) {
        Statement statement = statement(field);
        return new StrangeSigner(field)
                .saying(new FrameWords(statement, key.certificate()).panel())
                .drawing(document -> frame(document, statement, key));
    }

    PdfFormXObject frame(PdfDocument document, Statement statement, SigningKey key) throws IOException {
        byte[] picture = drawings.computeIfAbsent(
                statement, wanted -> frames.draw(wanted, key.certificate(), 237, 118));
        try (PdfDocument drawn = PdfFile.open(picture)) {
            PdfDictionary layers = drawn.getFirstPage().getResources().getResource(PdfName.XObject);
            for (String layer : List.of(FrameDrawing.PICTURE, "FRM")) {
                layers = layers.getAsStream(new PdfName(layer))
                        .getAsDictionary(PdfName.Resources)
                        .getAsDictionary(PdfName.XObject);
            }
            return new PdfFormXObject((PdfStream) layers.getAsStream(new PdfName("n2")).copyTo(document));
        }
    }
}
