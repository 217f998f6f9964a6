package io.countersign.ui.signoff;

import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Refusal;
import io.countersign.store.SignOffs;
import io.countersign.text.Messages;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import io.countersign.workflow.ReleaseAssessment;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What keeps the round from being approved, each thing a link to where it is mended; and how the answers stand.
final class BlockerPane extends VBox {
    private static final int SKELETON = 7;

    private final Messages messages;
    private final Figures figures;
    private final Navigator navigator;
    private final PaneHeader header;
    private final VBox body = new VBox();

    BlockerPane(Messages messages, Navigator navigator) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.navigator = navigator;
        header = new PaneHeader(messages.text("signoff.title"));
        body.getStyleClass().add("blockers");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("blocker-pane");
        getChildren().addAll(header, scroll);
    }

    void checking() {
        Skeleton skeleton = new Skeleton(messages, SKELETON);
        skeleton.setAccessibleText(messages.text("signoff.checking"));
        body.getChildren().setAll(skeleton);
    }

    /// It could not be found out; why, the page says.
    void unknown() {
        header.detail("");
        body.getChildren().setAll(new Prose(messages.text("signoff.missing.release"), "muted"));
    }

    void show(SignOffWork.Readiness readiness) {
        ReleaseAssessment assessment = readiness.assessment();
        List<Blocker> blockers = assessment.blockers();
        header.detail(messages.text("checklist.answered", assessment.answers().size(), assessment.checklist().size()));
        body.getChildren().setAll(headline(blockers));
        if (!blockers.isEmpty()) {
            VBox list = new VBox();
            list.getStyleClass().add("blocker-list");
            blockers.forEach(blocker -> list.getChildren().add(row(blocker)));
            body.getChildren().add(list);
        }
        readiness.refused().forEach(refusal -> body.getChildren().add(refused(refusal, assessment)));
        body.getChildren().addAll(caption("signoff.state.answered"), counts(assessment));
        Stream<Answer> overruled = assessment.answers().values().stream()
                .filter(answer -> answer.origin() == AnswerOrigin.RULE_OVERRULED);
        List<Node> links = overruled
                .map(Answer::itemId)
                .sorted()
                .map(id -> (Node) new Link(id, () -> navigator.go(new Place.Checklist(id))))
                .toList();
        if (!links.isEmpty()) {
            FlowPane flow = new FlowPane();
            flow.getStyleClass().add("links");
            flow.getChildren().addAll(links);
            body.getChildren().addAll(caption("signoff.state.overruled"), flow);
        }
        if (!readiness.made().isEmpty()) {
            body.getChildren().add(caption("signoff.made"));
            readiness.made().forEach(made -> body.getChildren().add(made(made)));
        }
    }

    private HBox headline(List<Blocker> blockers) {
        boolean free = blockers.isEmpty();
        String title =
                switch (blockers.size()) {
                    case 0 -> messages.text("signoff.blocks.none");
                    case 1 -> messages.text("signoff.blocks.some.1");
                    default -> messages.text("signoff.blocks.some.n", blockers.size());
                };
        Mark mark = Mark.wordless(messages)
                .show(free ? Check.Outcome.YES : Check.Outcome.NO)
                .saying(title);
        mark.getStyleClass().add("headline-mark");
        VBox words = new VBox(
                new Prose(title, "sheet-title"),
                new Prose(messages.text(free ? "signoff.blocks.none.text" : "signoff.blocks.some.text"), "muted"));
        words.getStyleClass().addAll("column", "tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("headline");
        return row;
    }

    private HBox row(Blocker blocker) {
        String text = messages.text(blocker.text());
        Link link = new Link(text, () -> navigator.go(Place.of(blocker)));
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setAccessibleText(messages.text(
                "signoff.access.blocker", text, messages.text("signoff.blocker." + blocker.kind())));
        HBox holder = new HBox(link);
        HBox.setHgrow(holder, Priority.ALWAYS);
        Mark mark = Mark.wordless(messages)
                .show(Check.Outcome.NO)
                .saying(messages.text("signoff.blocker." + blocker.kind()));
        HBox row = new HBox(mark, holder);
        row.getStyleClass().add("blocker");
        return row;
    }

    private Facts counts(ReleaseAssessment assessment) {
        Collection<Answer> answers = assessment.answers().values();
        Facts facts = new Facts();
        for (AnswerValue value : AnswerValue.values()) {
            long count =
                    answers.stream().filter(answer -> answer.value() == value).count();
            facts.add(messages.text("control.answer." + value), figures.count(count), "count");
        }
        return facts;
    }

    /// A second person's no: the list that the next round starts with.
    private VBox refused(Refusal refusal, ReleaseAssessment assessment) {
        VBox list = new VBox(
                caption("signoff.refused"),
                new Prose(messages.text(
                        "signoff.refused.by", refusal.signOff(), refusal.round(), refusal.by(), figures.moment(refusal.at()))));
        if (!refusal.reason().isEmpty()) {
            list.getChildren().add(new Prose(refusal.reason()));
        }
        for (Refusal.Point point : refusal.points()) {
            boolean item = assessment.checklist().item(point.subject()).isPresent();
            Place place = item ? new Place.Checklist(point.subject()) : new Place.Findings(point.subject());
            list.getChildren()
                    .addAll(new Link(point.subject(), () -> navigator.go(place)), new Prose(point.reason()));
        }
        list.getStyleClass().addAll("column", "tight");
        return list;
    }

    private VBox made(SignOffs.SignOff made) {
        Link link = new Link(made.number(), () -> navigator.go(new Place.Verify(made.file())));
        Label what = new Label(messages.text(
                "signoff.made.row",
                messages.text("control.verdict." + made.verdict()),
                figures.moment(made.at())));
        what.getStyleClass().addAll("muted", "secondary");
        return new VBox(new HBox(link), what);
    }

    private Label caption(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("caption");
        return label;
    }
}
