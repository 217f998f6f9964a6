package io.countersign.workflow;

import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import org.jspecify.annotations.Nullable;

/// What a person decides when she signs.
///
/// @param reason her words; needed for a refusal
/// @param language of the pages
/// @param alsoIn a second language of the pages, or null
/// @param printLimit how many findings are printed one by one at most
/// @param inputs what goes into the file of the evidence
public record SignRequest(
        long releaseId,
        Verdict verdict,
        String reason,
        Language language,
        @Nullable Language alsoIn,
        int printLimit,
        Inputs inputs,
        Person reviewer,
        Person approver) {
    /// Pages in one language, with the evidence in the file.
    public SignRequest(
            long releaseId, Verdict verdict, String reason, Language language, Person reviewer, Person approver) {
        this(releaseId, verdict, reason, language, null, Dossier.PRINT_LIMIT, Inputs.EMBEDDED, reviewer, approver);
    }

    /// The same, with the certificate that the reviewer is about to sign with.
    SignRequest reviewedWith(String certificate) {
        return new SignRequest(
                releaseId,
                verdict,
                reason,
                language,
                alsoIn,
                printLimit,
                inputs,
                reviewer.with(certificate),
                approver);
    }

    /// What goes into a sign-off of the evidence.
    public enum Inputs {
        /// Every file that is not too large, byte for byte.
        EMBEDDED,
        /// Only the hashes.
        HASHES
    }
}
