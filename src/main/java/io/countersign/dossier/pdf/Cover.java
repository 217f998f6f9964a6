package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verdict;
import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;

/// The first page: what was decided of which release, the bad news directly under it, five figures, the images.
final class Cover {
    private static final float VERDICT_HEIGHT = 96;
    private static final float VERDICT_ICON = 50;
    private static final float ICON_X = Theme.LEFT + 16;
    private static final float WORD_X = ICON_X + VERDICT_ICON + 13;
    private static final float PADDING = 16;
    private static final float TABLE_PADDING = 2.5f;

    private final Layout layout;
    private final Flow flow;
    private final Paper paper;
    private final Wording words;
    private final Dossier dossier;

    Cover(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.paper = flow.paper();
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
    }

    static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> Icon.PASS;
            case REFUSED -> Icon.FAIL;
        };
    }

    static DeviceRgb colour(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> Theme.GREEN;
            case REFUSED -> Theme.RED;
        };
    }

    void print() {
        printBrand();
        printRelease();
        printVerdict();
        new CoverNotice(layout).print();
        new CoverFigures(layout).print();
        table("cover.images", imageColumns(), imageRows());
        table("cover.people", peopleColumns(), new People(layout.manuscript()).rows());
        new CoverBasis(layout).print();
    }

    private void printBrand() {
        Style plain = Theme.RUNNING;
        flow.print(Block.text(
                plain,
                Inline.words("Countersign", plain.strong().in(Theme.INK)),
                Inline.words(words.say("cover.brand", dossier.number()), plain)));
        flow.down(6);
        paper.rule(flow.y(), 0.5f, Theme.STRONG_RULE);
        flow.down(10);
    }

    private void printRelease() {
        Release release = dossier.release();
        String name = release.operatingSystem().isEmpty()
                ? release.name()
                : words.say("cover.release", release.name(), release.operatingSystem());
        paper.bookmark(1, words.say("cover.bookmark"), Theme.PAGE_HEIGHT);
        flow.heading("H1", name, Theme.RELEASE, 0);
        flow.print(Block.text(words.say("cover.build", release.build(), release.round()), Theme.SUBTITLE));
        flow.down(10);
    }

    private void printVerdict() {
        Verdict verdict = dossier.verdict();
        float top = flow.y();
        float bottom = top - VERDICT_HEIGHT;
        paper.decorate(on -> frame(on, verdict, bottom));
        paper.decorate(on -> icon(verdict)
                .draw(on, ICON_X, bottom + (VERDICT_HEIGHT - VERDICT_ICON) / 2, VERDICT_ICON));
        Style style = Theme.VERDICT.in(colour(verdict)).spaced(words.isChinese() ? 4 : 0.8f);
        Laid word = flow.lay(Block.text(words.verdict(verdict), style));
        Laid other = flow.lay(Block.text(words.otherVerdict(verdict), Theme.BODY));
        float wordTop = bottom + (VERDICT_HEIGHT + word.height() + other.height()) / 2 + 1;
        word.print(paper, WORD_X, wordTop);
        other.print(paper, WORD_X, wordTop - word.height());
        float ruleX = WORD_X + word.width() + PADDING;
        paper.decorate(on -> on.setStrokeColor(Theme.STRONG_RULE)
                .setLineWidth(0.75f)
                .moveTo(ruleX, bottom + PADDING)
                .lineTo(ruleX, top - PADDING)
                .stroke());
        printSentence(ruleX + 14, bottom);
        flow.down(VERDICT_HEIGHT + 12);
    }

    /// One line around an approval, two around a refusal: they differ in grey and from afar.
    private static void frame(PdfCanvas on, Verdict verdict, float bottom) {
        on.setStrokeColor(colour(verdict));
        switch (verdict) {
            case APPROVED ->
                on.setLineWidth(1.5f)
                        .rectangle(Theme.LEFT + 0.75, bottom + 0.75, Theme.WIDTH - 1.5, VERDICT_HEIGHT - 1.5)
                        .stroke();
            case REFUSED ->
                on.setLineWidth(1.6f)
                        .rectangle(Theme.LEFT + 0.8, bottom + 0.8, Theme.WIDTH - 1.6, VERDICT_HEIGHT - 1.6)
                        .rectangle(Theme.LEFT + 4, bottom + 4, Theme.WIDTH - 8, VERDICT_HEIGHT - 8)
                        .stroke();
        }
    }

    private void printSentence(float x, float bottom) {
        float width = Theme.RIGHT - PADDING - x;
        Style body = layout.running(Theme.BODY);
        String platforms = words.list(platforms());
        String key = dossier.verdict() == Verdict.APPROVED ? "cover.approved" : "cover.refused";
        List<Laid> blocks = new ArrayList<>();
        blocks.add(Block.text(words.say(key, platforms), body).lay(flow.setter(), width));
        String both = words.say("cover.counts", layout.manuscript().pages().signatures());
        Block link = new Block.Link(
                List.of(Inline.words(both, body.strong())), body, SignaturesPart.TARGET);
        blocks.add(link.lay(flow.setter(), width));
        String composed = words.say("cover.composed", dossier.composedAt());
        blocks.add(Block.text(composed, Theme.NOTE).lay(flow.setter(), width));
        float y = bottom + (VERDICT_HEIGHT + LaidRow.heightOf(blocks)) / 2;
        for (Laid block : blocks) {
            block.print(paper, x, y);
            y -= block.height();
        }
    }

    private List<String> platforms() {
        return dossier.release().images().stream()
                .map(image -> words.platform(image.platform()))
                .distinct()
                .toList();
    }

    private void table(String heading, List<Column> columns, List<Row> rows) {
        Table table = layout.table(columns, rows, TABLE_PADDING);
        flow.space(10.5f);
        flow.heading("H2", words.say(heading), Theme.HEADING, table.start());
        table.print();
    }

    private List<Column> imageColumns() {
        return List.of(
                Column.text(words.say("cover.platform"), 104),
                Column.text(words.say("cover.identifier"), 262),
                Column.text(words.say("cover.region"), 128));
    }

    private List<Row> imageRows() {
        List<Row> rows = new ArrayList<>();
        for (Image image : dossier.release().images()) {
            rows.add(new Row.Body(List.of(
                    List.of(Layout.cell(words.platform(image.platform()))),
                    List.of(Layout.cell(image.identifier())),
                    List.of(Layout.cell(image.region())))));
        }
        return rows;
    }

    private List<Column> peopleColumns() {
        return List.of(
                Column.text(words.say("people.part"), 104),
                Column.text(words.say("people.name"), 222),
                Column.text(words.say("people.when"), 168));
    }
}
