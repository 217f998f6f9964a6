package io.countersign.verify;

import io.countersign.model.signoff.SignatureField;

/// What a revision did.
sealed interface Step {
    /// Filled one field with a signature, and nothing else.
    record Signed(SignatureField field) implements Step {}

    /// Added what proves certificates, and nothing else.
    record Proofs() implements Step {}

    /// Something that signing does not do.
    ///
    /// @param what the last part of the key of its name
    record Other(String what) implements Step {}
}
