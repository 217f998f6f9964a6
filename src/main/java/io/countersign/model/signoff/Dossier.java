package io.countersign.model.signoff;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Release;
import io.countersign.model.review.PortRow;
import java.time.Instant;
import java.util.List;

/// The frozen record of a round: everything that the sign-off prints, and nothing that it does not.
/// The pages are made from it alone, so that they can be made again from the embedded copy and compared.
///
/// @param number of the sign-off, such as `CS-2026-0001`
/// @param verdict approved or refused
/// @param reason the reviewer's words, may be empty for an approval
/// @param language of the pages
/// @param composedAt UTC, in seconds
/// @param reviewer who signs first
/// @param approver who signs second
/// @param blockers what blocked; empty for an approval
/// @param items in the checklist's order
/// @param ports open or documented
/// @param findings all of the round, the worst first
/// @param chainHead hash of the last entry of the record before composing
/// @param chainLength the number of that entry
/// @param program name and version of what composed it
public record Dossier(
        String number,
        Verdict verdict,
        String reason,
        Language language,
        Instant composedAt,
        Release release,
        Person reviewer,
        Person approver,
        Checklist checklist,
        List<Blocker> blockers,
        List<ItemRecord> items,
        List<PortRow> ports,
        List<FindingRecord> findings,
        List<FeedbackRecord> feedback,
        List<Evidence> evidence,
        String chainHead,
        long chainLength,
        String program) {
    public Dossier {
        blockers = List.copyOf(blockers);
        items = List.copyOf(items);
        ports = List.copyOf(ports);
        findings = List.copyOf(findings);
        feedback = List.copyOf(feedback);
        evidence = List.copyOf(evidence);
    }
}
