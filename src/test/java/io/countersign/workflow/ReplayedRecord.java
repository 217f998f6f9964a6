package io.countersign.workflow;

import io.countersign.model.audit.AuditEntry;
import io.countersign.store.Store;
import java.util.Map;
import java.util.TreeMap;

/// What the entries of the record say stands in a release, in their order.
final class ReplayedRecord {
    private final long release;
    private final TreeMap<Long, Boolean> stands = new TreeMap<>();
    private final Map<String, String> answers = new TreeMap<>();
    private int feedbackAnswers;

    private ReplayedRecord(long release) {
        this.release = release;
    }

    static ReplayedRecord of(Store store, long release) {
        ReplayedRecord replayed = new ReplayedRecord(release);
        store.read(session -> {
            session.audit().forEach(replayed::take);
            return true;
        });
        return replayed;
    }

    private void take(AuditEntry entry) {
        if (entry.releaseId() != release) {
            return;
        }
        switch (entry.action()) {
            case "finding.decided", "finding.confirmed", "finding.redone" ->
                stands.put(Long.parseLong(entry.subject()), true);
            case "finding.undone" -> stands.put(Long.parseLong(entry.subject()), false);
            case "item.answered", "item.withdrawn", "item.restored" -> answer(entry);
            case "feedback.answered" -> feedbackAnswers++;
            case "feedback.withdrawn" -> feedbackAnswers--;
            default -> {}
        }
    }

    private void answer(AuditEntry entry) {
        if (entry.after().isEmpty()) {
            answers.remove(entry.subject());
        } else {
            answers.put(entry.subject(), entry.after());
        }
    }

    /// The kind of the newest act that stands on each finding of the open round, or of the act that it confirms.
    Map<String, Long> decisions(RandomReview review) {
        Map<String, Long> kinds = new TreeMap<>();
        stands.forEach((act, standing) -> {
            if (standing) {
                kinds.putAll(review.decided(act));
            }
        });
        return kinds;
    }

    Map<String, String> answers() {
        return answers;
    }

    int feedbackAnswers() {
        return feedbackAnswers;
    }
}
