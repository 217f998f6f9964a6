package io.countersign.signing;

import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;

/// Puts a signature into one of the fields that a sign-off has from the beginning.
public interface SignOffSigner {
    /// Appends a signature to a sign-off (PAdES baseline B-B). The reviewer's certifies the pages: after it only the
    /// filling of fields and signing are allowed. The approver's leaves the reviewer's valid.
    ///
    /// @param pdf a composed sign-off, for the approver one that the reviewer signed
    /// @param out takes the whole file, the old bytes first
    /// @throws IOException if bytes cannot be had or written, or the file is no PDF
    /// @throws GeneralSecurityException if the key does not sign
    void sign(InputStream pdf, OutputStream out, SigningKey key, Request request)
            throws IOException, GeneralSecurityException;

    /// What is signed as, and shown in the field's frame.
    ///
    /// @param field the reviewer's or the approver's
    /// @param verdict of the pages; a person signs only pages that she agrees with
    /// @param reason her words, may be empty
    /// @param language of the pages
    /// @param at by this computer's clock, UTC
    record Request(
            SignatureField field, Verdict verdict, String reason, Language language, Person person, Instant at) {}
}
