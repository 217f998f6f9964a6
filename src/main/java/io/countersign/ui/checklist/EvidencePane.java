package io.countersign.ui.checklist;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.PortRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/// The evidence that the grounds cite, and what was answered so far.
final class EvidencePane extends VBox {
    private static final int HASH_SHOWN = 8;

    private final Messages messages;
    private final Figures figures;
    private final EvidenceLinks links;
    private final Navigator navigator;

    EvidencePane(Messages messages, EvidenceLinks links, Navigator navigator) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.links = links;
        this.navigator = navigator;
        getStyleClass().add("evidence-body");
    }

    /// @param keptNote what was written for the answer to come; empty for nothing
    void show(Review review, ReviewedItem item, String keptNote) {
        List<Evidence> files = review.cited(item).stream()
                .map(name -> review.evidence().get(name))
                .filter(Objects::nonNull)
                .toList();
        List<Node> parts = new ArrayList<>();
        if (files.isEmpty()) {
            parts.add(nothing());
        }
        files.forEach(file -> parts.add(row(file)));
        if (!files.isEmpty()) {
            parts.add(facts(files.getFirst()));
        }
        parts.add(answer(item, keptNote));
        List<Link> ports = failedPorts(review, item);
        if (!ports.isEmpty()) {
            parts.add(group("checklist.evidence.see", ports));
        }
        getChildren().setAll(parts);
    }

    private EmptyState nothing() {
        Button open = new Button(messages.text("checklist.evidence.import"));
        open.setOnAction(_ -> navigator.go(new Place.Evidence(0)));
        return new EmptyState(
                messages.text("checklist.evidence.none"), messages.text("checklist.evidence.none.next"), open);
    }

    private Button row(Evidence file) {
        Label name = new Label(file.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label format = new Label(file.format().name());
        format.getStyleClass().addAll("muted", "metadata");
        VBox words = new VBox(name, format);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Label time = new Label(figures.moment(file.importedAt()));
        time.getStyleClass().addAll("muted", "secondary");
        time.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(new Icon(icon(file.format().kind())), words, time);
        row.getStyleClass().add("row");
        Button button = new Button("", row);
        button.getStyleClass().addAll("flat", "evidence-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        button.setMinWidth(0);
        row.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(file.name() + ", " + file.format().name());
        button.setTooltip(new Tooltip(file.name()));
        button.setOnAction(_ -> links.open(file));
        return button;
    }

    private static Octicons icon(EvidenceKind kind) {
        return switch (kind) {
            case SCAN -> Octicons.FILE_CODE_16;
            case FEEDBACK -> Octicons.COMMENT_DISCUSSION_16;
            case DOCUMENT -> Octicons.BOOK_16;
            case ATTACHMENT -> Octicons.FILE_16;
        };
    }

    private Facts facts(Evidence file) {
        String hash = file.sha256();
        String brief = hash.substring(0, HASH_SHOWN) + " … " + hash.substring(hash.length() - HASH_SHOWN);
        Label shown = new Label(brief);
        shown.getStyleClass().add("code");
        shown.setTooltip(new Tooltip(hash));
        shown.setAccessibleText(hash);
        Label by = new Label(messages.text(
                "checklist.evidence.taken.by", file.importedBy(), figures.moment(file.importedAt())));
        by.getStyleClass().add("secondary");
        Facts facts = new Facts()
                .add(messages.text("checklist.evidence.hash"), shown)
                .add(messages.text("checklist.evidence.taken"), by);
        facts.getStyleClass().add("group");
        return facts;
    }

    private VBox answer(ReviewedItem item, String keptNote) {
        List<Node> lines = new ArrayList<>();
        Answer answer = item.answer();
        if (answer == null) {
            lines.add(new Prose(messages.text("checklist.answer.none"), "muted"));
        } else {
            lines.addAll(given(item, answer));
        }
        if (!keptNote.isEmpty()) {
            lines.add(new Prose(messages.text("checklist.answer.draft"), "muted", "secondary"));
            lines.add(new Prose(keptNote, "note-text"));
        }
        return group("checklist.answer", lines);
    }

    private List<Node> given(ReviewedItem item, Answer answer) {
        List<Node> lines = new ArrayList<>();
        Label by = new Label(messages.text("checklist.answer.by", answer.by(), figures.moment(answer.at())));
        by.getStyleClass().addAll("muted", "secondary");
        HBox head = new HBox(new Mark(messages).show(answer.value()), by);
        head.getStyleClass().add("row");
        lines.add(head);
        lines.add(new Prose(origin(answer), "muted", "secondary"));
        if (!answer.note().isEmpty()) {
            lines.add(new Prose(answer.note(), "note-text"));
        }
        if (item.differs()) {
            lines.add(new Prose(
                    messages.text(
                            "checklist.answer.differs",
                            word(answer.proposed()),
                            word(item.assessment().result())),
                    "review",
                    "ink"));
        }
        return lines;
    }

    private String origin(Answer answer) {
        String key = "checklist.answer.origin." + answer.origin();
        return answer.origin() == AnswerOrigin.RULE_OVERRULED
                ? messages.text(key, word(answer.proposed()))
                : messages.text(key);
    }

    private String word(AssessmentResult result) {
        return messages.text("control.result." + result);
    }

    private List<Link> failedPorts(Review review, ReviewedItem item) {
        if (!ItemPane.isAboutPorts(item.item().criterion())) {
            return List.of();
        }
        return review.assessment().ports().stream()
                .filter(row -> row.result() == AssessmentResult.FAIL)
                .map(PortRow::port)
                .distinct()
                .limit(5)
                .map(String::valueOf)
                .map(port -> new Link(
                        messages.text("checklist.evidence.findings", port),
                        () -> navigator.go(new Place.Findings("port:" + port))))
                .toList();
    }

    private VBox group(String caption, List<? extends Node> nodes) {
        Label title = new Label(messages.text(caption));
        title.getStyleClass().add("caption");
        VBox box = new VBox(title);
        box.getChildren().addAll(nodes);
        box.getStyleClass().addAll("column", "tight", "group");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }
}
