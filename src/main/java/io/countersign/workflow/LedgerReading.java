package io.countersign.workflow;

import io.countersign.logic.feedback.Ledgers;
import io.countersign.logic.feedback.RoundFeedback;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.release.Release;
import io.countersign.store.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what the ledger of a release is made of.
final class LedgerReading {
    private LedgerReading() {}

    static Ledger of(Session session, Release release) {
        List<FeedbackAnswer> answers = session.feedbackAnswers().of(release.id());
        List<RoundFeedback> rounds = new ArrayList<>();
        for (int number = 1; number <= release.round(); number++) {
            int round = number;
            List<FeedbackAnswer> given =
                    answers.stream().filter(answer -> answer.round() == round).toList();
            rounds.add(new RoundFeedback(round, rows(session, release.id(), round), given));
        }
        return Ledgers.of(rounds);
    }

    private static List<FeedbackRow> rows(Session session, long releaseId, int round) {
        Map<Long, Evidence> files = session.evidence().of(releaseId, round).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file));
        return session.evidence().feedback(releaseId, round).stream()
                .flatMap(row -> Stream.ofNullable(files.get(row.evidenceId()))
                        .map(file -> new FeedbackRow(row.value(), file)))
                .toList();
    }
}
