package io.countersign.ui.feedback;

import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.feedback.FeedbackWork.Listing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which software a platform has put on its list of unsafe software.
final class ListingSheet {
    private static final double WIDTH = 40;

    private final FeedbackViewModel model;
    private final Messages messages;
    private final TextField software;
    private final TextField platform;
    private final TextField since;
    private final TextField source;
    private final TextField note;
    private final StackPane failure = new StackPane();
    private final Sheet sheet;

    ListingSheet(FeedbackViewModel model, Messages messages, Actions actions) {
        this.model = model;
        this.messages = messages;
        software = field("software");
        platform = field("platform");
        since = field("since");
        source = field("source");
        note = field("note");
        Action list = new Action(
                "feedback.listing.save",
                Message.of("feedback.listing.save"),
                Chord.of("Ctrl+Enter"),
                Bindings.createBooleanBinding(
                        () -> day() != null && !software.getText().isBlank() && !platform.getText().isBlank(),
                        since.textProperty(),
                        software.textProperty(),
                        platform.textProperty()),
                this::list);
        sheet = new Sheet(Message.of("feedback.listing"), messages, actions, WIDTH).key(list);
        Action close = Action.always("feedback.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(form()).footer(gap, new ActionButton(close, messages), new ActionButton(list, messages).primary());
    }

    /// @param item from which the fields are filled in, or null
    void open(Node page, @Nullable LedgerItem item) {
        failure.getChildren().clear();
        software.setText(item == null ? "" : item.item().subject());
        platform.setText(item == null ? "" : item.key().platform());
        since.setText(model.today().toString());
        source.setText(item == null ? "" : item.item().title());
        note.clear();
        sheet.head(messages.text("feedback.listing"), messages.text("feedback.listing.promise"));
        sheet.open(page, software);
    }

    private VBox form() {
        VBox form = new VBox(
                failure,
                new Facts()
                        .asForm()
                        .add(messages.text("feedback.listing.software"), software)
                        .add(messages.text("feedback.listing.platform"), platform)
                        .add(messages.text("feedback.listing.since"), since)
                        .add(messages.text("feedback.listing.source"), source)
                        .add(messages.text("feedback.listing.note"), note));
        form.getStyleClass().add("sheet-body");
        failure.managedProperty().bind(Bindings.isNotEmpty(failure.getChildren()));
        return form;
    }

    private TextField field(String name) {
        TextField field = new TextField();
        field.setAccessibleText(messages.text("feedback.listing." + name));
        return field;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(since.getText().strip());
        } catch (DateTimeParseException e) {
            return null; // the button stays closed until it is a day
        }
    }

    private void list() {
        LocalDate day = day();
        if (day != null) {
            Listing listing =
                    new Listing(software.getText(), platform.getText(), day, source.getText(), note.getText());
            model.list(listing, sheet::close, this::fail);
        }
    }

    private void fail(Problem problem) {
        failure.getChildren().setAll(new ErrorCard(problem, messages));
    }
}
