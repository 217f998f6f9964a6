package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.store.FindingPart;
import io.countersign.store.Store;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.function.Supplier;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// Where the words of the filter are written, with what can follow in a list below. Down and Up choose from the list, Tab
/// takes the choice, Enter filters, Esc closes the list.
final class FilterField extends HBox {
    private static final int MOST = 8;

    private final Store store;
    private final Tasks tasks;
    private final Messages messages;
    private final Supplier<Optional<Release>> release;
    private final TextField words = new TextField();
    private final ListView<String> choices = new ListView<>();
    private Runnable filter = () -> {};
    private Completion completion = new Completion(0, "", "");
    private @Nullable Task looking;
    private boolean writing;

    FilterField(Store store, Tasks tasks, Messages messages, Supplier<Optional<Release>> release) {
        this.store = store;
        this.tasks = tasks;
        this.messages = messages;
        this.release = release;
        words.setPromptText(messages.text("findings.filter.prompt"));
        words.setAccessibleText(messages.text("findings.filter"));
        words.setOnAction(_ -> enter());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        words.textProperty().addListener(_ -> complete());
        words.caretPositionProperty().addListener(_ -> complete());
        words.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                hide();
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("pane-header");
        getChildren().addAll(new Icon(Octicons.FILTER_16), words);
        layOutChoices();
    }

    private void layOutChoices() {
        choices.getStyleClass().add("completions");
        choices.setAccessibleText(messages.text("findings.completions"));
        choices.setFocusTraversable(false);
        choices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        choices.setCellFactory(_ -> new ChoiceCell());
        choices.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        hide();
    }

    /// @param action is run when the person wants to filter
    void onFilter(Runnable action) {
        filter = action;
    }

    /// The list of what can follow; it lies over the page, below the field.
    ListView<String> choices() {
        return choices;
    }

    String words() {
        return words.getText();
    }

    /// Writes words without asking what could follow them.
    void write(String text) {
        writing = true;
        words.setText(text);
        words.end();
        writing = false;
        hide();
    }

    boolean isWritten() {
        return words.isFocused();
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
        words.end();
    }

    /// Closes the list.
    ///
    /// @return whether it was open
    boolean hide() {
        boolean open = choices.isVisible();
        choices.setVisible(false);
        choices.getItems().clear();
        return open;
    }

    private void complete() {
        if (looking != null) {
            looking.cancel();
        }
        if (writing || !words.isFocused()) {
            return;
        }
        completion = Completion.at(words.getText(), Math.min(words.getCaretPosition(), words.getLength()));
        Optional<Release> open = release.get();
        show(completion.known(open.map(Release::round).orElse(0)));
        open.ifPresent(one -> completion.part().ifPresent(part -> lookUp(one, part, completion)));
    }

    private void lookUp(Release open, FindingPart part, Completion wanted) {
        looking = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session ->
                        session.findings().values(open.id(), open.round(), part, wanted.typed(), MOST)),
                found -> {
                    if (wanted.equals(completion) && words.isFocused()) {
                        show(found.stream().filter(value -> !value.equals(wanted.typed())).toList());
                    }
                });
    }

    private void show(List<String> found) {
        if (found.isEmpty()) {
            hide();
            return;
        }
        choices.getItems().setAll(found);
        choices.getSelectionModel().clearSelection();
        choices.setStyle("-fx-pref-height: " + (Math.min(MOST, found.size()) * 2.154 + 0.7) + "em;");
        choices.setVisible(true);
    }

    private void choose(KeyEvent event) {
        if (!choices.isVisible()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int last = choices.getItems().size() - 1;
            int index = choices.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            choices.getSelectionModel().clearAndSelect(Math.clamp(index, 0, last));
            choices.scrollTo(Math.max(0, index - 3));
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            if (choices.getSelectionModel().isEmpty()) {
                choices.getSelectionModel().selectFirst();
            }
            take();
            event.consume();
        }
    }

    private void enter() {
        if (choices.isVisible() && !choices.getSelectionModel().isEmpty()) {
            take();
        } else {
            hide();
            filter.run();
        }
    }

    private void take() {
        String choice = choices.getSelectionModel().getSelectedItem();
        if (choice == null) {
            return;
        }
        String changed = completion.with(choice, words.getText());
        int caret = changed.length() - (words.getLength() - completion.from() - completion.typed().length());
        writing = true;
        words.setText(changed);
        words.positionCaret(caret);
        writing = false;
        words.requestFocus();
        complete();
    }

    /// A word before a colon with what it means; a value as it is written.
    private final class ChoiceCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null || empty ? "" : choice);
            setGraphic(null);
            if (choice != null && !empty && choice.endsWith(":")) {
                Label meaning = new Label(
                        messages.text("findings.key." + choice.substring(0, choice.length() - 1)));
                meaning.getStyleClass().addAll("muted", "secondary");
                setGraphic(meaning);
                setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            }
        }
    }
}
