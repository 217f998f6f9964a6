package io.countersign.ui.findings;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingDetails.Attestation;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that is known of the current finding: what it is, who reports it, what to do about it, what was decided.
final class DetailsPane extends BorderPane {
    private final Messages messages;
    private final Figures figures;
    private final LongConsumer openEvidence;
    private final PastSection past;
    private final SimilarSection similar;
    private final VBox body = new VBox();

    /// @param openEvidence leads to a source
    /// @param evidence the action that leads to the first one
    /// @param others what else can be done with the finding
    /// @param filter shows the findings of some words
    DetailsPane(
            Messages messages,
            LongConsumer openEvidence,
            Action evidence,
            List<Action> others,
            Consumer<String> filter) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.openEvidence = openEvidence;
        this.past = new PastSection(messages);
        this.similar = new SimilarSection(messages, filter);
        body.getStyleClass().addAll("pane-body", "details");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("findings.details"));
        ActionButton first = new ActionButton(evidence, messages).flat();
        first.say(messages.text("findings.footer.evidence"));
        HBox buttons = new HBox(first);
        others.forEach(action -> buttons.getChildren().add(new ActionButton(action, messages).flat()));
        buttons.getStyleClass().addAll("pane-footer", "flat-footer");
        setCenter(scroll);
        setBottom(buttons);
        getStyleClass().add("side-pane");
        show(null, "");
    }

    /// @param position of the finding in its list, in words
    void show(@Nullable CurrentFinding current, String position) {
        body.getChildren().clear();
        if (current == null) {
            setTop(new PaneHeader(messages.text("findings.details")));
            body.getChildren().add(muted(messages.text("findings.details.none")));
            return;
        }
        FindingDetails details = current.details();
        Advisory advisory = details.finding().advisory();
        PaneHeader header = new PaneHeader(
                advisory.identifier().isEmpty() ? messages.text("findings.details") : advisory.identifier());
        header.detail(position);
        setTop(header);
        body.getChildren().addAll(new Prose(advisory.title(), "details-title"), tags(current));
        past.difference(current).ifPresent(body.getChildren()::add);
        body.getChildren().add(facts(details.finding()));
        past.appearances(current.appearances()).ifPresent(body.getChildren()::add);
        body.getChildren().add(sources(current));
        section("findings.details.solution", advisory.solution());
        section("findings.details.description", advisory.description());
        section("findings.details.references", String.join("\n", advisory.references()));
        history(details.history());
        similar.of(current).ifPresent(body.getChildren()::add);
    }

    private FlowPane tags(CurrentFinding current) {
        FindingDetails details = current.details();
        Rating rating = details.finding().rating();
        FlowPane tags = new FlowPane(new Mark(messages).show(rating.severity()).asTag());
        if (!details.history().isEmpty()) {
            Decision decision = details.history().getFirst().decision();
            tags.getChildren().add(new Tag(messages.text("control.decision." + decision.kind().name())));
        }
        if (current.appearances().size() > 1) {
            tags.getChildren().add(new Mark(messages).show(current.row().change()).asTag());
        }
        if (rating.tenths() > 0) {
            tags.getChildren().add(muted(score(rating)));
        }
        tags.getStyleClass().add("tags");
        return tags;
    }

    private static String score(Rating rating) {
        String scale =
                switch (rating.scale()) {
                    case CVSS2 -> "CVSS 2 ";
                    case CVSS3 -> "CVSS 3 ";
                    case CVSS4 -> "CVSS 4 ";
                    case WORD, VENDOR, NONE -> "CVSS ";
                };
        return scale + String.format(Locale.ROOT, "%.1f", rating.tenths() / 10.0);
    }

    private Facts facts(Finding finding) {
        Component component = finding.component();
        String port = finding.place().port() == 0
                ? ""
                : finding.place().port() + "/" + finding.place().protocol();
        return new Facts()
                .add(messages.text("findings.fact.in"), (component.name() + " " + component.version()).strip())
                .add(messages.text("findings.fact.fixed"), component.fixedVersion())
                .add(messages.text("findings.fact.port"), port)
                .add(messages.text("findings.fact.host"), finding.place().host())
                .add(messages.text("findings.fact.path"), finding.place().path(), "code")
                .add(messages.text("findings.fact.target"), finding.place().target())
                .add(messages.text("findings.fact.weakness"), String.join(", ", finding.advisory().weaknesses()))
                .add(messages.text("findings.fact.vector"), finding.rating().vector(), "code");
    }

    private VBox sources(CurrentFinding current) {
        List<Attestation> attestations = current.details().attestations();
        boolean earlier = current.row().sources() == 0;
        VBox list = new VBox(caption(messages.text(
                earlier ? "findings.details.sources.earlier" : "findings.details.sources", attestations.size())));
        for (Attestation attestation : attestations) {
            Link file = new Link(
                            attestation.evidence(), () -> openEvidence.accept(attestation.evidenceId()))
                    .named();
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox first = new HBox(new Label(attestation.tool()), gap, given(attestation.rating()));
            first.getStyleClass().add("row");
            Label times = new Label(messages.text("findings.details.times", attestation.times()));
            times.getStyleClass().add("muted");
            times.setMinWidth(USE_PREF_SIZE);
            HBox second = new HBox(file, times);
            second.getStyleClass().add("row");
            list.getChildren().addAll(first, second);
            if (!attestation.status().isEmpty()) {
                list.getChildren().add(muted(messages.text("findings.details.status", attestation.status())));
            }
        }
        if (attestations.stream().map(one -> one.rating().severity()).distinct().count() > 1) {
            list.getChildren().add(muted(messages.text("findings.details.disagree")));
        }
        list.getStyleClass().addAll("column", "ruled");
        return list;
    }

    private Mark given(Rating rating) {
        Mark mark = new Mark(messages).show(rating.severity());
        boolean own = rating.scale() != SeverityScale.NONE && !rating.given().isEmpty();
        return own ? mark.saying(rating.given()) : mark;
    }

    private void history(List<Decided> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        VBox list = new VBox(caption(messages.text("findings.details.history")));
        for (Decided decided : decisions) {
            list.getChildren().add(new Prose(sentence(decided)));
            if (!decided.decision().reason().isEmpty()) {
                list.getChildren().add(muted(messages.text("findings.history.reason", decided.decision().reason())));
            }
        }
        list.getStyleClass().addAll("column", "ruled");
        body.getChildren().add(list);
    }

    private String sentence(Decided decided) {
        String when = figures.moment(decided.at());
        String what = messages.text("control.decision." + decided.decision().kind().name());
        return switch (decided.decision()) {
            case Decision.Accepted accepted ->
                messages.text("findings.history.accepted", when, what, decided.by(), figures.day(accepted.lastDay()))
                        + more(accepted, decided.by());
            case Decision.ToFix _, Decision.FalsePositive _, Decision.Intended _, Decision.DuplicateOf _ ->
                messages.text("findings.history.decided", when, what, decided.by());
        };
    }

    private String more(Decision.Accepted accepted, String by) {
        String owner = accepted.owner().equals(by) ? "" : messages.text("findings.history.owner", accepted.owner());
        String scope = accepted.scope() == WaiverScope.PLACE
                ? ""
                : messages.text("findings.history.scope", messages.text("findings.scope." + accepted.scope().name()));
        String proof = accepted.proof().isEmpty() ? "" : messages.text("findings.history.proof", accepted.proof());
        return owner + scope + proof;
    }

    private void section(String title, String text) {
        if (!text.isBlank()) {
            VBox section = new VBox(caption(messages.text(title)), new Prose(text.strip()));
            section.getStyleClass().addAll("column", "ruled");
            body.getChildren().add(section);
        }
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Prose muted(String text) {
        return new Prose(text, "muted", "secondary");
    }
}
