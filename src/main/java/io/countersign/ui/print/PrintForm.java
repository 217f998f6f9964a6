package io.countersign.ui.print;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Prose;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.PrintSignOff;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Chooses printer, pages and copies, and prints a sign-off.
public final class PrintForm extends VBox {
    private static final int MOST_COPIES = 99;

    private final Path file;
    private final PrintWork work;
    private final Tasks tasks;
    private final Messages messages;
    private final ComboBox<String> printer = new ComboBox<>();
    private final TextField pages = new TextField();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final Button print = new Button();
    private final VBox outcome = new VBox();

    /// @param file a sign-off, whatever its state
    public PrintForm(Path file, PrintWork work, Tasks tasks, Messages messages) {
        this.file = file;
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
        printer.setMaxWidth(Double.MAX_VALUE);
        printer.setPromptText(messages.text("signoff.print.looking"));
        printer.setAccessibleText(messages.text("signoff.print.printer"));
        pages.setPromptText(messages.text("signoff.print.pages"));
        pages.setAccessibleText(messages.text("signoff.print.pages"));
        pages.setId("print-pages");
        HBox.setHgrow(pages, Priority.ALWAYS);
        copies.setAccessibleText(messages.text("signoff.print.copies"));
        copies.setPrefWidth(80);
        copies.setMinWidth(USE_PREF_SIZE);
        print.setText(messages.text("signoff.print.go"));
        print.setId("print-go");
        print.setMinWidth(USE_PREF_SIZE);
        print.setDisable(true);
        print.setOnAction(_ -> print());
        HBox row = new HBox(pages, copies, print);
        row.getStyleClass().add("row");
        getStyleClass().add("column");
        getChildren()
                .addAll(printer, row, outcome, new Prose(messages.text("signoff.print.note"), "muted", "secondary"));
        look();
    }

    /// What gets the focus of a sheet.
    Node first() {
        return printer;
    }

    private void look() {
        tasks.run(Message.of("signoff.print.looking"), _ -> work.printers(), this::take, this::fail)
                .shownByThePage();
    }

    private void take(List<String> names) {
        printer.getItems().setAll(names);
        printer.setPromptText(messages.text("signoff.print.none"));
        printer.getSelectionModel().selectFirst();
        print.setDisable(names.isEmpty());
    }

    private void print() {
        String chosen = printer.getValue();
        if (chosen == null) {
            return;
        }
        PrintSignOff.Order order =
                new PrintSignOff.Order(chosen, pages.getText(), copies.getValue(), messages.language());
        print.setDisable(true);
        outcome.getChildren().clear();
        tasks.run(
                        Message.of("signoff.print.printing", chosen),
                        _ -> work.print(file, order),
                        sheets -> {
                            print.setDisable(false);
                            outcome.getChildren().setAll(new Prose(messages.text("signoff.print.done", sheets), "pass", "ink"));
                        },
                        this::fail)
                .shownByThePage()
                .writes();
    }

    private void fail(Problem problem) {
        print.setDisable(printer.getItems().isEmpty());
        outcome.getChildren().setAll(new ErrorCard(problem, messages));
    }
}
