package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDocument;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.FrameDrawing;
import io.countersign.signing.FrameWords;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.verify.SignedField.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who signed, what the signatures cover, and whether anything else was done to the file.
final class SignatureChecks {
    private static final Set<String> FIELDS =
            Arrays.stream(SignatureField.values()).map(SignatureField::id).collect(Collectors.toUnmodifiableSet());

    /// How far the clocks of two honest people are apart at most.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final PdfDocument pdf;
    private final byte[] bytes;
    private final SignatureReader reader;
    private final CheckList checks;
    private final Map<SignatureField, SignedField> signatures = new EnumMap<>(SignatureField.class);
    private final Map<SignatureField, KeyCheck.Answer> keys = new EnumMap<>(SignatureField.class);
    private final Map<SignatureField, Statement> said = new EnumMap<>(SignatureField.class);

    SignatureChecks(PdfDocument pdf, byte[] bytes, SignatureReader reader, CheckList checks) {
        this.pdf = pdf;
        this.bytes = bytes;
        this.reader = reader;
        this.checks = checks;
        for (SignatureField field : SignatureField.values()) {
            reader.read(field).ifPresent(signature -> signatures.put(field, signature));
        }
    }

    /// Whether anything stands in a place for signatures, be it readable or not.
    boolean isSigned() {
        return Arrays.stream(SignatureField.values()).anyMatch(reader::isFilled);
    }

    /// Whether a certificate did not hold when it signed: then nobody signed who could.
    boolean isInvalid() {
        return people().stream().anyMatch(signature -> answer(signature).outcome() == Outcome.NO);
    }

    /// Whether every signature is by a key that is known here, and nothing speaks against it.
    boolean isTrusted() {
        return people().stream().allMatch(signature -> answer(signature).trusted());
    }

    private List<SignedField> people() {
        return Stream.of(SignatureField.REVIEWER, SignatureField.APPROVER)
                .map(signatures::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private KeyCheck.Answer answer(SignedField signature) {
        return Objects.requireNonNull(keys.get(signature.field()));
    }

    /// @param dossier the record that the file holds; null where it holds none
    void run(Revisions revisions, @Nullable Dossier dossier, FrameDrawing frames) throws IOException {
        checkFields();
        for (SignatureField field : SignatureField.values()) {
            check(field);
        }
        List<Step> steps = revisions.steps();
        checkCoverage(revisions, steps);
        checkChanges(revisions, steps);
        checkFrames(dossier, frames);
    }

    /// Exactly the fields that a sign-off is composed with.
    private void checkFields() {
        List<String> names = reader.fieldNames();
        Set<String> found = new HashSet<>(names);
        checks.add("fields", found.equals(FIELDS) && found.size() == names.size());
    }

    private void check(SignatureField field) {
        String name = name(field);
        SignedField signature = signatures.get(field);
        if (signature == null) {
            if (reader.isFilled(field)) {
                checks.add(name, Outcome.NO, "unreadable");
            } else {
                checks.add(name, field == SignatureField.REVIEWER ? Outcome.NO : Outcome.NOT_CHECKED, "unsigned");
            }
            return;
        }
        switch (signature.state()) {
            case REWRITTEN -> checks.add(name, Outcome.NO, "rewritten");
            case CHANGED -> checks.add(name, Outcome.NO, "changed");
            case TWICE -> checks.add(name, Outcome.NO, "twice");
            case WEAK -> checks.add(name, Outcome.NO, "weak");
            case LOOSE -> checks.add(name, Outcome.NO, "loose");
            case INTACT -> {
                Stamp stamp = signature.stamp();
                if (!signature.kind()) {
                    checks.add(name, Outcome.NO, "kind");
                } else if (stamp == null || field == SignatureField.ARCHIVE) {
                    checks.add(name, Outcome.YES, "yes", signature.name(), signature.at());
                } else {
                    checks.add(name, Outcome.YES, "stamped", signature.name(), stamp.at(), stamp.name());
                }
            }
        }
    }

    private static String name(SignatureField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /// The last signature has to reach to the last byte; only proofs of its certificates may follow it.
    private void checkCoverage(Revisions revisions, List<Step> steps) {
        long end = signatures.values().stream().mapToLong(SignedField::end).max().orElse(0);
        if (end == bytes.length) {
            checks.add("coverage", true);
            return;
        }
        List<Step> later = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (revisions.end(i + 1) > end) {
                later.add(steps.get(i));
            }
        }
        boolean whole = revisions.count() > 0 && revisions.end(revisions.count() - 1) == bytes.length;
        if (whole && later.size() == 1 && later.getFirst() instanceof Step.Proofs) {
            checks.add("coverage", Outcome.YES, "proofs");
            return;
        }
        long loose = Math.max(0, bytes.length - end);
        Optional<Message> what = later.stream().flatMap(SignatureChecks::what).findFirst();
        if (what.isPresent()) {
            checks.add("coverage", Outcome.NO, "what", loose, what.get());
        } else {
            checks.add("coverage", Outcome.NO, "no", loose);
        }
    }

    private static Stream<Message> what(Step step) {
        return step instanceof Step.Other(String what) ? Stream.of(Message.of("verify.what." + what)) : Stream.empty();
    }

    /// One revision for composing and one for each signature, and each adds nothing but its signature.
    private void checkChanges(Revisions revisions, List<Step> steps) {
        if (signatures.values().stream().anyMatch(signature -> signature.state() == State.REWRITTEN)) {
            checks.add("changes", Outcome.NOT_CHECKED, "rewritten");
            return;
        }
        Optional<Message> what = steps.stream().flatMap(SignatureChecks::what).findFirst();
        if (what.isPresent()) {
            checks.add("changes", Outcome.NO, "what", what.get());
        } else if (!Proofs.of(pdf).sound()) {
            checks.add("changes", Outcome.NO, "what", Message.of("verify.what.proofs"));
        } else {
            checks.add("changes", isInOrder(revisions, steps));
        }
    }

    /// Each signature has a revision of its own and covers all up to its end; the reviewer first, the time-stamp last.
    private boolean isInOrder(Revisions revisions, List<Step> steps) {
        List<SignatureField> order = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Signed(SignatureField field)) {
                SignedField signature = signatures.get(field);
                if (signature == null || signature.end() != revisions.end(i + 1)) {
                    return false;
                }
                order.add(field);
            }
        }
        return order.size() == signatures.size()
                && order.equals(order.stream().sorted(Comparator.naturalOrder()).toList());
    }

