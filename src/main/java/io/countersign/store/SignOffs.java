package io.countersign.store;

import io.countersign.model.signoff.Verdict;
import java.time.Instant;
import java.util.List;

/// The sign-offs that were made.
public interface SignOffs {
    /// The next number, such as `CS-2026-0001`; numbers count up within a year.
    String nextNumber(int year);

    void add(SignOff signOff);

    List<SignOff> of(long releaseId);

    /// A sign-off as the store remembers it.
    ///
    /// @param file where it was written
    /// @param sha256 of the signed file
    record SignOff(
            String number,
            long releaseId,
            int round,
            Verdict verdict,
            String by,
            Instant at,
            String file,
            String sha256) {}
}
