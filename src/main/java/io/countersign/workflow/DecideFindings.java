package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.message.Message;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.ActOfDeciding;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Records a person's word on any number of findings at once. Thread-safe.
public final class DecideFindings {
    private final Store store;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param clock says which day it is, in UTC
    /// @param who the person, asked each time
    public DecideFindings(Store store, Clock clock, Supplier<String> who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /// Decides every finding of the query.
    ///
    /// @throws ProblemException if a reason is missing, the last day is past, or nothing is selected
    public Findings.Act decide(FindingQuery query, Decision decision) {
        return decide(query.releaseId(), decision, (findings, owned) -> findings.decide(query, owned));
    }

    /// Decides the findings with these numbers.
    ///
    /// @throws ProblemException likewise
    public Findings.Act decide(long releaseId, List<Long> ids, Decision decision) {
        return decide(releaseId, decision, (findings, owned) -> findings.decide(releaseId, ids, owned));
    }

    /// Confirms the decisions of the query's findings for what the findings are now.
    ///
    /// @throws ProblemException if none of them asks to be confirmed
    public Findings.Act confirm(FindingQuery query) {
        return confirm(query.releaseId(), findings -> findings.confirm(query));
    }

    /// Confirms the decisions of the findings with these numbers.
    ///
    /// @throws ProblemException likewise
    public Findings.Act confirm(long releaseId, List<Long> ids) {
        return confirm(releaseId, findings -> findings.confirm(releaseId, ids));
    }

    /// Takes an act back.
    ///
    /// @return how many findings the act was over; 0 if it was taken back already
    /// @throws ProblemException if the release has no such act, or what would stand then contradicts itself
    public int undo(long releaseId, long act) {
        return store.write(who.get(), session -> {
            String text = text(known(session, releaseId, act));
            int findings = session.findings().undo(act);
            if (findings > 0) {
                requireSense(session, act);
                session.audit()
                        .append(new AuditEvent("finding.undone", releaseId, String.valueOf(act), text, ""));
            }
            return findings;
        });
    }

    /// Lets an act that was taken back stand again.
    ///
    /// @return how many findings have its decision again; 0 if it was not taken back
    /// @throws ProblemException if the release has no such act, or newer decisions stand on some of its findings
    public int redo(long releaseId, long act) {
        return store.write(who.get(), session -> {
            String text = text(known(session, releaseId, act));
            if (session.findings().isOvertaken(act)) {
                throw ProblemException.of(ProblemCode.DECISION_OVERTAKEN);
            }
            int findings = session.findings().redo(act);
            if (findings > 0) {
                requireSense(session, act);
                session.audit()
                        .append(new AuditEvent("finding.redone", releaseId, String.valueOf(act), "", text));
            }
            return findings;
        });
    }

    /// Acts have their numbers across releases; each is undone in its own.
    private static ActOfDeciding known(Session session, long releaseId, long number) {
        return session.findings()
                .act(number)
                .filter(act -> act.releaseId() == releaseId)
                .orElseThrow(() -> ProblemException.of(ProblemCode.DECISION_UNKNOWN, String.valueOf(number)));
    }

    private static void requireSense(Session session, long act) {
        if (session.findings().isContradicted(act)) {
            throw ProblemException.of(ProblemCode.DECISION_CONTRADICTED);
        }
    }

    private Findings.Act confirm(long releaseId, Function<Findings, Findings.Act> choose) {
        return store.write(who.get(), session -> {
            Findings.Act act = choose.apply(session.findings());
            if (act.findings() == 0) {
                throw ProblemException.of(ProblemCode.DECISION_NOTHING_ASKS);
            }
            session.audit()
                    .append(new AuditEvent(
                            "finding.confirmed",
                            releaseId,
                            String.valueOf(act.number()),
                            counts(act.before()),
                            String.valueOf(act.findings())));
            return act;
        });
    }

    private Findings.Act decide(
            long releaseId, Decision decision, BiFunction<Findings, Decision, Findings.Act> choose) {
        check(decision);
        String person = who.get();
        Decision owned = owned(decision, person);
        return store.write(person, session -> {
            Findings.Act act = choose.apply(session.findings(), owned);
            if (act.findings() == 0) {
                throw ProblemException.of(ProblemCode.DECISION_NOTHING_SELECTED);
            }
            checkOrder(act, owned.kind());
            if (owned instanceof Decision.DuplicateOf(_, String of)) {
                checkOriginal(session.findings(), releaseId, act, of);
            }
            record(session, releaseId, act, owned);
            return act;
        });
    }

    /// Whoever gives a waiver answers for it, unless somebody else is named.
    private static Decision owned(Decision decision, String person) {
        return decision instanceof Decision.Accepted accepted && accepted.owner().isBlank()
                ? new Decision.Accepted(
                        accepted.reason(), accepted.lastDay(), person, accepted.proof(), accepted.scope())
                : decision;
    }

    private static void record(Session session, long releaseId, Findings.Act act, Decision decision) {
        session.audit()
                .append(new AuditEvent(
                        "finding.decided",
                        releaseId,
                        String.valueOf(act.number()),
                        counts(act.before()),
                        act.findings() + " " + text(decision)));
    }

    private static void checkOrder(Findings.Act act, DecisionKind kind) {
        act.before().forEach((before, findings) -> {
            if (!kind.mayFollow(before)) {
                throw ProblemException.of(
                        ProblemCode.DECISION_ORDER,
                        findings,
                        Message.of("control.decision." + before),
                        Message.of("control.decision." + kind));
            }
        });
    }

    /// A duplicate is one of a finding that is there, is none itself and is not among those that are decided.
    private static void checkOriginal(Findings findings, long releaseId, Findings.Act act, String of) {
        boolean stands = findings.decision(releaseId, of)
                .filter(kind -> kind != DecisionKind.DUPLICATE)
                .isPresent();
        if (!stands || findings.haveDuplicates(act.number())) {
            throw ProblemException.of(ProblemCode.DECISION_DUPLICATE);
        }
    }

    private void check(Decision decision) {
        switch (decision) {
            case Decision.ToFix _ -> {}
            case Decision.Accepted accepted -> {
                requireReason(accepted.reason());
                requireFuture(accepted.lastDay());
            }
            case Decision.DuplicateOf _ -> {}
            case Decision.FalsePositive(String reason) -> requireReason(reason);
            case Decision.Intended(String reason) -> requireReason(reason);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw ProblemException.of(ProblemCode.DECISION_REASON_MISSING);
        }
    }

    private void requireFuture(LocalDate lastDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (lastDay.isBefore(today)) {
            throw ProblemException.of(ProblemCode.DECISION_DATE, lastDay, today);
        }
    }

    private static String counts(Map<DecisionKind, Long> kinds) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String text(ActOfDeciding act) {
        Decision decision = act.decision();
        return act.findings() + " " + (decision == null ? "CONFIRMED" : text(decision));
    }

    private static String text(Decision decision) {
        String more =
                switch (decision) {
                    case Decision.Accepted accepted ->
                        " ≤ %s, %s, %s%s"
                                .formatted(
                                        accepted.lastDay(),
                                        accepted.owner(),
                                        accepted.scope(),
                                        accepted.proof().isBlank() ? "" : ", " + accepted.proof());
                    case Decision.DuplicateOf duplicate -> " " + duplicate.of();
                    case Decision.ToFix _, Decision.FalsePositive _, Decision.Intended _ -> "";
                };
        return decision.kind() + more + (decision.reason().isBlank() ? "" : ": " + decision.reason());
    }
}
