package io.countersign.logic.assess;

import io.countersign.definition.Checklists;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.DocumentedAccount;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.DocumentedTimer;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.Ground;
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.PastSignOff;
import io.countersign.model.review.PortRow;
import io.countersign.model.review.StandingAttestation;
import io.countersign.model.review.StatedUpdates;
import io.countersign.model.review.UnsafeExample;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A made-up round, put together step by step, and judged by the shipped checklist.
final class Round {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Checklist POLICY = new Checklists().policy();

    /// The policy with what every platform asks.
    static final Checklist WHOLE = new Checklists().forPlatforms("policy", Checklists.PLATFORMS);

    /// The tables that ship change with the world; these do not.
    private final Knowledge knowledge = new Knowledge(KnownThings.TABLES);

    private final List<String> platforms = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Reported<Fact>> facts = new ArrayList<>();
    private final List<Reported<FeedbackItem>> feedback = new ArrayList<>();
    private final Map<DocumentRequirement, Ground> requirements = new EnumMap<>(DocumentRequirement.class);
    private final List<DocumentedPort> documented = new ArrayList<>();
    private final List<UnsafeExample> unsafe = new ArrayList<>();
    private final List<DocumentedAccount> accounts = new ArrayList<>();
    private final List<DocumentedTimer> timers = new ArrayList<>();
    private final List<StatedUpdates> updates = new ArrayList<>();
    private final List<LanguageGap> gaps = new ArrayList<>();
    private final List<Evidence> before = new ArrayList<>();
    private final List<Found> findings = new ArrayList<>();
    private final List<StandingAttestation> attestations = new ArrayList<>();
    private final List<PastSignOff> signOffs = new ArrayList<>();

    private boolean brokenOff;
    private @Nullable Instant finished;

    /// A finding with all that a filter can ask for.
    private record Found(
            Evidence evidence, FindingKind kind, Severity severity, String identifier, String title, String fixed,
            DecisionKind decision) {}

    /// From now on no report comes to its end.
    Round brokenOff() {
        brokenOff = true;
        return this;
    }

    /// From now on every report is of that time.
    Round allOf(Instant time) {
        finished = time;
        return this;
    }

    boolean hasFiles() {
        return !evidence.isEmpty();
    }

    private @Nullable ScanInfo weakened(@Nullable ScanInfo scan) {
        return scan == null || (!brokenOff && finished == null)
                ? scan
                : new ScanInfo(
                        scan.tool(),
                        scan.toolVersion(),
                        scan.target(),
                        finished == null ? scan.finishedAt() : finished,
                        scan.complete() && !brokenOff,
                        scan.remarks());
    }

    Round platform(String platform) {
        platforms.add(platform);
        return this;
    }

    /// A complete report of an hour ago.
    Evidence file(String name, String format, EvidenceKind kind) {
        return file(name, format, kind, scan(NOW.minus(Duration.ofHours(1)), true));
    }

    Evidence file(String name, String format, EvidenceKind kind, @Nullable ScanInfo scan) {
        return file(name, format, kind, scan, 0);
    }

    Evidence file(String name, String format, EvidenceKind kind, @Nullable ScanInfo scan, long findings) {
        Counts counts = new Counts(Map.of(Severity.CRITICAL, findings), 0, 0, 0, 0, 0, 0);
        Format known = new Format(format, kind, format);
        Evidence file = new Evidence(
                evidence.size() + 1L, 1, 1, name, 1, name, known, NOW.minusSeconds(60), "Lin Mei", counts, weakened(scan));
        evidence.add(file);
        for (int hit = 0; hit < findings; hit++) {
            finding(file, FindingKind.MALWARE, Severity.CRITICAL, "Eicar", "Eicar");
        }
        return file;
    }

    static ScanInfo scan(@Nullable Instant finished, boolean complete, Message... remarks) {
        return new ScanInfo("tool", "1", "/", finished, complete, List.of(remarks));
    }

    Round fact(Evidence file, Fact fact) {
        facts.add(new Reported<>(fact, file));
        return this;
    }

    Round port(Evidence file, String host, int port, String protocol, PortState state) {
        return fact(file, new Fact.Port(host, port, protocol, state, "service" + port));
    }

    Round feedback(Evidence file, String platform, String check, FeedbackResult result) {
        FeedbackItem item = new FeedbackItem(platform, check, "Check " + check, result, result.name(), "", "");
        feedback.add(new Reported<>(item, file));
        return this;
    }

    Round says(DocumentRequirement requirement, AssessmentResult result) {
        Citation citation = new Citation("docs/" + requirement.id() + ".md", 3, "quoted");
        Ground ground = new Ground(result, Message.of("documents." + requirement.id()), List.of(citation));
        requirements.put(requirement, ground);
        return this;
    }

    Round shows(UnsafeExample.Kind kind, String words) {
        unsafe.add(new UnsafeExample(kind, new Citation("docs/start.md", 7, words)));
        return this;
    }

    Round logsInAs(String account) {
        accounts.add(new DocumentedAccount(account, new Citation("docs/start.md", 3, "ssh " + account + "@host")));
        return this;
    }

    /// The pages name a timer, and take it to run or not.
    Round namesTimer(String timer, boolean runs) {
        timers.add(new DocumentedTimer(timer, runs, new Citation("docs/start.md", 5, timer)));
        return this;
    }

    Round callsUpdates(boolean on) {
        updates.add(new StatedUpdates(on, new Citation("docs/start.md", 6, "Automatic updates are " + (on ? "on." : "off."))));
        return this;
    }

