package io.countersign.logic.feedback;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What came in and what was answered in one round.
///
/// Of the files of a round the newest that holds a check speaks for it.
///
/// @param number of the round, from 1
/// @param rows of its files, in any order
/// @param answers given in it, the first one first
public record RoundFeedback(int number, List<FeedbackRow> rows, List<FeedbackAnswer> answers) {
    private static final Comparator<FeedbackRow> OLDEST_FIRST = Comparator.comparing(
                    (FeedbackRow row) -> at(row.evidence()))
            .thenComparing(row -> row.evidence().importedAt())
            .thenComparingLong(row -> row.evidence().id());

    public RoundFeedback {
        rows = rows.stream().sorted(OLDEST_FIRST.reversed()).toList();
        answers = List.copyOf(answers);
    }

    /// When the image was looked at: the end of the scan, or else the import, which came after it. A clock that runs ahead,
    /// or a time without a zone, does not make it later than that.
    static Instant at(Evidence evidence) {
        ScanInfo scan = evidence.scan();
        Instant finished = scan == null ? null : scan.finishedAt();
        return finished == null || finished.isAfter(evidence.importedAt()) ? evidence.importedAt() : finished;
    }

    /// The rows that raise an item, the newest file first.
    List<FeedbackRow> raising(FeedbackKey key) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.item().result().isOpen())
                .toList();
    }

    List<FeedbackAnswer> answersTo(FeedbackKey key) {
        return answers.stream().filter(answer -> answer.item().equals(key)).toList();
    }

    /// The rows of a check that count.
    List<FeedbackRow> standing(FeedbackKey key) {
        List<FeedbackRow> ofCheck =
                rows.stream().filter(row -> row.key().sameCheck(key)).toList();
        Optional<Evidence> newest = ofCheck.stream().map(FeedbackRow::evidence).findFirst();
        return ofCheck.stream()
                .filter(row -> newest.filter(row.evidence()::equals).isPresent())
                .toList();
    }

    /// The rows that show that a check passed for an item: those of the item itself, or those of the whole check where it
    /// raises nothing at all.
    static List<FeedbackRow> passing(List<FeedbackRow> standing, FeedbackKey key) {
        List<FeedbackRow> passed = with(standing, FeedbackResult.PASSED);
        List<FeedbackRow> own =
                passed.stream().filter(row -> row.key().equals(key)).toList();
        boolean clean = standing.stream().allMatch(row -> row.item().result() == FeedbackResult.PASSED);
        return own.isEmpty() && clean ? passed : own;
    }

    static List<FeedbackRow> with(List<FeedbackRow> rows, FeedbackResult result) {
        return rows.stream().filter(row -> row.item().result() == result).toList();
    }
}
