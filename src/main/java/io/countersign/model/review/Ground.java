package io.countersign.model.review;

import io.countersign.model.message.Message;
import java.util.List;

/// One reason for an assessment: a part of the rule, what came of it, and where that can be seen.
public record Ground(AssessmentResult result, Message text, List<Citation> citations) {
    public Ground {
        citations = List.copyOf(citations);
    }
}
