package io.countersign.dossier.pdf;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.pdf.Numbering.Act;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.RoundRecord;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;

/// Five figures, always the same in the same order, each with the parts that add up to it.
final class CoverFigures {
    private static final float GUTTER = 10;
    private static final int COUNT = 5;
    private static final float WIDTH = (Theme.WIDTH - (COUNT - 1) * GUTTER) / COUNT;

    private static final Style SMALL = Theme.QUOTE;

    private final Layout layout;
    private final Flow flow;
    private final Wording words;
    private final Dossier dossier;
    private final Totals totals;

    CoverFigures(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
        this.totals = layout.manuscript().totals();
    }

    void print() {
        List<Figure> figures = List.of(items(), findings(), waivers(), feedback(), evidence());
        float lowest = flow.y();
        flow.paper().open(Tag.of("L"));
        for (int i = 0; i < figures.size(); i++) {
            lowest = Math.min(lowest, print(figures.get(i), Theme.LEFT + i * (WIDTH + GUTTER)));
        }
        flow.paper().close();
        flow.down(flow.y() - lowest);
    }

    private float print(Figure figure, float x) {
        float top = flow.y();
        flow.paper().decorate(on -> on.setStrokeColor(Theme.INK)
                .setLineWidth(1)
                .moveTo(x, top)
                .lineTo(x + WIDTH, top)
                .stroke());
        flow.paper().open(Tag.of("LI"));
        flow.paper().open(Tag.of("LBody"));
        float y = top - 4;
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(figure.name(), Theme.NOTE));
        blocks.add(Block.text(Layout.count(figure.number()), Theme.PART));
        figure.parts().forEach(part -> blocks.add(Block.text(part, SMALL)));
        for (Block block : blocks) {
            Laid laid = block.lay(flow.setter(), WIDTH);
            laid.print(flow.paper(), x, y);
            y -= laid.height();
        }
        flow.paper().close();
        flow.paper().close();
        return y;
    }

    private Figure items() {
        return new Figure(
                words.say("figure.items"),
                dossier.items().size(),
                List.of(
                        words.say(
                                "figure.items.answered",
                                totals.answers(AnswerValue.PASS),
                                totals.answers(AnswerValue.INTENDED)),
                        words.say("figure.items.not-applicable", totals.answers(AnswerValue.NOT_APPLICABLE)),
                        words.say(
                                "figure.items.left", totals.answers(AnswerValue.FAIL), totals.unanswered())));
    }

    private Figure findings() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "figure.findings.worst", totals.findings(Severity.CRITICAL), totals.findings(Severity.HIGH)));
        parts.add(words.say(
                "figure.findings.lesser", totals.findings(Severity.MEDIUM), totals.findings(Severity.LOW)));
        parts.add(words.say(
                "figure.findings.rest", totals.findings(Severity.INFO), totals.findings(DecisionKind.OPEN)));
        List<RoundRecord> rounds = dossier.rounds();
        if (rounds.size() > 1) {
            RoundRecord before = rounds.get(rounds.size() - 2);
            parts.add(words.say("figure.findings.before", before.number(), before.total()));
        }
        return new Figure(
                words.say("figure.findings", dossier.release().round()), dossier.findings().size(), parts);
    }

    private Figure waivers() {
        List<Act> waivers = layout.manuscript().numbering().waivers();
        List<String> parts = new ArrayList<>();
        parts.add(words.say("figure.waivers.findings", totals.findings(DecisionKind.ACCEPTED)));
        if (!waivers.isEmpty()) {
            parts.add(words.say("figure.waivers.first", waivers.getFirst().lastDay().toString()));
            parts.add(words.say("figure.waivers.last", waivers.getLast().lastDay().toString()));
        }
        return new Figure(words.say("figure.waivers"), waivers.size(), parts);
    }

    private Figure feedback() {
        return new Figure(
                words.say("figure.feedback"),
                dossier.ledger().size(),
                List.of(
                        words.say(
                                "figure.feedback.done",
                                totals.ledger(FeedbackState.ACCEPTED),
                                totals.ledger(FeedbackState.ANSWERED)),
                        words.say("figure.feedback.again", totals.ledger(FeedbackState.RAISED_AGAIN)),
                        words.say("figure.feedback.raised", totals.ledger(FeedbackState.RAISED))));
    }

    private Figure evidence() {
        Attachments attachments = layout.manuscript().attachments();
        int partial = totals.partial();
        return new Figure(
                words.say("figure.evidence"),
                dossier.evidence().size(),
                List.of(
                        words.say("figure.evidence.hashed"),
                        partial == 0
                                ? words.say("figure.evidence.whole")
                                : words.say("figure.evidence.partial", partial),
                        words.say(
                                "figure.evidence.embedded",
                                dossier.evidence().stream().filter(attachments::embeds).count())));
    }

    private record Figure(String name, int number, List<String> parts) {}
}