    /// The pages in English say something that their Chinese versions do not.
    Round gap(DocumentRequirement requirement, String subject) {
        Citation citation = new Citation("docs/en/start.md", 9, "said");
        gaps.add(new LanguageGap(requirement, LanguageGap.PageTongue.CHINESE, subject, List.of(citation)));
        return this;
    }

    Round names(int port, String protocol) {
        Citation citation = new Citation("docs/ports.md", port, port + " is for something");
        documented.add(new DocumentedPort(port, protocol, "something", citation));
        return this;
    }

    /// A finding that nobody has decided on.
    Round finding(Evidence file, FindingKind kind, Severity severity, String identifier, String title) {
        return finding(file, kind, severity, identifier, title, DecisionKind.OPEN);
    }

    Round finding(
            Evidence file, FindingKind kind, Severity severity, String identifier, String title, DecisionKind decision) {
        findings.add(new Found(file, kind, severity, identifier, title, "9.9", decision));
        return this;
    }

    /// A complete report of the round before.
    Round earlier(String name, String format, EvidenceKind kind) {
        before.add(new Evidence(
                100 + before.size(), 1, 0, name, 1, name, new Format(format, kind, format), NOW, "Lin Mei",
                new Counts(Map.of(), 0, 0, 0, 0, 0, 0), scan(NOW, true)));
        return this;
    }

    /// The documentation meets a requirement by these words.
    Round quotes(DocumentRequirement requirement, String words) {
        Citation citation = new Citation("docs/" + requirement.id() + ".md", 3, words);
        Message text = Message.of("documents." + requirement.id());
        requirements.put(requirement, new Ground(AssessmentResult.PASS, text, List.of(citation)));
        return this;
    }

    /// An attestation that was given before the item's text changed.
    Round attestsOtherText(String itemId, LocalDate lastDay) {
        attestations.add(new StandingAttestation(
                itemId, 0, "another", "Chen Yu", "", lastDay, "Lin Mei", NOW.minus(Duration.ofDays(9))));
        return this;
    }

    /// @param releaseId 0 for what is said once for all releases
    Round attests(String itemId, long releaseId, LocalDate lastDay) {
        String hash = POLICY.item(itemId).orElseThrow().textHash();
        attestations.add(new StandingAttestation(
                itemId, releaseId, hash, "Chen Yu", "Minutes 14", lastDay, "Lin Mei", NOW.minus(Duration.ofDays(9))));
        return this;
    }

    Round signed(String number, Instant at) {
        signOffs.add(new PastSignOff(number, at, "Lin Mei"));
        return this;
    }

    private FindingMatches matching(FindingFilter filter, long evidenceId) {
        List<Found> found = findings.stream()
                .filter(one -> fits(one, filter) && (evidenceId == 0 || one.evidence().id() == evidenceId))
                .toList();
        Map<DecisionKind, Long> counts = new EnumMap<>(DecisionKind.class);
        found.forEach(one -> counts.merge(one.decision(), 1L, Long::sum));
        return new FindingMatches(
                counts,
                found.stream()
                        .filter(one -> one.decision() == DecisionKind.OPEN || one.decision() == DecisionKind.TO_FIX)
                        .map(one -> new Citation(one.evidence().name(), 0, one.title()))
                        .toList());
    }

    private static boolean fits(Found found, FindingFilter filter) {
        String title = found.title().toLowerCase(Locale.ROOT);
        boolean named = filter.identifiers().stream().anyMatch(found.identifier()::contains)
                || filter.words().stream().anyMatch(word -> title.contains(word.toLowerCase(Locale.ROOT)))
                || (filter.identifiers().isEmpty() && filter.words().isEmpty());
        return named
                && (filter.kinds().isEmpty() || filter.kinds().contains(found.kind()))
                && (filter.severities().isEmpty() || filter.severities().contains(found.severity()))
                && (!filter.fixable() || !found.fixed().isEmpty());
    }

    AssessmentInput input() {
        return input(POLICY);
    }

    private AssessmentInput input(Checklist checklist) {
        DocumentationReview review = new DocumentationReview(requirements, documented, unsafe, accounts, timers, updates, gaps);
        int pages = requirements.isEmpty() ? 0 : 14;
        return new AssessmentInput(
                checklist,
                platforms,
                evidence,
                before,
                facts(),
                this::matching,
                feedback,
                review,
                pages,
                attestations,
                signOffs,
                knowledge,
                NOW);
    }

    Assessment assess(String itemId) {
        Checklist checklist = POLICY.item(itemId).isPresent() ? POLICY : WHOLE;
        Assessment assessment = Assessor.assess(input(checklist)).assessments().get(itemId);
        if (assessment == null) {
            throw new AssertionError(itemId + " was not assessed");
        }
        return assessment;
    }

    List<PortRow> ports() {
        return Assessor.assess(input()).ports();
    }

    /// The sentence in English, after making sure that there is one in Chinese, and words for every ground of ours.
    static String words(Assessment assessment) {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            messages.text(assessment.sentence());
            assessment.grounds().stream()
                    .map(Ground::text)
                    .filter(text -> text.key().startsWith("assess."))
                    .forEach(messages::text);
        }
        return new Messages(Language.ENGLISH).text(assessment.sentence());
    }

    private ReportedFacts facts() {
        return new ReportedFacts() {
            @Override
            public <T extends Fact> void forEach(Class<T> kind, Consumer<Reported<T>> consumer) {
                facts.stream()
                        .filter(fact -> kind.isInstance(fact.value()))
                        .map(fact -> new Reported<>(kind.cast(fact.value()), fact.evidence()))
                        .forEach(consumer);
            }
        };
    }
}
