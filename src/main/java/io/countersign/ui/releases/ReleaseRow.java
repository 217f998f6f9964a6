package io.countersign.ui.releases;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Refusal;
import io.countersign.store.FindingQuery;
import io.countersign.store.Session;
import io.countersign.store.SignOffs.SignOff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A release as a row of the table.
///
/// @param passed items of the checklist that stand answered, but for those answered with fail
/// @param failed items answered with fail
/// @param items of the checklist; 0 where it cannot be had
/// @param files of the round
/// @param rounds the first one first
/// @param predecessor the release it started from, in words; empty where none
/// @param open findings of the round without a decision, by severity
/// @param signed the sign-off of the round, the newest; empty where there is none
/// @param with who did something for it last; empty where nobody did
/// @param refused what second persons refused of the round, the newest first
record ReleaseRow(
        Release release,
        int passed,
        int failed,
        int items,
        int files,
        List<RoundRow> rounds,
        String predecessor,
        Map<Severity, Long> open,
        List<SignOff> signed,
        String with,
        List<Refusal> refused) {
    ReleaseRow {
        rounds = List.copyOf(rounds);
        open = Map.copyOf(open);
        signed = List.copyOf(signed);
        refused = List.copyOf(refused);
    }

    /// @param checklist that it is reviewed by; empty where that cannot be had
    static ReleaseRow read(Session session, Release release, Optional<Checklist> checklist) {
        Map<String, Answer> answers = session.reviews().answers(release.id(), release.round());
        List<Answer> standing = checklist.stream()
                .flatMap(Checklist::items)
                .map(Item::id)
                .flatMap(id -> Optional.ofNullable(answers.get(id)).stream())
                .toList();
        int failed = (int)
                standing.stream().filter(answer -> answer.value() == AnswerValue.FAIL).count();
        FindingQuery undecided = FindingQuery.all(release.id(), release.round()).withDecisions(Set.of(DecisionKind.OPEN));
        return new ReleaseRow(
                release,
                standing.size() - failed,
                failed,
                checklist.map(Checklist::size).orElse(0),
                session.evidence().of(release.id(), release.round()).size(),
                rounds(session, release),
                session.releases()
                        .predecessor(release.id())
                        .map(earlier -> earlier.name() + " " + earlier.build())
                        .orElse(""),
                session.findings().bySeverity(undecided),
                session.signOffs().of(release.id()).stream()
                        .filter(signOff -> signOff.round() == release.round())
                        .sorted(Comparator.comparing(SignOff::at).reversed())
                        .limit(1)
                        .toList(),
                session.audit().before(Long.MAX_VALUE, release.id(), 1).stream()
                        .map(AuditEntry::who)
                        .findFirst()
                        .orElse(""),
                session.refusals().of(release.id()).stream()
                        .filter(refusal -> refusal.round() == release.round())
                        .toList());
    }

    private static List<RoundRow> rounds(Session session, Release release) {
        return session.releases().rounds(release.id()).stream()
                .map(round -> RoundRow.read(session.findings(), release.id(), round))
                .toList();
    }

    int answered() {
        return passed + failed;
    }

    long open(Severity severity) {
        return open.getOrDefault(severity, 0L);
    }

    /// What keeps this release most from going out.
    Worst worst() {
        if (!signed.isEmpty()) {
            return Worst.SIGNED;
        }
        if (files == 0) {
            return Worst.NO_EVIDENCE;
        }
        if (open(Severity.CRITICAL) > 0) {
            return Worst.CRITICAL;
        }
        if (open(Severity.HIGH) > 0) {
            return Worst.HIGH;
        }
        if (failed > 0) {
            return Worst.FAILED_ITEMS;
        }
        if (items == 0) {
            return Worst.NO_CHECKLIST;
        }
        return answered() < items ? Worst.ITEMS_LEFT : Worst.NOTHING;
    }

    /// The worst open thing, the worst first.
    enum Worst {
        SIGNED,
        NO_EVIDENCE,
        CRITICAL,
        HIGH,
        FAILED_ITEMS,
        NO_CHECKLIST,
        ITEMS_LEFT,
        NOTHING
    }
}
