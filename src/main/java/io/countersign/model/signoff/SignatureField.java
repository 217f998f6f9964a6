package io.countersign.model.signoff;

import java.util.Arrays;
import java.util.Optional;

/// The places for signatures in a sign-off's file. All are there before anybody signs, so that signing adds none.
public enum SignatureField {
    /// Signs first, and certifies the pages.
    REVIEWER("ReviewerSig"),
    /// Signs second.
    APPROVER("ApproverSig"),
    /// Room for an archive time-stamp.
    ARCHIVE("ArchiveTs");

    private final String id;

    SignatureField(String id) {
        this.id = id;
    }

    /// The field of a name.
    public static Optional<SignatureField> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    /// The field's name in the file.
    public String id() {
        return id;
    }
}
