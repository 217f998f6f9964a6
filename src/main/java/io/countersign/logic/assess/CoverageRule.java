package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges whether every check of the round before was done again, to its end (UPD-3). A check is a format.
final class CoverageRule {
    private final AssessmentInput input;

    CoverageRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item) {
        Map<String, Evidence> before = new LinkedHashMap<>();
        input.before().stream()
                .filter(CoverageRule::isCheck)
                .filter(Scans::isComplete)
                .forEach(file -> before.putIfAbsent(file.format().id(), file));
        if (before.isEmpty()) {
            Message first = Message.of("assess.coverage.first");
            return new Assessment(item.id(), NOT_EVALUATED, first, List.of(Grounds.ground(NOT_EVALUATED, first)));
        }
        List<Ground> grounds = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        before.forEach((format, earlier) -> {
            List<Evidence> again = input.evidence().stream()
                    .filter(file -> file.format().id().equals(format) && Scans.isComplete(file))
                    .toList();
            if (again.isEmpty()) {
                missing.add(earlier.format().name());
                grounds.add(Grounds.ground(
                        NOT_EVALUATED,
                        Message.of("assess.coverage.missing", earlier.format().name(), earlier.name())));
            } else {
                grounds.add(new Ground(
                        PASS,
                        Message.of("assess.coverage.again", earlier.format().name()),
                        again.stream().map(Grounds::file).toList()));
            }
        });
        AssessmentResult result = Grounds.decidingOf(grounds);
        Message sentence = missing.isEmpty()
                ? Message.of("assess.coverage.pass", before.size())
                : Message.of("assess.coverage.gap", missing.size(), Grounds.list(missing));
        return new Assessment(item.id(), result, sentence, Grounds.decidingFirst(grounds));
    }

    private static boolean isCheck(Evidence file) {
        return file.format().kind() == EvidenceKind.SCAN || file.format().kind() == EvidenceKind.FEEDBACK;
    }
}
