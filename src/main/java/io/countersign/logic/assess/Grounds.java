package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How single grounds make a result.
///
/// A fail decides. Then what could not be evaluated: while evidence is missing, a person had better wait for it than
/// judge the rest. Then what needs a person. Only where all grounds pass does the whole.
final class Grounds {
    static final Comparator<AssessmentResult> DECIDING_FIRST = Comparator.comparingInt(
            List.of(AssessmentResult.FAIL, AssessmentResult.NOT_EVALUATED, AssessmentResult.NEEDS_REVIEW, AssessmentResult.PASS)
                    ::indexOf);

    private Grounds() {}

    /// The result that decides; not evaluated where there is none.
    static AssessmentResult deciding(Collection<AssessmentResult> results) {
        return results.stream().min(DECIDING_FIRST).orElse(AssessmentResult.NOT_EVALUATED);
    }

    static AssessmentResult decidingOf(Collection<Ground> grounds) {
        return deciding(grounds.stream().map(Ground::result).toList());
    }

    static List<Ground> decidingFirst(Collection<Ground> grounds) {
        return grounds.stream()
                .sorted(Comparator.comparing(Ground::result, DECIDING_FIRST))
                .toList();
    }

    /// The sides of a disagreement: each is for a person to weigh, whatever it says for itself.
    static List<Ground> sides(Collection<Ground> grounds) {
        return grounds.stream()
                .map(ground -> new Ground(AssessmentResult.NEEDS_REVIEW, ground.text(), ground.citations()))
                .distinct()
                .toList();
    }

    static Ground ground(AssessmentResult result, Message text, Citation... citations) {
        return new Ground(result, text, List.of(citations));
    }

    /// Points to a file as a whole.
    static Citation file(Evidence evidence) {
        return new Citation(evidence.name(), 0, "");
    }

    /// Words one after another, as the language sets them apart; of many only the first few.
    static Message list(List<? extends Object> words) {
        int shown = Math.min(words.size(), 5);
        Message list = Message.of("assess.list.first", words.getFirst());
        for (Object word : words.subList(1, shown)) {
            list = Message.of("assess.list.next", list, word);
        }
        return shown < words.size() ? Message.of("assess.list.more", list, words.size() - shown) : list;
    }
}
