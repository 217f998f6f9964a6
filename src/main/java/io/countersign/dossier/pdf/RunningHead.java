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
import org.jspecify.annotations.Nullable;

/// What stands on every page: the release and the verdict above, the record and the page below. The cover has no head.
final class RunningHead {
    private static final float HEAD = Theme.PAGE_HEIGHT - 36;
    private static final float RULE = Theme.PAGE_HEIGHT - 52;
    private static final float RULE_WIDTH = 0.5f;
    private static final float FOOT = 34;
    private static final int HASH_BEGINS = 8;
    private static final float TITLE_WIDTH = 400;

    private final Typesetter setter;
    private final Paper paper;
    private @Nullable Repeated repeated;

    RunningHead(Typesetter setter, Paper paper) {
        this.setter = setter;
        this.paper = paper;
    }

    void print(int page, Manuscript manuscript) {
        Repeated lines = repeated(manuscript);
        if (page > 1) {
            right(lines.verdict(), HEAD);
            left(lines.title(), HEAD);
            paper.rule(RULE, RULE_WIDTH, Theme.STRONG_RULE);
        }
        left(lines.record(), FOOT);
        String pages = manuscript.words().say("foot.page", page, manuscript.pages().total());
        right(line(Inline.words(pages, Theme.RUNNING)), FOOT);
    }

    /// All but the page's number is the same on every page of a language.
    private Repeated repeated(Manuscript manuscript) {
        if (repeated == null || repeated.index() != manuscript.index()) {
            repeated = repeat(manuscript);
        }
        return repeated;
    }

    private Repeated repeat(Manuscript manuscript) {
        Wording words = manuscript.words();
        Dossier dossier = manuscript.dossier();
        Verdict verdict = dossier.verdict();
        Style bold = Theme.RUNNING.strong().in(Cover.colour(verdict));
        String head = dossier.chainHead();
        String record = head.substring(0, Math.min(HASH_BEGINS, head.length()));
        return new Repeated(
                manuscript.index(),
                line(Cover.icon(verdict).inline(), Inline.words(words.verdict(verdict), bold)),
                line(Inline.words(title(manuscript), Theme.RUNNING)),
                line(Inline.words(words.say("foot.record", record, dossier.number()), Theme.RUNNING)));
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

    private Line line(Inline... words) {
        return setter.set(List.of(words), Float.MAX_VALUE).getFirst();
    }

    private void left(Line line, float baseline) {
        paper.printDecoration(List.of(new Placed(line, Theme.LEFT, baseline)));
    }

    private void right(Line line, float baseline) {
        paper.printDecoration(List.of(new Placed(line, Theme.RIGHT - line.width(), baseline)));
    }

    /// What is the same on every page.
    ///
    /// @param index of the language
    private record Repeated(int index, Line verdict, Line title, Line record) {}
}
