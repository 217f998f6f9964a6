package io.countersign.model.signoff;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Release;
import io.countersign.model.review.PortRow;
import io.countersign.model.review.StandingAttestation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frozen record of a round: everything that the sign-off prints, and nothing that it does not.
/// The pages are made from it alone, so that they can be made again from the embedded copy and compared.
///
/// @param number of the sign-off, such as `CS-2026-0001`
/// @param verdict approved or refused
/// @param reason the reviewer's words, may be empty for an approval
/// @param language of the pages
/// @param alsoIn a second language, in which the pages follow once more; null for pages in one language
/// @param printLimit of more findings than this the pages carry the sums only, and the list is an embedded file
/// @param composedAt UTC, in seconds
/// @param reviewer who signs first
/// @param approver who signs second
/// @param basis the rules and the knowledge that the round was judged by, the checklist first
/// @param blockers what blocked; empty for an approval
/// @param items those that concern the release's platforms, in the checklist's order
/// @param attestations what people attest of these items
/// @param ports open or documented
/// @param rounds of the release, the first one first
/// @param findings all of the round, the worst first
/// @param feedback all that the marketplaces said in this round
/// @param ledger what they raised in any round, and what became of it
/// @param chainHead hash of the last entry of the record before composing
/// @param chainLength the number of that entry
/// @param program name and version of what composed it
/// @param layout the number of the layout that the pages were composed in; 0 where the record names none
public record Dossier(
        String number,
        Verdict verdict,
        String reason,
        Language language,
        @Nullable Language alsoIn,
        int printLimit,
        Instant composedAt,
        Release release,
        Person reviewer,
        Person approver,
        Checklist checklist,
        List<Basis> basis,
        List<Blocker> blockers,
        List<ItemRecord> items,
        List<StandingAttestation> attestations,
        List<PortRow> ports,
        List<RoundRecord> rounds,
        List<FindingRecord> findings,
        List<FeedbackRecord> feedback,
        List<LedgerRecord> ledger,
        List<Evidence> evidence,
        String chainHead,
        long chainLength,
        String program,
        int layout) {
    /// How many findings are printed one by one if nothing else is chosen.
    public static final int PRINT_LIMIT = 10_000;

    public Dossier {
        basis = List.copyOf(basis);
        blockers = List.copyOf(blockers);
        items = List.copyOf(items);
        attestations = List.copyOf(attestations);
        ports = List.copyOf(ports);
        rounds = List.copyOf(rounds);
        findings = List.copyOf(findings);
        feedback = List.copyOf(feedback);
        ledger = List.copyOf(ledger);
        evidence = List.copyOf(evidence);
    }

    /// The languages of the pages, the first one first.
    public List<Language> languages() {
        return alsoIn == null || alsoIn == language ? List.of(language) : List.of(language, alsoIn);
    }

    /// Whether every finding is printed.
    public boolean printsFindings() {
        return findings.size() <= printLimit;
    }
}
