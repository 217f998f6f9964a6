package io.countersign.verify;

import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import io.countersign.signing.FrameDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private final FrameDrawing frames;
    private final KnownKeys knownKeys;
    private final Instant now;
    private final @Nullable Path inputs;
    private final CheckList checks = new CheckList();

    /// @param inputs where the embedded evidence goes; null for nowhere
    Examination(
            SignOffComposer composer, FrameDrawing frames, KnownKeys knownKeys, Instant now, @Nullable Path inputs) {
        this.inputs = inputs;
        this.composer = composer;
        this.frames = frames;
        this.knownKeys = knownKeys;
        this.now = now;
    }

    /// @throws ProblemException if it begins as a PDF, and cannot be read as one
    Verification examine(String name, byte[] bytes) {
        if (!start(bytes).contains("%PDF-")) {
            return foreign(name, bytes, "not-a-pdf");
        }
        try (PdfFile pdf = PdfFile.open(bytes)) {
            if (pdf.getTrailer().containsKey(PdfName.Encrypt)) {
                throw ProblemException.of(ProblemCode.PDF_LOCKED, name);
            }
            return examine(name, bytes, pdf);
        } catch (BadPasswordException e) {
            throw new ProblemException(Problem.of(ProblemCode.PDF_LOCKED, name), e);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a library thinks of a file from outside is an answer about the file.
            LOG.debug("not a readable PDF: {}", name, e);
            throw new ProblemException(Problem.of(ProblemCode.PDF_DAMAGED, name), e);
        }
    }

    private Verification examine(String name, byte[] bytes, PdfFile pdf) throws IOException {
        EmbeddedFiles files = new EmbeddedFiles(pdf);
        SignatureReader reader = new SignatureReader(pdf, bytes);
        SignatureChecks signatures = new SignatureChecks(pdf, bytes, reader, checks);
        if (!signatures.isSigned()) {
            return foreign(name, bytes, files.hasRecord() ? "unsigned" : "other-pdf");
        }
        checkFile(bytes, pdf);
        Revisions revisions = new Revisions(bytes, pdf);
        Dossier dossier = files.dossier().orElse(null);
        signatures.run(revisions, dossier, frames);
        Optional<WrittenForm> form = WrittenForm.of(bytes);
        ContentChecks content = new ContentChecks(files, checks);
        if (dossier == null) {
            checks.add("readers", form.isPresent() && form.get().isIndexed());
            content.checkNoRecord();
        } else {
            Reprint reprint = new Reprint(composer, revisions, form);
            Reprint.Result print = reprint.compare(dossier, files.attachments(dossier));
            checks.add("readers", form.isPresent() && isIndexed(form.get(), print));
            content.run(dossier, reprint, print, now);
            if (inputs != null) {
                files.lay(dossier, inputs);
            }
            signatures.checkPeople(dossier);
        }
        signatures.checkKeys(new KeyCheck(knownKeys, Proofs.of(pdf), now));
        signatures.checkOrder(dossier, now);
        return answer(name, bytes, signatures, dossier);
    }

    private static boolean isIndexed(WrittenForm form, Reprint.Result print) {
        return print instanceof Reprint.Result.Same(WrittenForm again) ? form.isIndexedLike(again) : form.isIndexed();
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
        State state = state(against.isPresent() || dossier == null, signatures);
        List<SignatureReport> reports = signatures.reports();
        boolean half = reports.stream().anyMatch(report -> !report.signed());
        Message summary = switch (state) {
            case CHANGED -> against.map(Check::text).orElse(Message.of("verify.record.missing"));
            case AS_SIGNED -> checks.named(isProved("print") ? "frames" : "print")
                    .map(Check::text)
                    .orElse(Message.of("verify.record.missing"));
            case INTACT_UNKNOWN_SIGNER, NOT_A_SIGN_OFF -> checks.keys();
            case INTACT_TRUSTED -> summary(dossier);
        };
        Message headline = state == State.NOT_A_SIGN_OFF
                ? Message.of("verify.headline.not-a-sign-off.invalid")
                : headline(state, half);
        return new Verification(
                name, Sha256.of(bytes), state, headline, summary, checks.all(), reports, dossier, now);
    }

    private State state(boolean changed, SignatureChecks signatures) {
        if (changed) {
            return State.CHANGED;
        }
        if (signatures.isInvalid()) {
            return State.NOT_A_SIGN_OFF;
        }
        if (!isProved("print") || !isProved("frames")) {
            return State.AS_SIGNED;
        }
        return signatures.isTrusted() ? State.INTACT_TRUSTED : State.INTACT_UNKNOWN_SIGNER;
    }

    private boolean isProved(String check) {
        return checks.named(check).filter(one -> one.outcome() == Outcome.YES).isPresent();
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
                State.NOT_A_SIGN_OFF,
                headline(State.NOT_A_SIGN_OFF, false),
                Message.of("verify.file." + reason),
                checks.all(),
                List.of(),
                null,
                now);
    }

    private static Message headline(State state, boolean half) {
        String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("verify.headline." + name + (half && state != State.CHANGED ? ".half" : ""));
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEADER_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
