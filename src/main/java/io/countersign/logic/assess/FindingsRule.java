package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;

/// Judges items by findings of some sort: an open one fails, even of half a report; that there is none counts only where
/// a report looked. One that a person accepted is for the item's reviewer to weigh, a false positive is none.
final class FindingsRule {
    private final AssessmentInput input;
    private final DocumentationRule documentation;

    FindingsRule(AssessmentInput input, DocumentationRule documentation) {
        this.input = input;
        this.documentation = documentation;
    }

    Assessment judge(Item item, Criterion.NoOpenFindings criterion) {
        FindingMatches matches = input.findings().matching(criterion.filter());
        Reports reports = Reports.of(input, criterion.source());
        List<Ground> grounds = new ArrayList<>(grounds(matches));
        boolean speaksAgainst = Grounds.decidingOf(grounds) != PASS && !grounds.isEmpty();
        if (!criterion.source().equals(Criterion.Source.NONE) || !speaksAgainst) {
            grounds.addAll(reports.deciding());
        }
        AssessmentResult result = Grounds.decidingOf(grounds);
        return new Assessment(item.id(), result, sentence(result, matches, reports), Grounds.decidingFirst(grounds));
    }

    /// A serious vulnerability that could be mended does no harm where users are told how to mend it, which a person
    /// has to judge; where they are not, the image has to be made anew (UPD-1).
    Assessment judge(Item item, Criterion.MendableOnline criterion) {
        FindingMatches matches = input.findings().matching(criterion.filter());
        Reports reports = Reports.of(input, criterion.source());
        long serious = matches.with(DecisionKind.OPEN, DecisionKind.TO_FIX, DecisionKind.ACCEPTED);
        List<Ground> grounds = new ArrayList<>(reports.deciding());
        if (serious > 0) {
            AssessmentResult upgrade = documentation.result(DocumentRequirement.UPGRADE);
            grounds.add(new Ground(
                    upgrade == PASS ? NEEDS_REVIEW : upgrade,
                    Message.of("assess.mendable.serious", serious),
                    matches.examples()));
            grounds.add(documentation.ground(DocumentRequirement.UPGRADE));
        }
        AssessmentResult result = Grounds.decidingOf(grounds);
        Message sentence =
                switch (result) {
                    case PASS -> Message.of("assess.mendable.none");
                    case NEEDS_REVIEW -> Message.of("assess.mendable.review", serious);
                    case FAIL -> Message.of("assess.mendable.rebuild", serious);
                    case NOT_EVALUATED ->
                        reports.reliable() ? Message.of("assess.documentation.missing") : reports.reason();
                };
        return new Assessment(item.id(), result, sentence, Grounds.decidingFirst(grounds));
    }

    private static List<Ground> grounds(FindingMatches matches) {
        List<Ground> grounds = new ArrayList<>();
        long open = matches.with(DecisionKind.OPEN, DecisionKind.TO_FIX);
        long weighed = matches.with(DecisionKind.ACCEPTED, DecisionKind.INTENDED);
        long dismissed = matches.with(DecisionKind.FALSE_POSITIVE, DecisionKind.DUPLICATE);
        if (open > 0) {
            grounds.add(new Ground(FAIL, Message.of("assess.findings.open", open), matches.examples()));
        }
        if (weighed > 0) {
            grounds.add(Grounds.ground(NEEDS_REVIEW, Message.of("assess.findings.weighed", weighed)));
        }
        if (dismissed > 0) {
            grounds.add(Grounds.ground(PASS, Message.of("assess.findings.dismissed", dismissed)));
        }
        return grounds;
    }

    private static Message sentence(AssessmentResult result, FindingMatches matches, Reports reports) {
        return switch (result) {
            case FAIL -> fail(matches);
            case NEEDS_REVIEW ->
                Message.of("assess.findings.weighed", matches.with(DecisionKind.ACCEPTED, DecisionKind.INTENDED));
            case PASS -> Message.of("assess.findings.none");
            case NOT_EVALUATED -> reports.reason();
        };
    }

    private static Message fail(FindingMatches matches) {
        long open = matches.with(DecisionKind.OPEN, DecisionKind.TO_FIX);
        List<String> titles = matches.examples().stream().map(Citation::quote).distinct().toList();
        return titles.isEmpty()
                ? Message.of("assess.findings.open", open)
                : Message.of("assess.findings.fail", open, Grounds.list(titles));
    }
}
