package io.countersign.store;

import io.countersign.model.review.StandingAttestation;
import java.util.List;

/// What people attest of items that no report can prove. An attestation is never changed: a newer one stands before it.
public interface Attestations {
    void add(StandingAttestation attestation);

    /// The newest of each item that was said of this release, and the newest that was said once for all.
    List<StandingAttestation> standing(long releaseId);

    /// Takes the newest of an item back, so that the one before it stands.
    ///
    /// @param releaseId 0 for what was said once for all
    /// @return whether there was one
    boolean withdraw(long releaseId, String itemId);
}
