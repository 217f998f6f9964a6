package io.countersign.dossier.pdf;

import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import io.countersign.typography.Typesetter;
import java.util.List;
import java.util.function.IntConsumer;

/// The pages as they fill from top to bottom.
final class Flow {
    private final Paper paper;
    private final Typesetter setter;
    private IntConsumer pageBegun = _ -> {};
    private int page = 1;
    private float y = Theme.TOP_FIRST;

    Flow(Paper paper, Typesetter setter) {
        this.paper = paper;
        this.setter = setter;
    }

    /// Begins the first page.
    ///
    /// @param begun told the number of each page when it begins, to print what stands on every page
    void begin(IntConsumer begun) {
        pageBegun = begun;
        begun.accept(page);
    }

    Paper paper() {
        return paper;
    }

    Typesetter setter() {
        return setter;
    }

    int page() {
        return page;
    }

    /// Where the next thing goes, from the bottom of the page.
    float y() {
        return y;
    }

    /// Leaves room, unless at the top of a page.
    void down(float points) {
        y -= points;
    }

    /// Leaves room before something, unless it stands at the top of a page.
    void space(float points) {
        if (!atTop()) {
            y -= points;
        }
    }

    boolean fits(float height) {
        return y - height >= Theme.BOTTOM;
    }

    boolean atTop() {
        return y >= Theme.TOP;
    }

    void nextPage() {
        page++;
        y = Theme.TOP;
        paper.nextPage();
        pageBegun.accept(page);
    }

    /// Makes sure that so much fits on this page, or begins the next.
    void need(float height) {
        if (!fits(height) && !atTop()) {
            nextPage();
        }
    }

    /// Lays a block over the whole width.
    Laid lay(Block block) {
        return block.lay(setter, Theme.WIDTH);
    }

    /// Prints a block over the whole width; one that is longer than the page goes on on the next.
    void print(Block block) {
        print(lay(block), Theme.LEFT);
    }

    void print(Laid laid, float x) {
        Laid rest = laid;
        need(Math.min(rest.height(), Theme.BODY_HEIGHT));
        while (!fits(rest.height())) {
            int lines = (int) ((y - Theme.BOTTOM) / rest.style().leading());
            rest.part(0, lines).print(paper, x, y);
            rest = rest.part(lines, rest.lines().size());
            nextPage();
        }
        rest.print(paper, x, y);
        y -= rest.height();
    }

    /// Prints a heading.
    ///
    /// @param kept how much of what follows has to stand on the same page
    void heading(String role, String text, Style style, float kept) {
        Laid laid = lay(new Block.Text(Tag.of(role), List.of(Inline.words(text, style)), style));
        need(laid.height() + kept);
        print(laid, Theme.LEFT);
    }
}
