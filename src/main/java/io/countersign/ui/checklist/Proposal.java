package io.countersign.ui.checklist;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.text.Messages;
import io.countersign.ui.control.CodeStyle;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Draws what the evidence says of an item: the reason as a sentence, then its grounds, the ports, the quoted passages.
final class Proposal {
    /// More quotations, or links in a row, would hide what they are grounds of.
    private static final int QUOTED_FILES = 6;

    private static final int LINKS = 3;

    private final Messages messages;
    private final EvidenceLinks links;
    private final Figures figures;

    Proposal(Messages messages, EvidenceLinks links) {
        this.messages = messages;
        this.links = links;
        this.figures = new Figures(messages);
    }

    List<Node> of(Review review, ReviewedItem item) {
        Assessment assessment = item.assessment();
        List<Node> nodes = new ArrayList<>();
        nodes.add(origin(review, item));
        nodes.add(new Prose(messages.text(assessment.sentence()), "pane-title", "sentence"));
        if (!assessment.grounds().isEmpty()) {
            VBox grounds = new VBox();
            grounds.getStyleClass().add("grounds");
            assessment.grounds().forEach(ground -> grounds.getChildren().add(ground(ground, review)));
            nodes.add(grounds);
        }
        item.item().criterion().wanted().ifPresent(wanted -> nodes.add(wanted(messages.text(wanted))));
        if (ItemPane.isAboutPorts(item.item().criterion())
                && !review.assessment().ports().isEmpty()) {
            nodes.add(new PortTable(
                    review.assessment().ports(), messages, citation -> links.of(citation, review.evidence())));
        }
        quotations(assessment).forEach((file, quotes) -> nodes.add(quotation(quotes, review)));
        return nodes;
    }

    private FlowPane origin(Review review, ReviewedItem item) {
        Mark tag = new Mark(messages)
                .show(item.assessment().result(), false)
                .saying(messages.text("checklist.proposal." + item.assessment().result()))
                .asTag();
        boolean asks = item.item().criterion() instanceof Criterion.AskReviewer;
        Label rule = new Label(
                asks
                        ? messages.text("checklist.proposal.person")
                        : messages.text("checklist.proposal.rule", item.item().id()));
        FlowPane line = new FlowPane(tag, rule);
        if (!asks) {
            line.getChildren().add(new Label(sources(review, review.cited(item))));
        }
        line.getChildren().stream().skip(1).forEach(node -> node.getStyleClass().addAll("muted", "secondary"));
        line.getStyleClass().add("origin");
        return line;
    }

    private String sources(Review review, List<String> files) {
        Instant newest = files.stream()
                .map(name -> review.evidence().get(name))
                .filter(Objects::nonNull)
                .map(Evidence::importedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (files.size() < 2 || newest == null) {
            return messages.text("checklist.proposal.evidence." + Math.min(files.size(), 1));
        }
        return messages.text("checklist.proposal.evidence.n", files.size(), figures.moment(newest));
    }

    private HBox ground(Ground ground, Review review) {
        Prose text = new Prose(messages.text(ground.text()));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(Mark.wordless(messages).show(ground.result(), false), text);
        Set<String> places = new LinkedHashSet<>();
        for (Citation citation : ground.citations()) {
            if (places.size() < LINKS && places.add(citation.place())) {
                row.getChildren().add(links.of(citation, review.evidence()));
            }
        }
        row.getStyleClass().addAll("row", "ground");
        return row;
    }

    private VBox wanted(String evidence) {
        Label caption = new Label(messages.text("checklist.proposal.wanted"));
        caption.getStyleClass().add("caption");
        VBox box = new VBox(caption, new Prose(evidence));
        box.getStyleClass().addAll("column", "tight", "wanted");
        return box;
    }

    /// The quoted passages by file, each passage once.
    private static Map<String, List<Citation>> quotations(Assessment assessment) {
        Map<String, List<Citation>> byFile = new LinkedHashMap<>();
        assessment.grounds().stream()
                .flatMap(ground -> ground.citations().stream())
                .filter(citation -> !citation.quote().isBlank())
                .distinct()
                .filter(citation -> byFile.containsKey(citation.file()) || byFile.size() < QUOTED_FILES)
                .forEach(citation -> byFile.computeIfAbsent(citation.file(), _ -> new ArrayList<>()).add(citation));
        byFile.values().forEach(quotes -> quotes.sort(Comparator.comparingInt(Citation::line)));
        return byFile;
    }

    private VBox quotation(List<Citation> quotes, Review review) {
        HBox head = new HBox(links.of(new Citation(quotes.getFirst().file(), 0, ""), review.evidence()));
        head.getStyleClass().addAll("row", "quotation-head");
        VBox box = new VBox(head);
        box.getStyleClass().add("quotation");
        for (Citation quote : quotes) {
            Label number = new Label(quote.line() == 0 ? "" : String.valueOf(quote.line()));
            number.getStyleClass().addAll("code", "muted", "line-number");
            HBox line = new HBox(number, new Prose(quote.quote(), CodeStyle.of(quote.quote())));
            line.getStyleClass().add("quoted-line");
            box.getChildren().add(line);
        }
        return box;
    }
}
