package io.countersign.ui.control;

import io.countersign.model.finding.Severity;
import io.countersign.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is open in each round, by severity, and what is settled: how the work burns down. Each bar says in words what it
/// shows, for a screen reader and in a tooltip, and the legend names what the colours mean.
public final class RoundChart extends VBox {
    private final Messages messages;
    private final Figures figures;
    private @Nullable IntConsumer choose;

    /// One round.
    ///
    /// @param open findings that are open or to be fixed
    /// @param settled findings that are decided otherwise
    public record Bar(int round, Map<Severity, Long> open, long settled) {
        public Bar {
            open = Map.copyOf(open);
        }

        long opened() {
            return open.values().stream().mapToLong(count -> count).sum();
        }

        long total() {
            return opened() + settled;
        }
    }

    public RoundChart(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().addAll("column", "tight", "round-chart");
    }

    /// For a narrow pane whose words say already what the colours and figures mean: there is no legend, and each round's
    /// name leads to it.
    ///
    /// @param chosen takes the number of a round
    public RoundChart narrow(IntConsumer chosen) {
        choose = chosen;
        return this;
    }

    /// Shows rounds, the first one first.
    public RoundChart show(List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::total).max().orElse(0);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("round-bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints lines = new ColumnConstraints();
        lines.setHgrow(Priority.ALWAYS);
        lines.setFillWidth(true);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, lines, counts);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            grid.addRow(i, name(bar), line(bar, most), count(bar));
        }
        getChildren().setAll(grid);
        if (choose == null) {
            getChildren().add(legend(bars));
        }
        return this;
    }

    private Labeled name(Bar bar) {
        String words = messages.text("control.chart.round", bar.round());
        IntConsumer chosen = choose;
        Labeled name = chosen == null ? new Label(words) : new Link(words, () -> chosen.accept(bar.round()));
        name.getStyleClass().addAll(chosen == null ? List.of("muted", "secondary") : List.of("secondary"));
        return name;
    }

    private Label count(Bar bar) {
        String open = figures.count(bar.opened());
        Label count = new Label(choose == null ? messages.text("control.chart.open", open) : open);
        count.getStyleClass().add("secondary");
        GridPane.setHalignment(count, HPos.RIGHT);
        return count;
    }

    private Line line(Bar bar, long most) {
        Line line = new Line(most);
        for (Severity severity : Severity.values()) {
            line.part(severity.name().toLowerCase(Locale.ROOT), bar.open().getOrDefault(severity, 0L));
        }
        line.part("settled", bar.settled());
        String words = words(bar);
        line.setAccessibleText(words);
        line.setFocusTraversable(false);
        Tooltip.install(line, new Tooltip(words));
        return line;
    }

    private String words(Bar bar) {
        String severities = Stream.of(Severity.values())
                .filter(severity -> bar.open().getOrDefault(severity, 0L) > 0)
                .map(severity -> messages.text(
                        "control.chart.part",
                        messages.text("control.severity." + severity.name()),
                        figures.count(bar.open().getOrDefault(severity, 0L))))
                .collect(Collectors.joining(messages.text("control.chart.and")));
        return messages.text(
                "control.chart.words",
                bar.round(),
                figures.count(bar.opened()),
                severities.isEmpty() ? messages.text("control.chart.none") : severities,
                figures.count(bar.settled()));
    }

    private FlowPane legend(List<Bar> bars) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("appearances");
        for (Severity severity : Severity.values()) {
            if (bars.stream().anyMatch(bar -> bar.open().getOrDefault(severity, 0L) > 0)) {
                legend.getChildren().add(new Mark(messages).show(severity));
            }
        }
        if (bars.stream().anyMatch(bar -> bar.settled() > 0)) {
            Region shape = new Region();
            shape.getStyleClass().add("settled-shape");
            Label settled = new Label(messages.text("control.chart.settled"), shape);
            settled.getStyleClass().add("muted");
            legend.getChildren().add(settled);
        }
        return legend;
    }

    /// Parts beside one another, each as wide as its share of the largest round.
    private static final class Line extends Region {
        private static final double LEAST = 2;

        private final long most;
        private final List<Long> sizes = new ArrayList<>();

        private Line(long most) {
            this.most = most;
            getStyleClass().add("round-line");
        }

        private void part(String role, long count) {
            if (count > 0) {
                Region part = new Region();
                part.getStyleClass().addAll("part", role);
                getChildren().add(part);
                sizes.add(count);
            }
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (int i = 0; i < sizes.size(); i++) {
                double width = Math.max(LEAST, snapSizeX(getWidth() * sizes.get(i) / Math.max(1, most)));
                getChildren().get(i).resizeRelocate(x, 0, Math.max(0, Math.min(width, getWidth() - x)), getHeight());
                x += width;
            }
        }
    }
}
