package io.countersign.dossier.pdf;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is counted in a dossier. Every number on the pages comes from here.
final class Totals {
    private final Dossier dossier;
    private final Map<Severity, Map<DecisionKind, Integer>> findings = new EnumMap<>(Severity.class);

    Totals(Dossier dossier) {
        this.dossier = dossier;
        for (FindingRecord finding : dossier.findings()) {
            findings.computeIfAbsent(finding.severity(), _ -> new EnumMap<>(DecisionKind.class))
                    .merge(kind(finding), 1, Integer::sum);
        }
    }

    static DecisionKind kind(FindingRecord finding) {
        return finding.decided() == null
                ? DecisionKind.OPEN
                : finding.decided().decision().kind();
    }

    int findings(Severity severity) {
        return sum(findings.getOrDefault(severity, Map.of()).values());
    }

    int findings(Severity severity, DecisionKind kind) {
        return findings.getOrDefault(severity, Map.of()).getOrDefault(kind, 0);
    }

    int findings(DecisionKind kind) {
        return findings.values().stream().mapToInt(counts -> counts.getOrDefault(kind, 0)).sum();
    }

    /// The worst severity with this decision; null where there is none.
    @Nullable Severity worst(DecisionKind kind) {
        for (Severity severity : Severity.values()) {
            if (findings(severity, kind) > 0) {
                return severity;
            }
        }
        return null;
    }

    int answers(AnswerValue value) {
        return answers(dossier.items(), value);
    }

    static int answers(Collection<ItemRecord> items, AnswerValue value) {
        return (int) items.stream().map(ItemRecord::answer).filter(answer -> has(answer, value)).count();
    }

    private static boolean has(@Nullable Answer answer, AnswerValue value) {
        return answer != null && answer.value() == value;
    }

    int unanswered() {
        return unanswered(dossier.items());
    }

    static int unanswered(Collection<ItemRecord> items) {
        return (int) items.stream().filter(item -> item.answer() == null).count();
    }

    static int overruled(Collection<ItemRecord> items) {
        return (int) items.stream().filter(Totals::isOverruled).count();
    }

    static boolean isOverruled(ItemRecord item) {
        return item.answer() != null && item.answer().origin() == AnswerOrigin.RULE_OVERRULED;
    }

    /// How many items were answered with pass although the evidence could not judge them.
    int passedOnWord() {
        return (int) dossier.items().stream()
                .filter(item -> has(item.answer(), AnswerValue.PASS))
                .filter(item -> item.assessment().result() == AssessmentResult.NOT_EVALUATED)
                .count();
    }

    int ledger(FeedbackState state) {
        return (int) dossier.ledger().stream().filter(item -> item.state() == state).count();
    }

    int openFeedback() {
        return (int) dossier.feedback().stream()
                .filter(feedback -> feedback.item().result().isOpen())
                .count();
    }

    /// How many files were not read to the end of what they report.
    int partial() {
        return (int) dossier.evidence().stream().filter(Totals::isPartial).count();
    }

    static boolean isPartial(Evidence file) {
        return file.scan() != null && !file.scan().complete();
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
