package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import io.countersign.dossier.pdf.Numbering.Act;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Dossier;
import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;

/// The box under the verdict: what an approval stands with, or why the release is refused.
final class CoverNotice {
    private static final float PADDING = 10;
    private static final float FRAME = 0.75f;

    /// How many reasons stand on the cover; the others follow on the next pages.
    private static final int REASONS = 6;

    /// How long the reviewer's words may be to stand on the cover, in characters; longer ones follow on the next pages.
    private static final int LONGEST_REASON = 480;

    private final Layout layout;
    private final Flow flow;
    private final Wording words;
    private final Dossier dossier;
    private final Style style;

    CoverNotice(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
        this.style = layout.running(Theme.BODY);
    }

    void print() {
        switch (dossier.verdict()) {
            case APPROVED -> print(conditions(), Theme.CONDITION_TINT, Theme.AMBER);
            case REFUSED -> print(reasons(), Theme.REFUSAL_TINT, Theme.RED);
        }
    }

    static boolean hasShortReason(Dossier dossier) {
        return !dossier.reason().isEmpty() && dossier.reason().length() <= LONGEST_REASON;
    }

    private void print(List<Block> blocks, DeviceRgb tint, DeviceRgb line) {
        List<Laid> laid = blocks.stream()
                .map(block -> block.lay(flow.setter(), Theme.WIDTH - 2 * PADDING))
                .toList();
        float height = LaidRow.heightOf(laid) + 2 * PADDING - 4;
        float top = flow.y();
        flow.paper().decorate(on -> on.setFillColor(tint)
                .setStrokeColor(line)
                .setLineWidth(FRAME)
                .rectangle(Theme.LEFT + FRAME / 2, top - height, Theme.WIDTH - FRAME, height)
                .fillStroke());
        float y = top - PADDING + 2;
        for (Laid block : laid) {
            block.print(flow.paper(), Theme.LEFT + PADDING, y);
            y -= block.height();
        }
        flow.down(height + 12);
    }

    private List<Block> conditions() {
        List<Inline> sentences = new ArrayList<>();
        List<Act> waivers = layout.manuscript().numbering().waivers();
        if (waivers.isEmpty()) {
            sentences.add(Inline.words(words.say("notice.no-waiver"), style.strong()));
        } else {
            Act first = waivers.getFirst();
            sentences.add(Inline.words(words.say("notice.waivers", waivers.size()), style.strong()));
            sentences.add(Inline.words(
                    words.say("notice.first", first.lastDay().toString(), first.number()), style));
        }
        int toFix = layout.manuscript().totals().findings(DecisionKind.TO_FIX);
        Severity worst = layout.manuscript().totals().worst(DecisionKind.TO_FIX);
        sentences.add(Inline.words(
                worst == null
                        ? words.say("notice.nothing-to-fix")
                        : words.say("notice.to-fix", toFix, words.word("severity", worst)),
                style));
        int onWord = layout.manuscript().totals().passedOnWord();
        if (onWord > 0) {
            sentences.add(Inline.words(words.say("notice.on-word", onWord), style));
        }
        if (hasShortReason(dossier)) {
            sentences.add(Inline.words(words.say("notice.words", dossier.reason()), style));
        }
        sentences.add(Inline.words(
                words.say("notice.page", layout.manuscript().decisionsPage()), style));
        return List.of(new Block.Link(sentences, style, layout.manuscript().target("decisions")));
    }

    private List<Block> reasons() {
        List<Blocker> blockers = dossier.blockers();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(words.say("notice.refused", blockers.size()), style.strong()));
        if (hasShortReason(dossier)) {
            blocks.add(Block.text(dossier.reason(), style));
        }
        for (Blocker blocker : blockers.subList(0, Math.min(REASONS, blockers.size()))) {
            blocks.add(Block.text(
                    style,
                    Icon.FAIL.inline(),
                    Inline.words(words.say(blocker.text()), style),
                    Inline.words("  " + title(blocker), Theme.NOTE)));
        }
        if (!blockers.isEmpty() || !hasShortReason(dossier)) {
            int left = blockers.size() - REASONS;
            String page = words.say("notice.page", layout.manuscript().decisionsPage());
            String line = left > 0 ? words.say("notice.more", left) + page : page;
            blocks.add(new Block.Link(
                    List.of(Inline.words(line, Theme.NOTE)),
                    Theme.NOTE,
                    layout.manuscript().target("decisions")));
        }
        return blocks;
    }

    /// The title of the item that a blocker is about.
    private String title(Blocker blocker) {
        return dossier.checklist()
                .item(blocker.subject())
                .map(item -> words.say(item.title()))
                .orElse("");
    }
}
