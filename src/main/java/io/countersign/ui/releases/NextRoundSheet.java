package io.countersign.ui.releases;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Refusal;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for the images of the next round, and says what the second person refused, what comes along and what does not.
final class NextRoundSheet {
    private static final double WIDTH = 42;

    private final ReleasesViewModel model;
    private final Messages messages;
    private final Consumer<Release> opened;
    private final VBox points = new VBox();
    private final VBox rows = new VBox();
    private final List<Supplier<Image>> images = new ArrayList<>();
    private final StackPane failure = new StackPane();
    private final Action take;
    private final ActionButton button;
    private final Sheet sheet;
    private @Nullable Release release;

    /// @param opened takes the release with its new round
    NextRoundSheet(ReleasesViewModel model, Messages messages, Actions actions, Consumer<Release> opened) {
        this.model = model;
        this.messages = messages;
        this.opened = opened;
        take = Action.always("releases.round.take", Message.of("releases.action.next"), Chord.of("Enter"), this::take);
        sheet = new Sheet(Message.of("releases.action.next"), messages, actions, WIDTH).key(take);
        button = new ActionButton(take, messages).primary();
        ActionButton cancel = new ActionButton(
                Action.always("releases.round.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close),
                messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        rows.getStyleClass().add("column");
        points.getStyleClass().addAll("column", "tight");
        ScrollPane refused = new ScrollPane(points);
        refused.setFitToWidth(true);
        refused.setStyle("-fx-max-height: 16em;");
        refused.managedProperty().bind(Bindings.isNotEmpty(points.getChildren()));
        refused.visibleProperty().bind(refused.managedProperty());
        failure.managedProperty().bind(Bindings.isNotEmpty(failure.getChildren()));
        Facts consequences = new Facts()
                .add(messages.text("releases.round.carried"), messages.text("releases.round.carried.what"))
                .add(messages.text("releases.round.asks"), messages.text("releases.round.asks.what"))
                .add(messages.text("releases.round.left"), messages.text("releases.round.left.what"));
        VBox body = new VBox(failure, refused, rows, consequences);
        body.getStyleClass().add("sheet-body");
        sheet.body(body).footer(gap, cancel, button);
    }

    /// @param refused what second persons refused of the round that it follows
    void open(StackPane page, Release chosen, List<Refusal> refused) {
        release = chosen;
        failure.getChildren().clear();
        points.getChildren().clear();
        refused.forEach(this::list);
        images.clear();
        rows.getChildren().setAll(caption(chosen));
        chosen.images().forEach(image -> rows.getChildren().add(row(image)));
        String title = messages.text("releases.round.open", chosen.round() + 1);
        button.say(title);
        sheet.head(title, chosen.name() + " " + chosen.build());
        Node first = rows.lookup(".text-field");
        sheet.open(page, first == null ? button : first);
    }

    /// What has to be mended, which is the list that the round begins with.
    private void list(Refusal refusal) {
        Facts list = new Facts();
        refusal.points().forEach(point -> list.add(point.subject(), point.reason()));
        points.getChildren()
                .add(caption(messages.text("releases.round.refused", refusal.by(), refusal.signOff())));
        if (!refusal.reason().isEmpty()) {
            points.getChildren().add(new Prose(refusal.reason()));
        }
        points.getChildren().add(list);
    }

    private Label caption(Release chosen) {
        return caption(messages.text(
                chosen.images().isEmpty() ? "releases.round.no-images" : "releases.round.images"));
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private HBox row(Image image) {
        String platform = messages.knows("control.platform." + image.platform())
                ? messages.text("control.platform." + image.platform())
                : image.platform();
        Label name = new Label(platform);
        name.getStyleClass().add("platform-name");
        TextField identifier = field(image.identifier(), messages.text("releases.round.image", platform));
        HBox.setHgrow(identifier, Priority.ALWAYS);
        TextField region = field(image.region(), messages.text("releases.round.region", platform));
        region.setPromptText(messages.text("releases.region.prompt"));
        region.getStyleClass().add("region-field");
        images.add(() -> new Image(
                image.platform(), identifier.getText().strip(), region.getText().strip()));
        HBox row = new HBox(name, identifier, region);
        row.getStyleClass().add("row");
        return row;
    }

    private TextField field(String text, String name) {
        TextField field = new TextField(text);
        field.setAccessibleText(name);
        field.setOnAction(_ -> take.tryRun());
        return field;
    }

    private void take() {
        if (release != null) {
            model.openRound(release, images.stream().map(Supplier::get).toList(), this::done, this::fail);
        }
    }

    private void done(Release next) {
        sheet.close();
        opened.accept(next);
    }

    private void fail(Problem problem) {
        failure.getChildren().setAll(new ErrorCard(problem, messages));
    }
}
