package io.countersign.ui.releases;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.RoundChange;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.RoundChart;
import io.countersign.ui.control.RoundChart.Bar;
import io.countersign.ui.nav.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rounds of a release, the open one first: what changed in it, each with the way there; of earlier ones the counts and
/// the images.
final class RoundsSection {
    private final Messages messages;
    private final Figures figures;
    private final BiConsumer<Release, Place> go;

    /// @param go opens a release and goes to a place in it
    RoundsSection(Messages messages, BiConsumer<Release, Place> go) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.go = go;
    }

    /// Empty where nothing was found yet.
    List<Node> of(ReleaseRow row) {
        List<RoundRow> rounds = row.rounds();
        List<Node> sections = new ArrayList<>();
        List<Bar> bars = rounds.stream()
                .map(round -> new Bar(round.round().number(), round.open(), round.settled()))
                .toList();
        if (bars.stream().anyMatch(bar -> bar.settled() + bar.open().size() > 0)) {
            Label caption = new Label(messages.text("findings.facet.rounds"));
            caption.getStyleClass().add("caption");
            RoundChart chart = new RoundChart(messages)
                    .narrow(round -> go.accept(row.release(), new Place.Findings("round:" + round)));
            VBox section = new VBox(caption, chart.show(bars));
            section.getStyleClass().addAll("column", "tight");
            sections.add(section);
        }
        if (rounds.size() > 1 || !row.predecessor().isEmpty()) {
            rounds.reversed().stream()
                    .map(round ->
                            round.round().number() == row.release().round() ? open(row, round) : earlier(round))
                    .forEach(sections::add);
        }
        return sections;
    }

    private Node open(ReleaseRow row, RoundRow round) {
        VBox section = section(round, "releases.round.changed");
        if (round.round().number() == 1) {
            Label from = new Label(messages.text("releases.round.from", row.predecessor()));
            from.getStyleClass().addAll("muted", "secondary");
            from.setWrapText(true);
            section.getChildren().add(from);
        }
        for (RoundChange change : RoundChange.values()) {
            section.getChildren().add(line(row.release(), change, round.of(change)));
        }
        return section;
    }

    private HBox line(Release release, RoundChange change, long count) {
        String words = "change:" + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Mark mark = Mark.wordless(messages).show(change);
        Link link = new Link(
                messages.text("control.change." + change.name()), () -> go.accept(release, new Place.Findings(words)));
        link.setDisable(count == 0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(figures.count(count));
        if (count == 0) {
            number.getStyleClass().add("muted");
        }
        HBox line = new HBox(mark, link, gap, number);
        line.getStyleClass().add("row");
        return line;
    }

    private Node earlier(RoundRow round) {
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("appearances");
        for (RoundChange change : RoundChange.values()) {
            if (round.of(change) > 0) {
                marks.getChildren().add(mark(change, round.of(change)));
            }
        }
        VBox section = section(round, "releases.round.earlier");
        section.getChildren().add(marks);
        String images = round.round().images().stream().map(Image::identifier).collect(Collectors.joining("\n"));
        if (!images.isEmpty()) {
            Label names = new Label(images);
            names.getStyleClass().addAll("code", "muted");
            names.setTooltip(new Tooltip(images));
            section.getChildren().add(names);
        }
        return section;
    }

    private Mark mark(RoundChange change, long count) {
        Mark mark = new Mark(messages).show(change);
        String whole = messages.text("releases.round.count", mark.getText(), figures.count(count));
        mark.saying(figures.count(count));
        mark.setAccessibleText(whole);
        mark.setTooltip(new Tooltip(whole));
        return mark;
    }

    private VBox section(RoundRow round, String title) {
        Label caption = new Label(messages.text(title, round.round().number()));
        caption.getStyleClass().add("caption");
        Label since = new Label(figures.moment(round.round().openedAt()));
        since.getStyleClass().addAll("muted", "secondary");
        since.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(caption, gap, since);
        VBox section = new VBox(head);
        section.getStyleClass().addAll("column", "tight");
        return section;
    }
}
