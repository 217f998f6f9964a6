package io.countersign.model.review;

import io.countersign.model.message.Message;
import java.util.List;

/// What the evidence says of one item; a proposal until a person takes it over.
///
/// @param itemId the checklist item
/// @param result pass, fail, needs review or not evaluated
/// @param sentence the reason, as one sentence
/// @param grounds the parts it rests on, the deciding one first
public record Assessment(String itemId, AssessmentResult result, Message sentence, List<Ground> grounds) {
    public Assessment {
        grounds = List.copyOf(grounds);
    }
}
