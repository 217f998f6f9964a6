package io.countersign.ui.control;

import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.RoundChange;
import io.countersign.model.signoff.Check;
import io.countersign.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A severity or a result as shape, word and colour together. A filled shape is settled (a person's answer, a fact of
/// import or verification), an outline is a rule's proposal.
public final class Mark extends Label {
    private final Messages messages;
    private final Region shape = new Region();
    private final boolean wordless;

    /// A mark with its word.
    public Mark(Messages messages) {
        this(messages, false);
    }

    private Mark(Messages messages, boolean wordless) {
        this.messages = messages;
        this.wordless = wordless;
        setGraphic(shape);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().setAll("label", "mark-label", "plain");
    }

    /// A mark that says its word in a tooltip and to a screen reader only.
    public static Mark wordless(Messages messages) {
        return new Mark(messages, true);
    }

    public Mark show(Severity severity) {
        return switch (severity) {
            case CRITICAL -> show("critical", "octagon", "control.severity.CRITICAL");
            case HIGH -> show("high", "triangle", "control.severity.HIGH");
            case MEDIUM -> show("medium", "diamond", "control.severity.MEDIUM");
            case LOW -> show("low", "hollow-triangle", "control.severity.LOW");
            case INFO -> show("info", "ring-i", "control.severity.INFO");
        };
    }

    /// @param settled whether it is a fact, not a rule's proposal
    public Mark show(AssessmentResult result, boolean settled) {
        return switch (result) {
            case PASS -> show("pass", settled ? "disc-tick" : "ring-tick", "control.result.PASS");
            case FAIL -> show("fail", settled ? "disc-cross" : "ring-cross", "control.result.FAIL");
            case NEEDS_REVIEW ->
                show(
                        "review",
                        settled ? "diamond-question" : "diamond-question-outline",
                        "control.result.NEEDS_REVIEW");
            case NOT_EVALUATED -> show("none", "ring-dashed", "control.result.NOT_EVALUATED");
        };
    }

    /// A person's answer, and so settled.
    public Mark show(AnswerValue answer) {
        return switch (answer) {
            case PASS -> show("pass", "disc-tick", "control.answer.PASS");
            case FAIL -> show("fail", "disc-cross", "control.answer.FAIL");
            case NOT_APPLICABLE -> show("none", "disc-dash", "control.answer.NOT_APPLICABLE");
            case INTENDED -> show("none", "disc-equal", "control.answer.INTENDED");
        };
    }

    /// What came of a check of a sign-off.
    public Mark show(Check.Outcome outcome) {
        return switch (outcome) {
            case YES -> show("pass", "disc-tick", "control.outcome.YES");
            case NO -> show("fail", "disc-cross", "control.outcome.NO");
            case ATTENTION -> show("review", "diamond-question", "control.outcome.ATTENTION");
            case NOT_CHECKED -> show("none", "ring-dashed", "control.outcome.NOT_CHECKED");
        };
    }

    /// What became of a finding since the round before: a fact, but for what was not scanned again.
    public Mark show(RoundChange change) {
        return switch (change) {
            case NEW -> show("info", "disc-plus", "control.change.NEW");
            case CARRIED -> show("none", "arrow", "control.change.CARRIED");
            case CAME_BACK -> show("fail", "arrow-back", "control.change.CAME_BACK");
            case NOT_REPEATED -> show("none", "ring-dashed", "control.change.NOT_REPEATED");
            case FIXED -> show("pass", "disc-tick", "control.change.FIXED");
            case GONE -> show("none", "ring-tick", "control.change.GONE");
        };
    }

    /// Whether a person must look at a decision again.
    public Mark show(Confirmation confirmation) {
        return switch (confirmation) {
            case NOT_NEEDED -> show("none", "disc-tick", "control.confirm.NOT_NEEDED");
            case CARRIED -> show("review", "diamond-question-outline", "control.confirm.CARRIED");
            case DIFFERS -> show("review", "diamond-question", "control.confirm.DIFFERS");
        };
    }

    /// Where a marketplace's item stands.
    public Mark show(FeedbackState state) {
        return switch (state) {
            case RAISED -> show("none", "disc-dash", "control.feedback.RAISED");
            case ANSWERED -> show("review", "disc-equal", "control.feedback.ANSWERED");
            case ACCEPTED -> show("pass", "disc-tick", "control.feedback.ACCEPTED");
            case RAISED_AGAIN -> show("fail", "disc-cross", "control.feedback.RAISED_AGAIN");
        };
    }

    /// What a marketplace says of an item in one round.
    public Mark show(FeedbackOutcome outcome) {
        return switch (outcome) {
            case RAISED -> show("none", "disc-dash", "control.feedback.outcome.RAISED");
            case RAISED_AGAIN -> show("fail", "disc-cross", "control.feedback.outcome.RAISED_AGAIN");
            case PASSED -> show("pass", "disc-tick", "control.feedback.outcome.PASSED");
            case EXEMPT -> show("none", "disc-equal", "control.feedback.outcome.EXEMPT");
            case SILENT -> show("none", "ring-dashed", "control.feedback.outcome.SILENT");
        };
    }

    /// Replaces the word, such as by a sentence that the shape stands before.
    public Mark saying(String words) {
        setAccessibleText(words);
        if (wordless) {
            setTooltip(new Tooltip(words));
        } else {
            setText(words);
        }
        return this;
    }

    /// As a tag: on its tint, rounded.
    public Mark asTag() {
        getStyleClass().add("tag");
        return this;
    }

    private Mark show(String role, String form, String word) {
        getStyleClass().set(2, role);
        shape.getStyleClass().setAll("shape", "shape-" + form);
        return saying(messages.text(word));
    }
}
