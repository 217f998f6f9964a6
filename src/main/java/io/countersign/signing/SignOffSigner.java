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
    /// @throws IOException if a file cannot be read or written
    /// @throws io.countersign.model.problem.ProblemException if the key does not sign
    void sign(Path from, Path to, SigningKey key, Statement statement) throws IOException;

    /// What a signature says.
    ///
    /// @param field the reviewer's or the approver's
    /// @param person as the sign-off names the one who signs
    /// @param language of what stands in the frame
    /// @param at the time by this computer's clock
    record Statement(SignatureField field, Person person, Verdict verdict, Language language, Instant at) {}
}