    private void checkFrames(@Nullable Dossier dossier, FrameDrawing drawing) throws IOException {
        for (SignedField signature : people()) {
            FrameCheck frame = new FrameCheck(pdf, bytes, signature, drawing);
            switch (frame.check(dossier)) {
                case HOLDS -> {
                    if (dossier != null) {
                        said.put(signature.field(), frame.said(dossier));
                    }
                }
                case ANOTHER -> {
                    checks.add("frames", false);
                    return;
                }
                case OTHER_WORDS -> {
                    addFrame(dossier, "words", signature);
                    return;
                }
                case OTHER_DRAWING -> {
                    addFrame(dossier, "drawing", signature);
                    return;
                }
            }
        }
        checks.add("frames", true);
    }

    /// A frame of another layout says and shows the same in another way, or something else: that cannot be told apart.
    private void addFrame(@Nullable Dossier dossier, String what, SignedField signature) {
        if (dossier == null || dossier.layout() == SignOffComposer.LAYOUT) {
            checks.add("frames", Outcome.NO, what, signature.name());
        } else {
            checks.add("frames", Outcome.ATTENTION, "layout", signature.name());
        }
    }

    /// Whether the keys are known, were valid, and were not revoked.
    void checkKeys(KeyCheck check) {
        SignedField archive = signatures.get(SignatureField.ARCHIVE);
        Stamp whole = archive != null && archive.isIntact() && archive.kind() ? archive.stamp() : null;
        signatures.forEach((field, signature) -> keys.put(field, check.of(signature, whole)));
        List<KeyCheck.Answer> answers = people().stream().map(this::answer).toList();
        Optional<KeyCheck.Answer> told = answers.stream()
                .filter(answer -> answer.outcome() == Outcome.NO)
                .findFirst()
                .or(() -> answers.stream().filter(answer -> !answer.trusted()).findFirst())
                .or(() -> answers.stream().filter(answer -> answer.outcome() != Outcome.YES).findFirst());
        if (told.isPresent()) {
            checks.add("keys", told.get().outcome(), told.get().text());
        } else {
            checks.add("keys", true);
        }
        checkTime(check);
    }

