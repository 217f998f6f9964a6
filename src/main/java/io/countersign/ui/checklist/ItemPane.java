package io.countersign.ui.checklist;

import io.countersign.logic.checklist.Conflict;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Confirmation;
import io.countersign.text.Messages;
import io.countersign.ui.control.Mark;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.control.PlatformNames;
import io.countersign.ui.control.Prose;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/// The middle pane: what must hold, and what the evidence says of it.
final class ItemPane extends VBox {
    private final Messages messages;
    private final Proposal proposal;
    private final Label id = new Label();
    private final Label section = new Label();
    private final Label position = new Label();
    private final Prose title = new Prose("", "item-title");
    private final Prose requirement = new Prose("", "requirement");
    private final Button fold = new Button();
    private final Prose guidance = new Prose("", "muted");
    private final VBox scope = new VBox();
    private final VBox judged = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private boolean folded;
    private String shown = "";

    ItemPane(Messages messages, EvidenceLinks links, List<Action> steps) {
        this.messages = messages;
        this.proposal = new Proposal(messages, links);
        getStyleClass().add("item-pane");
        judged.getStyleClass().add("judged");
        content.getStyleClass().add("item-content");
        content.getChildren().addAll(rule(), judged);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(head(steps), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
    }

    private VBox head(List<Action> steps) {
        id.getStyleClass().addAll("code", "strong");
        id.setMinWidth(USE_PREF_SIZE);
        id.setId("item-id");
        section.getStyleClass().add("muted");
        position.getStyleClass().add("muted");
        position.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(id, section, gap, position);
        for (Action step : steps) {
            line.getChildren().add(new KeyCaps(step));
        }
        line.getStyleClass().add("row");
        VBox head = new VBox(line, title);
        head.getStyleClass().add("item-head");
        return head;
    }

    private VBox rule() {
        fold.getStyleClass().addAll("flat", "fold");
        fold.setText(messages.text("checklist.guidance"));
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnAction(_ -> {
            folded = !folded;
            showGuidance();
        });
        guidance.managedProperty().bind(guidance.visibleProperty());
        showGuidance();
        scope.getStyleClass().add("column");
        scope.managedProperty().bind(scope.visibleProperty());
        VBox rule = new VBox(requirement, scope, fold, guidance);
        rule.getStyleClass().add("item-rule");
        return rule;
    }

    private void showGuidance() {
        fold.setGraphic(new Icon(folded ? Octicons.CHEVRON_RIGHT_16 : Octicons.CHEVRON_DOWN_16));
        guidance.setVisible(!folded);
    }

    /// Shows an item, from its top where it is another than before.
    void show(Review review, ReviewedItem item) {
        List<ReviewedItem> items = review.items();
        Section home = review.assessment().checklist().sections().stream()
                .filter(candidate -> candidate.items().contains(item.item()))
                .findFirst()
                .orElseThrow();
        id.setText(item.item().id());
        section.setText(messages.text(home.title()));
        position.setText(messages.text(
                "checklist.position", Review.index(items, item.item().id()) + 1, items.size()));
        title.setText(messages.text(item.item().title()));
        requirement.setText(messages.text(item.item().requirement()));
        guidance.setText(messages.text(item.item().guidance()));
        showScope(review, item.item());
        judged.getChildren().setAll(proposal.of(review, item));
        if (item.isToConfirm()) {
            judged.getChildren().addFirst(standing(item));
        }
        if (!shown.equals(item.item().id())) {
            shown = item.item().id();
            scroll.setVvalue(0);
        }
    }

    /// Which platforms alone ask for the item, and what wants the opposite of it.
    private void showScope(Review review, Item item) {
        scope.getChildren().clear();
        if (!item.platforms().isEmpty()) {
            String names = list(item.platforms().stream().map(platform -> PlatformNames.of(platform, messages)));
            scope.getChildren().add(new Prose(messages.text("checklist.scope.only", names), "muted"));
        }
        for (Conflict conflict : review.assessment().conflicts()) {
            if (conflict.requires().contains(item)) {
                scope.getChildren().add(opposite(conflict.forbids()));
            }
            if (conflict.forbids().contains(item)) {
                scope.getChildren().add(opposite(conflict.requires()));
            }
        }
        scope.setVisible(!scope.getChildren().isEmpty());
    }

    private HBox opposite(List<Item> others) {
        String names = list(others.stream()
                .map(other -> messages.text("checklist.conflict.item", other.id(), messages.text(other.title()))));
        HBox line = new HBox(
                Mark.wordless(messages).show(AssessmentResult.NEEDS_REVIEW, false),
                new Prose(messages.text("checklist.conflict", names)));
        line.getStyleClass().add("row");
        return line;
    }

    private String list(Stream<String> words) {
        return words.reduce((before, next) -> messages.text("checklist.scope.next", before, next)).orElse("");
    }

    /// Why the answer is to be confirmed.
    private HBox standing(ReviewedItem item) {
        Answer answer = Objects.requireNonNull(item.answer(), "what is to be confirmed was answered");
        Mark mark = Mark.wordless(messages).show(item.asks() ? Confirmation.DIFFERS : Confirmation.CARRIED);
        Prose sentence = new Prose(
                messages.text(
                        "checklist.standing." + item.standing(),
                        messages.text("control.answer." + answer.value()),
                        answer.round()),
                "strong");
        HBox line = new HBox(mark, sentence);
        line.setId("standing");
        line.getStyleClass().addAll("row", "standing");
        return line;
    }

    /// Puts a pane below, where there is no room beside.
    void below(Node pane) {
        if (!content.getChildren().contains(pane)) {
            content.getChildren().add(pane);
        }
    }

    /// Whether an item's grounds are best seen as a table of ports.
    static boolean isAboutPorts(Criterion criterion) {
        return criterion.tree().anyMatch(
                part -> part instanceof Criterion.PortsDocumented || part instanceof Criterion.PortsSensible);
    }
}
