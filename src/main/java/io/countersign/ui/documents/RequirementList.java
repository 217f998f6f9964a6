package io.countersign.ui.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.UnsafeExample;
import io.countersign.text.Messages;
import io.countersign.ui.control.CodeStyle;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the documentation has to say, whether it does, and the passages that say it.
final class RequirementList extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final DocumentsViewModel model;
    private final Messages messages;
    private final Navigator navigator;

    RequirementList(DocumentsViewModel model, Messages messages, Navigator navigator) {
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
        getStyleClass().add("requirements");
    }

    void show(DocumentsReview review) {
        getChildren().clear();
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            review.ground(requirement)
                    .ifPresent(ground -> getChildren().add(row(review, requirement, ground)));
        }
        here();
    }

    /// Marks the passage that is read.
    void here() {
        DocumentsViewModel.Reading reading = model.reading().get();
        lookupAll(".passage").forEach(node -> node.pseudoClassStateChanged(
                HERE,
                node.getUserData() instanceof Citation citation
                        && reading.index() >= 0
                        && citation.equals(reading.passages().get(reading.index()))));
    }

    private Node row(DocumentsReview review, DocumentRequirement requirement, Ground ground) {
        Label title = new Label(messages.text("documentation.requirement." + requirement.id()));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Mark.wordless(messages).show(ground.result(), false), title, gap);
        review.item(requirement).ifPresent(item -> head.getChildren().add(link(item)));
        head.getStyleClass().add("row");
        VBox row = new VBox(head, new Prose(messages.text(ground.text()), "muted"));
        if (!ground.citations().isEmpty()) {
            row.getChildren().add(passages(ground.citations()));
        }
        review.documentation().gaps().stream()
                .filter(unsaid -> unsaid.requirement() == requirement)
                .forEach(unsaid -> row.getChildren().add(gap(unsaid)));
        if (requirement == DocumentRequirement.WEAK_PASSWORD) {
            review.documentation().unsafe().forEach(example -> row.getChildren().add(unsafe(example)));
        }
        row.getStyleClass().add("requirement");
        return row;
    }

    /// What one language says and the other does not.
    private Node gap(LanguageGap gap) {
        String key = "documentation.gap." + gap.lacking() + (gap.subject().isEmpty() ? "" : ".subject");
        Mark mark = Mark.wordless(messages).show(AssessmentResult.NEEDS_REVIEW, false);
        return remark(mark, new Prose(messages.text(key, gap.subject()), "review", "ink"), gap.citations());
    }

    private Node unsafe(UnsafeExample example) {
        Mark mark = Mark.wordless(messages).show(AssessmentResult.FAIL, false);
        Prose words = new Prose(messages.text("documentation.unsafe." + example.kind()), "fail", "ink");
        return remark(mark, words, List.of(example.citation()));
    }

    private Node remark(Mark mark, Prose words, List<Citation> citations) {
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("row");
        VBox box = new VBox(line);
        if (!citations.isEmpty()) {
            box.getChildren().add(passages(citations));
        }
        box.getStyleClass().add("gap");
        return box;
    }

    private Hyperlink link(Item item) {
        Link link = new Link(item.id(), () -> navigator.go(new Place.Checklist(item.id())));
        link.getStyleClass().add("code");
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(messages.text(item.title())));
        link.setAccessibleText(messages.text("documentation.access.item", item.id(), messages.text(item.title())));
        return link;
    }

    private FlowPane passages(List<Citation> citations) {
        FlowPane flow = new FlowPane();
        for (Citation citation : citations) {
            flow.getChildren().add(passage(citation, () -> read(citations, citation)));
        }
        flow.getStyleClass().add("passages");
        return flow;
    }

    private void read(List<Citation> citations, Citation first) {
        model.readPassages(citations);
        model.step(citations.indexOf(first));
    }

    /// With the last folder, which is often the language.
    private static String brief(Citation citation) {
        int name = citation.file().lastIndexOf('/');
        return citation.place().substring(citation.file().lastIndexOf('/', name - 1) + 1);
    }

    /// `file:line`, which shows the line with its page.
    static Link passage(Citation citation, Runnable follow) {
        Link link = new Link(brief(citation), follow);
        link.setUserData(citation);
        link.getStyleClass().addAll(CodeStyle.of(citation.place()), "passage");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(citation.place());
        link.setTooltip(new Tooltip((citation.place() + "\n" + citation.quote()).strip()));
        return link;
    }
}