    /// Whether the times that the signers claim can be true together. Clocks of two computers differ a little.
    ///
    /// @param dossier the record that the file holds; null where it holds none
    void checkOrder(@Nullable Dossier dossier, Instant now) {
        SignedField reviewer = signatures.get(SignatureField.REVIEWER);
        SignedField approver = signatures.get(SignatureField.APPROVER);
        for (SignedField signature : people()) {
            if (dossier != null && isBefore(signature.at(), dossier.composedAt())) {
                checks.add("order", Outcome.NO, "record", signature.name(), signature.at(), dossier.composedAt());
                return;
            }
        }
        if (reviewer != null && approver != null && isBefore(approver.at(), reviewer.at())) {
            checks.add("order", Outcome.NO, "review", approver.name(), approver.at(), reviewer.at());
            return;
        }
        Optional<SignedField> ahead =
                people().stream().filter(signature -> isBefore(now, signature.at())).findFirst();
        if (ahead.isPresent()) {
            checks.add("order", Outcome.ATTENTION, "ahead", ahead.get().name(), ahead.get().at());
        } else {
            checks.add("order", true);
        }
    }

    private static boolean isBefore(Instant one, Instant other) {
        return one.isBefore(other.minus(CLOCKS));
    }

    /// By whose clock it is known when the file was signed.
    private void checkTime(KeyCheck check) {
        List<Stamp> stamps = signatures.values().stream()
                .map(SignedField::stamp)
                .filter(Objects::nonNull)
                .toList();
        Optional<Stamp> stranger =
                stamps.stream().filter(stamp -> !check.isTrusted(stamp)).findFirst();
        if (stamps.isEmpty()) {
            checks.add("time", Outcome.NOT_CHECKED, "none");
        } else if (stranger.isPresent()) {
            checks.add("time", Outcome.ATTENTION, "unknown", stranger.get().name());
        } else {
            Stamp last = stamps.getLast();
            checks.add("time", Outcome.YES, "yes", last.name(), last.at());
        }
    }

    /// Whether two persons signed, and whether they are those whom the pages name.
    void checkPeople(Dossier dossier) {
        new PeopleCheck(
                        checks, signatures.get(SignatureField.REVIEWER), signatures.get(SignatureField.APPROVER))
                .run(dossier);
    }

    /// The two persons, and the time-stamp where there is one.
    List<SignatureReport> reports() {
        return Arrays.stream(SignatureField.values())
                .filter(field -> field != SignatureField.ARCHIVE || reader.isFilled(field))
                .map(this::report)
                .toList();
    }

    private SignatureReport report(SignatureField field) {
        Message sentence = checks.named(name(field)).map(Check::text).orElse(Message.of("verify.trust.unsigned"));
        SignedField signature = signatures.get(field);
        if (signature == null) {
            return new SignatureReport(
                    field.id(), false, false, false, "", "", "", null, "", null, "", sentence, Message.of("verify.trust.unsigned"));
        }
        KeyCheck.Answer answer = answer(signature);
        Statement statement = said.get(field);
        return new SignatureReport(
                field.id(),
                true,
                signature.isIntact() && signature.kind(),
                answer.trusted(),
                signature.name(),
                DistinguishedName.of(signature.certificate().getIssuerX500Principal()),
                Fingerprint.of(signature.certificate()),
                signature.at(),
                level(signature, answer),
                statement == null ? null : FrameWords.meaningOf(statement),
                statement == null ? "" : statement.reason(),
                sentence,
                answer.trust());
    }

    /// The level of ETSI EN 319 142-1 that a signature has reached.
    private String level(SignedField signature, KeyCheck.Answer answer) {
        if (signature.field() == SignatureField.ARCHIVE) {
            return "";
        }
        if (signature.stamp() == null) {
            return "B-B";
        }
        Proofs proofs = Proofs.of(pdf);
        if (!answer.proved() || (proofs.lists().isEmpty() && proofs.answers().isEmpty())) {
            return "B-T";
        }
        return signatures.containsKey(SignatureField.ARCHIVE) ? "B-LTA" : "B-LT";
    }
}
