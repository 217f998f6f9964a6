package io.countersign.signing;

import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// Puts a person's signature into a sign-off. Implementations are thread-safe.
public interface SignOffSigner {
    /// Signs a file into another one, in a revision of its own, so that what was signed before stays as it is. The
    /// reviewer's signature certifies the pages: afterwards signing is the only change that is allowed.
    ///
    /// @param from a composed sign-off whose field is empty
    /// @param to where the signed one goes; whatever is left there after an exception is of no use
    /// @param assurance what is added to the signature; the time-stamp over the whole file with the approver's only, as nobody
    ///     can sign after it
    /// @throws IOException if a file cannot be read or written
    /// @throws io.countersign.model.problem.ProblemException if the key does not sign, or a time-stamp or proof that is
    ///     asked for is not to be had
    void sign(Path from, Path to, SigningKey key, Statement statement, Assurance assurance) throws IOException;

    /// What the person has set for her signatures.
    Assurance usual();

    /// What a signature says.
    ///
    /// @param field the reviewer's or the approver's
    /// @param person as the sign-off names the one who signs
    /// @param language of what stands in the frame
    /// @param reason in the person's words; may be empty
    /// @param at the time by this computer's clock
    record Statement(SignatureField field, Person person, Verdict verdict, String reason, Language language, Instant at) {}
}
