package io.countersign.ui.releases;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.store.SignOffs.SignOff;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PlatformNames;
import io.countersign.ui.nav.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is to know of the chosen release: what blocks it, each with the way there, its open findings, its images.
final class ReleaseDetails extends BorderPane {
    private final Messages messages;
    private final Figures figures;
    private final BiConsumer<Release, Place> go;
    private final RoundsSection rounds;
    private final VBox body = new VBox();

    /// @param open the action that opens the chosen release
    /// @param next the action that opens its next round
    /// @param go opens a release and goes to a place in it
    ReleaseDetails(Messages messages, Action open, Action next, BiConsumer<Release, Place> go) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.go = go;
        this.rounds = new RoundsSection(messages, go);
        body.getStyleClass().addAll("pane-body", "details");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("releases.details"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ActionButton nextRound = new ActionButton(next, messages);
        nextRound.say(messages.text("releases.next"));
        HBox footer = new HBox(nextRound, gap, new ActionButton(open, messages).primary());
        footer.getStyleClass().add("pane-footer");
        setCenter(scroll);
        setBottom(footer);
        getStyleClass().add("side-pane");
        show(null, List.of());
    }

    void show(@Nullable ReleaseRow row, List<Blocker> blockers) {
        body.getChildren().clear();
        if (row == null) {
            setTop(new PaneHeader(messages.text("releases.details")));
            Label none = new Label(messages.text("releases.details.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            body.getChildren().add(none);
            return;
        }
        PaneHeader header = new PaneHeader(row.release().name());
        header.detail(messages.text("releases.build.of", row.release().build()));
        setTop(header);
        if (!row.signed().isEmpty()) {
            body.getChildren().add(signed(row.signed().getFirst()));
        }
        if (!blockers.isEmpty() && row.signed().isEmpty()) {
            body.getChildren().add(blocking(row.release(), blockers));
        }
        body.getChildren().addAll(rounds.of(row));
        body.getChildren().addAll(findings(row), images(row.release()));
    }

    private VBox signed(SignOff signOff) {
        return section(
                "releases.details.signed",
                new Facts()
                        .add(messages.text("releases.fact.number"), signOff.number(), "code")
                        .add(messages.text("releases.fact.verdict"), messages.text("control.verdict." + signOff.verdict().name()))
                        .add(messages.text("releases.fact.by"), signOff.by())
                        .add(messages.text("releases.fact.at"), figures.moment(signOff.at()))
                        .add(messages.text("releases.fact.file"), signOff.file()));
    }

    private VBox blocking(Release release, List<Blocker> blockers) {
        VBox list = section("releases.details.blocks");
        List<Blocker> items =
                blockers.stream().filter(one -> one.kind() == Blocker.Kind.ITEM).toList();
        blockers.stream()
                .filter(one -> one.kind() != Blocker.Kind.ITEM)
                .forEach(one -> list.getChildren().add(line(messages.text(one.text()), one.count(), release, one)));
        if (!items.isEmpty()) {
            String first = items.getFirst().subject();
            String text = items.size() == 1
                    ? messages.text(items.getFirst().text())
                    : messages.text("releases.details.items", first);
            list.getChildren().add(line(text, items.size(), release, items.getFirst()));
        }
        return list;
    }

    private HBox line(String text, long number, Release release, Blocker blocker) {
        Link link = new Link(text, () -> go.accept(release, Place.of(blocker)));
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label(figures.count(number));
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(link, gap, count);
        line.getStyleClass().add("row");
        return line;
    }

    private VBox findings(ReleaseRow row) {
        VBox list = section("releases.details.open");
        for (Severity severity : Severity.values()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(new Mark(messages).show(severity), gap, undecided(row, severity));
            line.getStyleClass().add("row");
            list.getChildren().add(line);
        }
        return list;
    }

    /// How many there are, which leads to them.
    private Node undecided(ReleaseRow row, Severity severity) {
        String count = figures.count(row.open(severity));
        if (row.open(severity) == 0) {
            Label none = new Label(count);
            none.getStyleClass().add("muted");
            return none;
        }
        String words = "severity:" + severity.name().toLowerCase(Locale.ROOT) + " status:open";
        Link link = new Link(count, () -> go.accept(row.release(), new Place.Findings(words)));
        link.setAccessibleText(messages.text("releases.access.open", messages.text("control.severity." + severity), count));
        return link;
    }

    private VBox images(Release release) {
        Facts facts = new Facts();
        for (Image image : release.images()) {
            facts.add(PlatformNames.of(image.platform(), messages), (image.identifier() + " " + image.region()).strip(), "code");
        }
        return release.images().isEmpty()
                ? section("releases.details.no-images")
                : section("releases.details.images", facts);
    }

    private VBox section(String title, Facts... facts) {
        Label caption = new Label(messages.text(title));
        caption.getStyleClass().add("caption");
        VBox section = new VBox(caption);
        section.getChildren().addAll(facts);
        section.getStyleClass().add("column");
        return section;
    }
}
