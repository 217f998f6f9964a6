package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.assess.Timers.Standing;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Judges a setting together with the timers that act upon it. A setting does nothing while none of them runs, and a timer
/// nothing while the setting is off.
final class ScheduledRule {
    private final Timers timers;

    ScheduledRule(Timers timers) {
        this.timers = timers;
    }

    /// @param setting how the setting was judged
    Assessment judge(Item item, Criterion.Scheduled criterion, Assessment setting) {
        for (String timer : criterion.alone()) {
            if (timers.of(timer) == Standing.ON) {
                Ground runs = ground(PASS, timer, Standing.ON);
                return new Assessment(item.id(), PASS, runs.text(), List.of(runs));
            }
        }
        String deciding = deciding(criterion.timers());
        Standing standing = timers.of(deciding);
        AssessmentResult result = result(setting.result(), standing);
        if (standing == Standing.UNKNOWN || (setting.result() == NOT_EVALUATED && result == NOT_EVALUATED)) {
            return setting;
        }
        List<Ground> grounds = new ArrayList<>(setting.grounds());
        grounds.add(ground(result == PASS ? PASS : result == FAIL ? FAIL : NEEDS_REVIEW, deciding, standing));
        boolean told = result == setting.result();
        Message sentence = told ? setting.sentence() : text(deciding, standing);
        List<Ground> shown = result == NEEDS_REVIEW ? Grounds.sides(grounds) : Grounds.decidingFirst(grounds);
        return new Assessment(item.id(), result, sentence, shown);
    }

    private static AssessmentResult result(AssessmentResult setting, Standing standing) {
        return switch (setting) {
            case FAIL, NEEDS_REVIEW -> setting;
            case PASS ->
                switch (standing) {
                    case ON, THERE, UNKNOWN -> PASS;
                    case OFF, DISAGREE, NOT_RUNNING, ABSENT -> NEEDS_REVIEW;
                };
            case NOT_EVALUATED ->
                switch (standing) {
                    case OFF -> FAIL;
                    case DISAGREE -> NEEDS_REVIEW;
                    case ON, THERE, NOT_RUNNING, ABSENT, UNKNOWN -> NOT_EVALUATED;
                };
        };
    }

    /// One that runs is enough; of the others the one that most is known of.
    private String deciding(List<String> names) {
        for (Standing standing : Standing.values()) {
            for (String name : names) {
                if (timers.of(name) == standing) {
                    return name;
                }
            }
        }
        return names.getFirst();
    }

    private Ground ground(AssessmentResult result, String timer, Standing standing) {
        return new Ground(result, text(timer, standing), timers.citations(timer));
    }

    static Message text(String timer, Standing standing) {
        String key = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("assess.timer." + key, timer);
    }
}
