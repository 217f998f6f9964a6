package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The reports that a rule relies on: one that is complete and recent is enough, whatever became of others.
///
/// @param grounds what was made of each report, or that there is none
record Reports(List<Ground> grounds) {
    /// How far a scanner's clock may be ahead of ours.
    static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    Reports {
        grounds = List.copyOf(grounds);
    }

    static Reports of(AssessmentInput input, Criterion.Source source) {
        List<Evidence> files = input.evidence().stream()
                .filter(evidence -> source.formats().contains(evidence.format().id()))
                .toList();
        List<Ground> grounds = new ArrayList<>();
        for (Evidence file : Scans.current(files)) {
            grounds.add(ground(file, source.maximumAgeDays(), input.now()));
        }
        if (grounds.isEmpty()) {
            grounds.add(Grounds.ground(NOT_EVALUATED, Message.of("assess.source.missing")));
        }
        return new Reports(grounds);
    }

    /// Whether one report can be relied on.
    boolean reliable() {
        return grounds.stream().anyMatch(ground -> ground.result() == PASS);
    }

    /// Why none can be relied on.
    Message reason() {
        return grounds.getFirst().text();
    }

    /// Of those that count, all; where none does, what is wrong with each.
    List<Ground> deciding() {
        return reliable()
                ? grounds.stream().filter(ground -> ground.result() == PASS).toList()
                : grounds;
    }

    private static Ground ground(Evidence file, int maximumAgeDays, Instant now) {
        ScanInfo scan = file.scan();
        if (scan == null || !scan.complete()) {
            return ground(NOT_EVALUATED, "incomplete", file);
        }
        Instant at = scan.finishedAt() == null ? file.importedAt() : scan.finishedAt();
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return ground(NOT_EVALUATED, "future", file, at);
        }
        if (Duration.between(at, now).compareTo(Duration.ofDays(maximumAgeDays)) > 0) {
            return ground(NOT_EVALUATED, "old", file, at, maximumAgeDays);
        }
        return ground(PASS, scan.finishedAt() == null ? "undated" : "complete", file, at);
    }

    private static Ground ground(AssessmentResult result, String key, Evidence file, Object... more) {
        List<Object> args = new ArrayList<>(List.of(file.name()));
        args.addAll(List.of(more));
        return Grounds.ground(result, new Message("assess.source." + key, args), Grounds.file(file));
    }
}
