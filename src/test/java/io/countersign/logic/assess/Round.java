package io.countersign.logic.assess;

import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import io.countersign.model.review.PortRow;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A made-up round, put together step by step, and judged by the shipped checklist.
final class Round {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Checklist POLICY = new Checklists().policy();

    private final List<String> platforms = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Reported<Fact>> facts = new ArrayList<>();
    private final List<Reported<FeedbackItem>> feedback = new ArrayList<>();
    private final Map<DocumentRequirement, Ground> requirements = new EnumMap<>(DocumentRequirement.class);
    private final List<DocumentedPort> documented = new ArrayList<>();

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
                evidence.size() + 1L, 1, 1, name, 1, name, known, NOW.minusSeconds(60), "Lin Mei", counts, scan);
        evidence.add(file);
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

    Round names(int port, String protocol) {
        Citation citation = new Citation("docs/ports.md", port, port + " is for something");
        documented.add(new DocumentedPort(port, protocol, "something", citation));
        return this;
    }

    AssessmentInput input() {
        DocumentationReview review = new DocumentationReview(requirements, documented);
        int pages = requirements.isEmpty() ? 0 : 14;
        return new AssessmentInput(POLICY, platforms, evidence, facts(), feedback, review, pages, NOW);
    }

    Assessment assess(String itemId) {
        Assessment assessment = Assessor.assess(input()).assessments().get(itemId);
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
            public <T extends Fact> List<Reported<T>> of(Class<T> kind) {
                return facts.stream()
                        .filter(fact -> kind.isInstance(fact.value()))
                        .map(fact -> new Reported<>(kind.cast(fact.value()), fact.evidence()))
                        .toList();
            }
        };
    }
}
