package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.RoundChart;
import io.countersign.ui.findings.FindingWords.Understood;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The facets of the filter, each with how many rows it would give within the others.
final class FacetsPane extends BorderPane {
    private final Messages messages;
    private final Figures figures;
    private final Map<Severity, Facet> severities = new EnumMap<>(Severity.class);
    private final Map<RoundChange, Facet> changes = new EnumMap<>(RoundChange.class);
    private final Map<Confirmation, Facet> confirmations = new EnumMap<>(Confirmation.class);
    private final Map<DecisionKind, Facet> decisions = new EnumMap<>(DecisionKind.class);
    private final Map<String, Facet> tools = new LinkedHashMap<>();
    private final FindingsViewModel model;
    private final FilterChanges filter;
    private final VBox sources = new VBox();
    private final VBox rounds = new VBox();

    /// @param views the ways of looking to choose from
    FacetsPane(FindingsViewModel model, Messages messages, ViewsMenu views) {
        this.model = model;
        this.filter = new FilterChanges(model);
        this.messages = messages;
        this.figures = new Figures(messages);
        for (Severity severity : Severity.values()) {
            severities.put(severity, new Facet(new Mark(messages).show(severity), () -> filter.toggle(severity)));
        }
        for (RoundChange change : RoundChange.values()) {
            changes.put(change, new Facet(new Mark(messages).show(change), () -> filter.toggle(change)));
        }
        for (Confirmation asking : List.of(Confirmation.CARRIED, Confirmation.DIFFERS)) {
            Mark mark = new Mark(messages).show(asking).saying(messages.text("findings.facet." + asking.name()));
            confirmations.put(asking, new Facet(mark, () -> filter.toggle(asking)));
        }
        for (DecisionKind decision : DecisionKind.values()) {
            Label word = new Label(messages.text("control.decision." + decision.name()));
            decisions.put(decision, new Facet(word, () -> filter.toggle(decision)));
        }
        VBox groups = new VBox(
                group("findings.column.severity", severities),
                group("findings.column.change", changes),
                group("findings.facet.confirm", confirmations),
                group("findings.column.decision", decisions),
                sources);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(new PaneHeader(messages.text("findings.title"), views));
        setCenter(scroll);
        setBottom(rounds);
        rounds.getStyleClass().addAll("facet-group", "facet-chart");
        model.burningProperty().subscribe(this::show);
        model.summaryProperty().addListener(_ -> showCounts());
        model.loadedProperty().subscribe(_ -> showCounts());
        model.toolsProperty().subscribe(this::show);
        model.filterProperty().addListener((_, _, words) -> show(words));
    }

    /// The severities above say what its colours mean.
    private void show(Burning burning) {
        rounds.setVisible(burning.isShown());
        rounds.setManaged(burning.isShown());
        Label caption = new Label(messages.text("findings.facet.rounds"));
        caption.getStyleClass().add("caption");
        rounds.getChildren().setAll(caption, new RoundChart(messages).narrow(filter::look).show(burning.bars()));
    }

    /// With one tool there is nothing to choose.
    private void show(Tools reporting) {
        if (!List.copyOf(tools.keySet()).equals(reporting.names())) {
            tools.clear();
            reporting.names().forEach(name -> tools.put(name, new Facet(new Label(name), () -> filter.toggle(name))));
            sources.getChildren().setAll(tools.size() < 2 ? List.of() : List.of(group("findings.facet.source", tools)));
            show(model.filterProperty().get());
        }
        tools.forEach((name, facet) -> facet.count(figures, reporting.of(name)));
    }

    private VBox group(String title, Map<?, Facet> facets) {
        Label caption = new Label(messages.text(title));
        caption.getStyleClass().add("caption");
        VBox group = new VBox(caption);
        group.getChildren().addAll(facets.values());
        group.getStyleClass().add("facet-group");
        return group;
    }

    /// Before they were counted a zero would be a lie.
    private void showCounts() {
        Summary summary = model.summaryProperty().get();
        if (!model.loadedProperty().get()) {
            Stream.of(severities, changes, confirmations, decisions)
                    .flatMap(facets -> facets.values().stream())
                    .forEach(Facet::uncount);
            return;
        }
        severities.forEach((severity, facet) -> facet.count(figures, summary.of(severity)));
        changes.forEach((change, facet) -> facet.count(figures, summary.of(change)));
        confirmations.forEach((asking, facet) -> facet.count(figures, summary.of(asking)));
        decisions.forEach((decision, facet) -> facet.count(figures, summary.of(decision)));
    }

    private void show(FindingWords words) {
        if (words instanceof Understood understood) {
            severities.forEach((severity, facet) -> facet.select(understood.severities().contains(severity)));
            changes.forEach((change, facet) -> facet.select(understood.changes().contains(change)));
            confirmations.forEach(
                    (asking, facet) -> facet.select(understood.confirmations().contains(asking)));
            decisions.forEach((decision, facet) -> facet.select(understood.decisions().contains(decision)));
            tools.forEach((name, facet) -> facet.select(understood.where().tools().contains(name)));
        }
    }

    /// One value, its box and its count; one that would give nothing stays, so that nothing jumps.
    private static final class Facet extends HBox {
        private final CheckBox box = new CheckBox();
        private final Label count = new Label();

        private Facet(Label word, Runnable toggle) {
            box.setAccessibleText(word.getText());
            word.setOnMouseClicked(_ -> box.fire());
            box.setOnAction(_ -> toggle.run());
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getStyleClass().add("facet");
            getChildren().addAll(box, word, gap, count);
        }

        private void count(Figures figures, long number) {
            count.setText(figures.count(number));
        }

        private void uncount() {
            count.setText("");
        }

        private void select(boolean selected) {
            box.setSelected(selected);
        }
    }
}
