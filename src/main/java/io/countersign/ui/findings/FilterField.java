package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.store.FindingPart;
import io.countersign.store.Store;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.function.Supplier;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
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

/// Where the words of the filter are written, with what can follow in a list below. A word with a meaning becomes a chip
/// once a space follows it, and is in force from then on; free text waits for Enter. Down and Up choose from the list, Tab
/// takes the choice, Esc closes the list. Before the text, Backspace takes the last chip out and Left leads to it.
final class FilterField extends HBox {
    private static final int MOST = 8;
    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");

    private final Store store;
    private final Tasks tasks;
    private final Messages messages;
    private final Supplier<Optional<Release>> release;
    private final TextField words = new TextField();
    private final ChipLine line = new ChipLine(words);
    private final HBox frame = new HBox();
    private final ListView<String> choices = new ListView<>();
    private ChipWords taken = ChipWords.NONE;
    private Runnable filter = () -> {};
    private Runnable change = () -> {};
    private Completion completion = new Completion(0, "", "");
    private @Nullable Task looking;
    private boolean writing;

    /// @param write the action that leads here
    FilterField(
            Store store, Tasks tasks, Messages messages, Supplier<Optional<Release>> release, Action write) {
        this.store = store;
        this.tasks = tasks;
        this.messages = messages;
        this.release = release;
        words.setPromptText(messages.text("findings.filter.prompt"));
        words.setAccessibleText(messages.text("findings.filter"));
        words.setOnAction(_ -> enter());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveBackwards);
        words.textProperty().addListener(_ -> written());
        words.caretPositionProperty().addListener(_ -> complete());
        words.focusedProperty().addListener((_, _, focused) -> {
            frame.pseudoClassStateChanged(WRITING, focused);
            if (!focused) {
                hide();
            }
        });
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        frame.getStyleClass().add("filter-field");
        frame.getChildren().addAll(new Icon(Octicons.FILTER_16), line, new KeyCaps(write));
        getStyleClass().add("filter-bar");
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(frame);
        showChips();
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

    /// @param action is run when the words that are in force became others while one writes on
    void onChange(Runnable action) {
        change = action;
    }

    /// The list of what can follow; it lies over the page, below the field.
    ListView<String> choices() {
        return choices;
    }

    String words() {
        return taken.and(words.getText());
    }

    /// Writes words without asking what could follow them.
    void write(String text) {
        if (!text.equals(words())) {
            taken = ChipWords.NONE.take(text);
            rewrite(taken.rest(), taken.rest().length());
            showChips();
        }
        hide();
    }

    private void rewrite(String text, int caret) {
        writing = true;
        words.setText(text);
        words.positionCaret(caret);
        writing = false;
    }

    private void showChips() {
        line.show(taken.chips().stream().map(this::chip).toList());
        words.setPromptText(taken.chips().isEmpty() ? messages.text("findings.filter.prompt") : "");
    }

    private WordChip chip(String word) {
        WordChip chip = new WordChip(word, messages, () -> remove(word));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case BACK_SPACE, DELETE -> remove(word);
                case LEFT -> focus(taken.chips().indexOf(word) - 1);
                case RIGHT -> focus(taken.chips().indexOf(word) + 1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return chip;
    }

    /// Leads the keys to a chip, or to the text behind the last one.
    private void focus(int index) {
        if (index >= taken.chips().size()) {
            requestFocus();
        } else {
            line.getChildrenUnmodifiable().get(Math.max(0, index)).requestFocus();
        }
    }

    private void remove(String word) {
        int index = taken.chips().indexOf(word);
        taken = taken.without(word);
        // The field first: where the chip with the focus goes, the scene would look for another place.
        words.requestFocus();
        showChips();
        if (index < taken.chips().size()) {
            focus(index);
        }
        change.run();
    }

    private void leaveBackwards(KeyEvent event) {
        boolean before = words.getCaretPosition() == 0 && words.getSelection().getLength() == 0;
        if (!before || taken.chips().isEmpty() || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.BACK_SPACE) {
            remove(taken.chips().getLast());
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT) {
            focus(taken.chips().size() - 1);
            event.consume();
        }
    }

    private void written() {
        complete();
        if (!writing) {
            // The field is still about to place its caret.
            Platform.runLater(this::takeWords);
        }
    }

    /// Makes chips of the words before the caret where a space was written behind them.
    private void takeWords() {
        String text = words.getText();
        int caret = Math.min(words.getCaretPosition(), text.length());
        if (caret > 0 && Character.isWhitespace(text.charAt(caret - 1)) && take(text.substring(0, caret))) {
            String before = taken.rest().isEmpty() ? "" : taken.rest() + " ";
            rewrite(before + text.substring(caret), before.length());
            complete();
            change.run();
        }
    }

    /// @return whether a word became a chip
    private boolean take(String text) {
        ChipWords now = taken.take(text);
        boolean some = !now.chips().equals(taken.chips());
        boolean fewer = !now.rest().equals(text.strip());
        taken = now;
        if (some) {
            showChips();
        }
        return some || fewer;
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
                })
                .shownByThePage();
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
            if (take(words.getText())) {
                rewrite(taken.rest(), taken.rest().length());
            }
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
        rewrite(changed, caret);
        words.requestFocus();
        complete();
        takeWords();
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
