package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDocument;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.verify.SignedField.State;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who signed, what the signatures cover, and whether anything else was done to the file.
final class SignatureChecks {
    private static final Set<String> FIELDS =
            Arrays.stream(SignatureField.values()).map(SignatureField::id).collect(Collectors.toUnmodifiableSet());

    private final PdfDocument pdf;
    private final byte[] bytes;
    private final SignatureReader reader;
    private final CheckList checks;
    private final @Nullable SignedField reviewer;
    private final @Nullable SignedField approver;

    SignatureChecks(PdfDocument pdf, byte[] bytes, SignatureReader reader, CheckList checks) {
        this.pdf = pdf;
        this.bytes = bytes;
        this.reader = reader;
        this.checks = checks;
        this.reviewer = reader.read(SignatureField.REVIEWER).orElse(null);
        this.approver = reader.read(SignatureField.APPROVER).orElse(null);
    }

    Optional<SignedField> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    Optional<SignedField> approver() {
        return Optional.ofNullable(approver);
    }

    /// Whether anything stands in a place for signatures, be it readable or not.
    boolean isSigned() {
        return Arrays.stream(SignatureField.values())
                .anyMatch(field -> reader.read(field).isPresent() || reader.isUnreadable(field));
    }

    private List<SignedField> signatures() {
        return Stream.of(reviewer(), approver()).flatMap(Optional::stream).toList();
    }

    void run(Revisions revisions) throws IOException {
        checkFields();
        check("reviewer", SignatureField.REVIEWER, reviewer);
        check("approver", SignatureField.APPROVER, approver);
        checkCoverage();
        checkChanges(revisions);
        checkFrames();
    }

    /// Exactly the fields that a sign-off is composed with; the one of the time-stamp is not used yet.
    private void checkFields() {
        Set<String> found = new HashSet<>(reader.fieldNames());
        boolean stamped = reader.read(SignatureField.ARCHIVE).isPresent() || reader.isUnreadable(SignatureField.ARCHIVE);
        checks.add("fields", found.equals(FIELDS) && found.size() == reader.fieldNames().size() && !stamped);
    }

    private void check(String name, SignatureField field, @Nullable SignedField signature) {
        if (signature == null) {
            if (reader.isUnreadable(field)) {
                checks.add(name, Outcome.NO, "unreadable");
            } else {
                checks.add(name, field == SignatureField.REVIEWER ? Outcome.NO : Outcome.NOT_CHECKED, "unsigned");
            }
            return;
        }
        switch (signature.state()) {
            case REWRITTEN -> checks.add(name, Outcome.NO, "rewritten");
            case CHANGED, UNREADABLE -> checks.add(name, Outcome.NO, "changed");
            case INTACT -> {
                if (signature.certifies() == (field == SignatureField.REVIEWER)) {
                    checks.add(name, Outcome.YES, "yes", signature.name(), signature.at());
                } else {
                    checks.add(name, Outcome.NO, "kind");
                }
            }
        }
    }

    /// The last signature has to reach to the last byte.
    private void checkCoverage() {
        long end = signatures().stream().mapToLong(SignedField::end).max().orElse(0);
        if (end == bytes.length) {
            checks.add("coverage", true);
        } else {
            checks.add("coverage", Outcome.NO, "no", Math.max(0, bytes.length - end));
        }
    }

    /// One revision for composing and one for each signature, and each adds nothing but its signature.
    private void checkChanges(Revisions revisions) {
        boolean rewritten = signatures().stream().anyMatch(signature -> signature.state() == State.REWRITTEN);
        if (rewritten) {
            checks.add("changes", Outcome.NOT_CHECKED, "rewritten");
            return;
        }
        boolean counted = revisions.count() == 1 + signatures().size();
        checks.add("changes", counted && revisions.changeNothingButSignatures(pdf));
    }

    private void checkFrames() throws IOException {
        boolean shown = true;
        for (SignedField signature : signatures()) {
            shown &= new FrameCheck(pdf, bytes, signature).holds();
        }
        checks.add("frames", shown);
    }

    /// Whether the keys are known, were valid, and are those of two persons.
    void checkKeys() {
        List<SignedField> signatures = signatures();
        Optional<SignedField> expired =
                signatures.stream().filter(signature -> !signature.wasValid()).findFirst();
        Optional<SignedField> unknown = signatures.stream()
                .filter(signature -> signature.known().isEmpty())
                .findFirst();
        if (expired.isPresent()) {
            checks.add("keys", Outcome.NO, "expired", expired.get().name());
        } else if (unknown.isPresent()) {
            checks.add("keys", Outcome.ATTENTION, "unknown", unknown.get().name());
        } else {
            checks.add("keys", true);
        }
    }

    /// Whether those who signed are those whom the pages name.
    void checkPeople(Dossier dossier) {
        if (reviewer != null
                && approver != null
                && reviewer.certificate().getPublicKey().equals(approver.certificate().getPublicKey())) {
            checks.add("people", Outcome.NO, "same");
            return;
        }
        Optional<String> stranger = Stream.of(
                        stranger(reviewer, dossier.reviewer().name()),
                        stranger(approver, dossier.approver().name()))
                .flatMap(Optional::stream)
                .findFirst();
        if (stranger.isPresent()) {
            checks.add("people", Outcome.ATTENTION, "other", stranger.get());
        } else {
            checks.add("people", true);
        }
    }

    private static Optional<String> stranger(@Nullable SignedField signature, String name) {
        return signature == null || signature.name().equals(name) ? Optional.empty() : Optional.of(signature.name());
    }
}
