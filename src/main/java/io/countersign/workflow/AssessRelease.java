package io.countersign.workflow;

import io.countersign.logic.assess.AssessmentInput;
import io.countersign.logic.assess.Assessor;
import io.countersign.logic.assess.Gate;
import io.countersign.logic.assess.GateInput;
import io.countersign.logic.assess.Judged;
import io.countersign.logic.assess.RefusedPoints;
import io.countersign.logic.assess.Reported;
import io.countersign.logic.assess.ReportedFacts;
import io.countersign.logic.assess.ReportedFindings;
import io.countersign.logic.chain.ChainCheck;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Severity;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Decided;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.PastSignOff;
import io.countersign.model.signoff.Blocker;
import io.countersign.store.Audit;
import io.countersign.store.EvidenceStore;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges the checklist from the evidence of the open round. Everything is computed anew each time, from one state of the
/// database and the clock; nothing that depends on the day is stored. Thread-safe.
public final class AssessRelease {
    /// Of so many findings with one identifier it is asked when each was decided.
    private static final int REFUSED = 200;

    private final Store store;
    private final Function<Release, Checklist> checklists;
    private final Function<List<DocumentPage>, DocumentationReview> documents;
    private final Supplier<Knowledge> knowledge;
    private final Clock clock;

    /// @param checklists what a release is reviewed by
    /// @param documents judges a set of pages
    /// @param knowledge the tables of public knowledge, asked each time
    public AssessRelease(
            Store store,
            Function<Release, Checklist> checklists,
            Function<List<DocumentPage>, DocumentationReview> documents,
            Supplier<Knowledge> knowledge,
            Clock clock) {
        this.store = store;
        this.checklists = checklists;
        this.documents = documents;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /// @throws ProblemException if there is no such release
    public ReleaseAssessment assess(long releaseId) {
        return store.read(session -> assess(session, releaseId));
    }

    private ReleaseAssessment assess(Session session, long releaseId) {
        Release release = session.releases()
                .find(releaseId)
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
        Checklist checklist = checklists.apply(release);
        AssessmentInput input = input(session, release, checklist);
        Judged judged = Assessor.assess(input);
        GateInput gate = gate(session, release, input, judged.assessments());
        return new ReleaseAssessment(
                release,
                checklist,
                judged.assessments(),
                gate.answers(),
                input.documentation(),
                judged.ports(),
                blockers(session, release, gate));
    }

    private List<Blocker> blockers(Session session, Release release, GateInput gate) {
        List<Blocker> blockers = new ArrayList<>(Gate.blockers(gate));
        blockers.addAll(RefusedPoints.blockers(
                session.refusals().of(release.id()),
                gate.checklist(),
                gate.answers(),
                identifier -> decided(session.findings(), release, identifier)));
        return blockers;
    }

    /// When a finding that is there was decided last; the beginning of time where one with this identifier was not.
    private static Optional<Instant> decided(Findings findings, Release release, String identifier) {
        FindingQuery query = new FindingQuery(
                release.id(), release.round(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, identifier);
        return findings.page(query, null, REFUSED).stream()
                .filter(row -> row.identifier().equals(identifier))
                .map(row -> findings.details(row.id()).orElseThrow().history().stream()
                        .findFirst()
                        .map(Decided::at)
                        .orElse(Instant.MIN))
                .min(Comparator.naturalOrder());
    }

    private AssessmentInput input(Session session, Release release, Checklist checklist) {
        EvidenceStore store = session.evidence();
        List<Evidence> evidence = store.of(release.id(), release.round());
        Map<Long, Evidence> files = evidence.stream().collect(Collectors.toMap(Evidence::id, file -> file));
        List<DocumentPage> pages = store.pages(release.id(), release.round());
        return new AssessmentInput(
                checklist,
                release.platforms(),
                evidence,
                release.round() == 1 ? List.of() : store.of(release.id(), release.round() - 1),
                facts(store, release, files),
                findings(session.findings(), release),
                reported(store.feedback(release.id(), release.round()), files),
                documents.apply(pages),
                pages.size(),
                session.attestations().standing(release.id()),
                signOffs(session, release),
                knowledge.get(),
                clock.instant());
    }

    /// Items of several platforms ask the same of a long list: each question is put to the database once.
    private static ReportedFindings findings(Findings findings, Release release) {
        Map<Asked, FindingMatches> answers = new HashMap<>();
        return (filter, file) -> answers.computeIfAbsent(
                new Asked(filter, file), _ -> findings.matching(release.id(), release.round(), filter, file));
    }

    private record Asked(FindingFilter filter, long file) {}

    private static List<PastSignOff> signOffs(Session session, Release release) {
        return session.releases().all().stream()
                .filter(other -> other.product().equals(release.product()))
                .flatMap(other -> session.signOffs().of(other.id()).stream())
                .map(made -> new PastSignOff(made.number(), made.at(), made.by()))
                .toList();
    }

    private static ReportedFacts facts(EvidenceStore store, Release release, Map<Long, Evidence> files) {
        return new ReportedFacts() {
            @Override
            public <T extends Fact> void forEach(Class<T> kind, Consumer<Reported<T>> consumer) {
                store.forEachFact(release.id(), release.round(), kind, fact -> {
                    Evidence file = files.get(fact.evidenceId());
                    if (file != null) {
                        consumer.accept(new Reported<>(fact.value(), file));
                    }
                });
            }
        };
    }

    private static <T> List<Reported<T>> reported(List<EvidenceStore.Attested<T>> rows, Map<Long, Evidence> files) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(files.get(row.evidenceId()))
                        .map(file -> new Reported<>(row.value(), file)))
                .toList();
    }

    private GateInput gate(
            Session session, Release release, AssessmentInput input, Map<String, Assessment> assessments) {
        Findings findings = session.findings();
        Map<DecisionKind, Long> critical = decisions(findings, release, Severity.CRITICAL);
        Map<DecisionKind, Long> high = decisions(findings, release, Severity.HIGH);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new GateInput(
                input.checklist(),
                release.round(),
                session.reviews().answers(release.id(), release.round()),
                assessments,
                severe(critical, high, DecisionKind.OPEN),
                severe(critical, high, DecisionKind.TO_FIX),
                findings.expiredWaivers(release.id(), release.round(), today),
                findings.differing(release.id(), release.round()),
                LedgerReading.of(session, release),
                KeepBlacklist.in(session, release),
                input.evidence().size(),
                isWhole(session.audit()));
    }

    private static boolean isWhole(Audit record) {
        ChainCheck check = new ChainCheck();
        record.forEach(check::accept);
        return check.brokenAt().isEmpty();
    }

    /// A duplicate is decided where its original is, however severe that is.
    private static Map<DecisionKind, Long> decisions(Findings findings, Release release, Severity severity) {
        Map<DecisionKind, Long> decisions = new EnumMap<>(DecisionKind.class);
        decisions.putAll(findings.byDecision(
                FindingQuery.all(release.id(), release.round()).withSeverities(Set.of(severity))));
        findings.originals(release.id(), release.round(), severity)
                .forEach((decision, duplicates) -> decisions.merge(decision, duplicates, Long::sum));
        return decisions;
    }

    private static GateInput.Severe severe(
            Map<DecisionKind, Long> critical, Map<DecisionKind, Long> high, DecisionKind kind) {
        return new GateInput.Severe(critical.getOrDefault(kind, 0L), high.getOrDefault(kind, 0L));
    }
}
