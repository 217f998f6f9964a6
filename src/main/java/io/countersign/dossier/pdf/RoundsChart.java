package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.RoundChange;
import io.countersign.model.signoff.RoundRecord;
import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The severities of this round and the one before as bars of one scale, the sum that leads from one to the other, and
/// the numbers of all rounds.
final class RoundsChart {
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final float NAMES = 64;
    private static final float GAP = 12;
    private static final float ROW = 16;
    private static final float BAR = 9;
    private static final float HEAD = 18;
    private static final float NUMBER = 34;
    private static final float OUTLINE = 0.6f;

    private final Layout layout;
    private final Flow flow;
    private final Wording words;
    private final List<RoundRecord> rounds;

    RoundsChart(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.words = layout.words();
        this.rounds = layout.manuscript().dossier().rounds();
    }

    void print() {
        if (rounds.isEmpty()) {
            return;
        }
        List<RoundRecord> shown = rounds.subList(Math.max(0, rounds.size() - 2), rounds.size());
        float height = HEAD + Severity.values().length * ROW;
        flow.space(10);
        flow.need(height + 2 * ROW);
        printBars(shown, height);
        flow.down(height + 4);
        if (shown.size() > 1) {
            flow.print(Block.text(sum(shown.getFirst(), shown.getLast()), layout.running(Theme.NOTE)));
            printRounds();
        }
    }

    private void printBars(List<RoundRecord> shown, float height) {
        float top = flow.y();
        List<Placed> labels = new ArrayList<>();
        List<Consumer<PdfCanvas>> drawings = new ArrayList<>();
        label(labels, words.say("findings.severity"), Theme.HEAD, Theme.LEFT, top - 11);
        for (Severity severity : Severity.values()) {
            float middle = middle(top, severity);
            Icon icon = Layout.icon(severity);
            drawings.add(on -> {
                on.saveState();
                icon.draw(on, Theme.LEFT, middle - Theme.ICON / 2, Theme.ICON);
                on.restoreState();
            });
            float x = Theme.LEFT + Theme.ICON + Theme.ICON_GAP;
            label(labels, words.word("severity", severity), Theme.CELL, x, middle - 2.8f);
        }
        drawings.add(on -> rule(on, Theme.LEFT, NAMES - GAP, top - HEAD + 3));
        float width = (Theme.WIDTH - NAMES - (shown.size() - 1) * GAP) / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            float x = Theme.LEFT + NAMES + i * (width + GAP);
            printRound(shown.get(i), most(shown), x, width, labels, drawings);
        }
        flow.paper()
                .figure(
                        description(shown),
                        new Rectangle(Theme.LEFT, top - height, Theme.WIDTH, height),
                        on -> drawings.forEach(drawing -> drawing.accept(on)),
                        labels);
    }

    private void printRound(
            RoundRecord round,
            long most,
            float x,
            float width,
            List<Placed> labels,
            List<Consumer<PdfCanvas>> drawings) {
        float top = flow.y();
        String head = words.say("rounds.head", round.number(), words.day(round.openedAt()), round.total());
        label(labels, head, Theme.HEAD, x, top - 11);
        drawings.add(on -> rule(on, x, width, top - HEAD + 3));
        for (Severity severity : Severity.values()) {
            long count = round.findings().getOrDefault(severity, 0L);
            float length = (width - NUMBER) * count / most;
            float middle = middle(top, severity);
            drawings.add(on -> bar(on, x, middle, length, colour(severity)));
            label(labels, Layout.count(count), Theme.HEAD, x + length + 5, middle - 2.6f);
        }
    }

    /// A zero keeps its base line: that there is none is a statement.
    private static void bar(PdfCanvas on, float x, float middle, float length, DeviceRgb colour) {
        on.setLineWidth(OUTLINE).setStrokeColor(Theme.INK);
        if (length == 0) {
            on.moveTo(x, middle - BAR / 2).lineTo(x, middle + BAR / 2).stroke();
        } else {
            on.setFillColor(colour).rectangle(x, middle - BAR / 2, length, BAR).fillStroke();
        }
    }

    private static void rule(PdfCanvas on, float x, float width, float y) {
        on.setLineWidth(1).setStrokeColor(Theme.INK).moveTo(x, y).lineTo(x + width, y).stroke();
    }

    private void label(List<Placed> labels, String text, Style style, float x, float baseline) {
        Line line = flow.setter().set(List.of(Inline.words(text, style)), Float.MAX_VALUE).getFirst();
        labels.add(new Placed(line, x, baseline));
    }

    private static float middle(float top, Severity severity) {
        return top - HEAD - (SEVERITIES.indexOf(severity) + 0.5f) * ROW + 2;
    }

    private static long most(List<RoundRecord> shown) {
        return Math.max(
                1,
                shown.stream()
                        .flatMap(round -> round.findings().values().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
    }

    private static DeviceRgb colour(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Theme.CRITICAL;
            case HIGH -> Theme.HIGH;
            case MEDIUM -> Theme.MEDIUM;
            case LOW -> Theme.LOW;
            case INFO -> Theme.TINT;
        };
    }

    private String description(List<RoundRecord> shown) {
        String numbers = shown.stream()
                .map(round -> words.say("rounds.said", round.number(), severities(round)))
                .collect(Collectors.joining(" "));
        return words.say("rounds.description", numbers);
    }

    private String severities(RoundRecord round) {
        return words.join(Stream.of(Severity.values())
                .map(severity -> words.word("severity", severity) + " "
                        + round.findings().getOrDefault(severity, 0L))
                .toList());
    }

    /// How many were fixed, carried over, new, and came back; the sum itself where it comes out.
    private String sum(RoundRecord before, RoundRecord now) {
        long fixed = of(now, RoundChange.FIXED);
        long added = of(now, RoundChange.NEW);
        long back = of(now, RoundChange.CAME_BACK);
        String counts = words.say(
                "rounds.changes",
                before.number(),
                now.number(),
                fixed,
                of(now, RoundChange.CARRIED),
                of(now, RoundChange.NOT_REPEATED),
                added,
                back);
        return before.total() - fixed + added + back == now.total()
                ? counts + " " + words.say("rounds.sum", before.total(), fixed, added, back, now.total())
                : counts;
    }

    private static long of(RoundRecord round, RoundChange change) {
        return round.changes().getOrDefault(change, 0L);
    }

    private void printRounds() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("rounds.round"), 44));
        columns.add(Column.text(words.say("rounds.opened"), 74));
        for (Severity severity : Severity.values()) {
            columns.add(Column.number(words.word("severity", severity), 44));
        }
        columns.add(Column.number(words.say("table.all"), 40));
        columns.add(Column.number(words.say("rounds.new"), 36));
        columns.add(Column.number(words.say("rounds.back"), 40));
        columns.add(Column.number(words.say("rounds.fixed"), 40));
        layout.table(
                words.say("rounds.title"), columns, rounds.stream().map(this::row).toList());
    }

    private Row row(RoundRecord round) {
        List<List<Block>> cells = new ArrayList<>();
        cells.add(List.of(Layout.strong(String.valueOf(round.number()))));
        cells.add(List.of(Layout.cell(words.day(round.openedAt()))));
        for (Severity severity : Severity.values()) {
            cells.add(Layout.number(round.findings().getOrDefault(severity, 0L)));
        }
        cells.add(Layout.number(round.total()));
        cells.add(Layout.number(of(round, RoundChange.NEW)));
        cells.add(Layout.number(of(round, RoundChange.CAME_BACK)));
        cells.add(Layout.number(of(round, RoundChange.FIXED)));
        return new Row.Body(cells);
    }
}
