package io.countersign.dossier.pdf;

import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verdict;
import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import io.countersign.typography.Typesetter;
import java.util.List;
import java.util.stream.Stream;

/// What stands on every page: the release and the verdict above, the record and the page below. The cover has no head.
final class RunningHead {
    private static final float HEAD = Theme.PAGE_HEIGHT - 36;
    private static final float RULE = Theme.PAGE_HEIGHT - 52;
    private static final float FOOT = 34;
    private static final int HASH_BEGINS = 8;
    private static final float TITLE_WIDTH = 400;

    private final Typesetter setter;
    private final Paper paper;

    RunningHead(Typesetter setter, Paper paper) {
        this.setter = setter;
        this.paper = paper;
    }

    void print(int page, Manuscript manuscript) {
        if (page > 1) {
            printHead(manuscript);
        }
        Wording words = manuscript.words();
        Dossier dossier = manuscript.dossier();
        String head = dossier.chainHead();
        String record = head.substring(0, Math.min(HASH_BEGINS, head.length()));
        left(Inline.words(words.say("foot.record", record, dossier.number()), Theme.RUNNING), FOOT);
        String pages = words.say("foot.page", page, manuscript.pages().total());
        right(List.of(Inline.words(pages, Theme.RUNNING)), FOOT);
    }

    private void printHead(Manuscript manuscript) {
        Wording words = manuscript.words();
        Verdict verdict = manuscript.dossier().verdict();
        Style bold = Theme.RUNNING.strong().in(Cover.colour(verdict));
        right(List.of(Cover.icon(verdict).inline(), Inline.words(words.verdict(verdict), bold)), HEAD);
        left(Inline.words(title(manuscript), Theme.RUNNING), HEAD);
        paper.decorate(on -> on.setStrokeColor(Theme.STRONG_RULE)
                .setLineWidth(0.5f)
                .moveTo(Theme.LEFT, RULE)
                .lineTo(Theme.RIGHT, RULE)
                .stroke());
    }

    /// As much of the release's name as fits beside the verdict; the cover has all of it.
    private String title(Manuscript manuscript) {
        Wording words = manuscript.words();
        Release release = manuscript.dossier().release();
        String full = words.say(
                "head.release", release.name(), release.operatingSystem(), release.build(), release.round());
        String brief = words.say("cover.build", release.build(), release.round());
        return Stream.of(full, brief)
                .filter(title -> setter.width(title, Theme.RUNNING) <= TITLE_WIDTH)
                .findFirst()
                .orElse(manuscript.dossier().number());
    }

    private void left(Inline words, float baseline) {
        Line line = setter.set(List.of(words), Float.MAX_VALUE).getFirst();
        paper.printDecoration(List.of(new Placed(line, Theme.LEFT, baseline)));
    }

    private void right(List<Inline> words, float baseline) {
        Line line = setter.set(words, Float.MAX_VALUE).getFirst();
        paper.printDecoration(List.of(new Placed(line, Theme.RIGHT - line.width(), baseline)));
    }
}
