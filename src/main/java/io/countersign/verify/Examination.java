package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDocument;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file, examined from outside inwards.
final class Examination {
    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

    /// ISO 32000-1, Annex H: readers look for the header in the first 1024 bytes.
    private static final int HEADER_WITHIN = 1024;

    private static final int TRAILER_WITHIN = 32;

    private final SignOffComposer composer;
    private final KnownKeys knownKeys;
    private final Instant now;
    private final CheckList checks = new CheckList();

    Examination(SignOffComposer composer, KnownKeys knownKeys, Instant now) {
        this.composer = composer;
        this.knownKeys = knownKeys;
        this.now = now;
    }

    Verification examine(String name, byte[] bytes) {
        if (!start(bytes).contains("%PDF-")) {
            return foreign(name, bytes, "not-a-pdf");
        }
        try (PdfDocument pdf = PdfFile.open(bytes)) {
            return examine(name, bytes, pdf);
        } catch (IOException | RuntimeException e) {
            // Whatever a library thinks of a file from outside is an answer about the file.
            LOG.debug("not a readable PDF: {}", name, e);
            return foreign(name, bytes, "damaged");
        }
    }

    private Verification examine(String name, byte[] bytes, PdfDocument pdf) throws IOException {
        EmbeddedFiles files = new EmbeddedFiles(pdf);
        SignatureReader reader = new SignatureReader(pdf, bytes, knownKeys);
        SignatureChecks signatures = new SignatureChecks(pdf, bytes, reader, checks);
        if (!signatures.isSigned()) {
            return foreign(name, bytes, files.hasRecord() ? "unsigned" : "other-pdf");
        }
        checkFile(bytes, pdf);
        Revisions revisions = new Revisions(bytes);
        signatures.run(revisions);
        signatures.checkKeys();
        Dossier dossier = files.dossier().orElse(null);
        ContentChecks content = new ContentChecks(files, checks);
        if (dossier == null) {
            content.checkNoRecord();
        } else {
            signatures.checkPeople(dossier);
            content.run(dossier, composer, revisions, now);
        }
        return answer(name, bytes, signatures, dossier);
    }

    /// Whole to its end, and not one whose index the reader had to make up.
    private void checkFile(byte[] bytes, PdfDocument pdf) {
        String end = new String(
                bytes,
                Math.max(0, bytes.length - TRAILER_WITHIN),
                Math.min(TRAILER_WITHIN, bytes.length),
                StandardCharsets.ISO_8859_1);
        checks.add("file", end.strip().endsWith("%%EOF") && !pdf.getReader().hasRebuiltXref());
    }

    private Verification answer(
            String name, byte[] bytes, SignatureChecks signatures, @Nullable Dossier dossier) {
        Optional<Check> against = checks.firstNo();
        State state = against.isPresent() || dossier == null
                ? State.NOT_GENUINE
                : signatures.approver().isPresent() ? State.IN_FORCE : State.HALF_SIGNED;
        Message summary = against.map(Check::text).orElseGet(() -> summary(dossier));
        List<SignatureReport> reports = List.of(
                report(SignatureField.REVIEWER, signatures.reviewer()),
                report(SignatureField.APPROVER, signatures.approver()));
        return new Verification(
                name, Sha256.of(bytes), state, headline(state), summary, checks.all(), reports, dossier, now);
    }

    private static SignatureReport report(SignatureField field, Optional<SignedField> signature) {
        return signature.map(SignedField::report).orElseGet(() -> SignedField.unsigned(field));
    }

    private static Message summary(@Nullable Dossier dossier) {
        if (dossier == null) {
            return Message.of("verify.record.missing");
        }
        String verdict = dossier.verdict() == Verdict.APPROVED ? "approved" : "refused";
        return Message.of(
                "verify.summary." + verdict,
                dossier.number(),
                dossier.release().name(),
                dossier.release().build(),
                dossier.release().round());
    }

    private Verification foreign(String name, byte[] bytes, String reason) {
        checks.add("file", Outcome.NO, reason);
        return new Verification(
                name,
                Sha256.of(bytes),
                State.NOT_A_SIGNOFF,
                headline(State.NOT_A_SIGNOFF),
                Message.of("verify.file." + reason),
                checks.all(),
                List.of(),
                null,
                now);
    }

    private static Message headline(State state) {
        return Message.of("verify.headline." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEADER_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
