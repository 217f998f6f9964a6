package io.countersign.ui.evidence;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.AssessmentResult;
import io.countersign.store.FindingComparison;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.task.PaceWords;
import io.countersign.ui.task.Task;
import io.countersign.workflow.Inspection;
import io.countersign.workflow.Inspection.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What files are and what taking them in would do: each with a result, refused ones first. Enter takes in, Esc lets go.
final class ImportSheet {
    private static final double WIDTH = 70.8;
    /// Heights in em, so that the sheet is as high as its files and no higher.
    private static final double HEADER = 2.3;
    private static final double ROW = 3.54;
    private static final int MOST_ROWS = 9;

    private final ImportViewModel model;
    private final Messages messages;
    private final Figures figures;
    private final Counted counted;
    private final PaceWords pace;
    private final Sheet sheet;
    private final VBox cards = new VBox();
    private final ScrollPane failures = new ScrollPane(cards);
    private final DataTable<Inspection> table;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label step = new Label();
    private final HBox running = new HBox(progress, step);
    private final ActionButton take;
    private final ActionButton cancel;
    private final ActionButton export;
    private final ActionButton map;
    private final List<TableColumn<Inspection, ?>> severities = new ArrayList<>();
    private final List<TableColumn<Inspection, ?>> comparisons = new ArrayList<>();
    private final NoteForm note;
    private final FormatQuestion question;
    private final ActionButton blacken;
    private Consumer<Path> onMap = _ -> {};
    private Consumer<Path> onBlacken = _ -> {};
    private Runnable onTaken = () -> {};

    ImportSheet(ImportViewModel model, Messages messages, Actions actions, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.counted = new Counted(messages);
        this.pace = new PaceWords(messages);
        Action taking = new Action(
                "evidence.take",
                Message.of("evidence.action.take"),
                Chord.of("Enter"),
                Bindings.createBooleanBinding(
                        () -> model.stateProperty().get() == ImportViewModel.State.INSPECTED
                                && model.takeable() > 0
                                && !(model.needsNote() && model.noteProperty().get().isBlank()),
                        model.stateProperty(),
                        model.results(),
                        model.noteProperty()),
                model::take);
        Action mapping = new Action(
                "evidence.map",
                Message.of("evidence.action.map"),
                Chord.of("Ctrl+M"),
                Bindings.createBooleanBinding(
                        () -> model.stateProperty().get() == ImportViewModel.State.INSPECTED
                                && model.unmapped().isPresent(),
                        model.stateProperty(),
                        model.results()),
                this::map);
        sheet = new Sheet(Message.of("evidence.sheet"), messages, actions, WIDTH).key(taking).key(mapping);
        map = new ActionButton(mapping, messages);
        Action blackening = new Action(
                "evidence.blacken",
                Message.of("evidence.action.blacken"),
                Chord.of("Ctrl+B"),
                Bindings.createBooleanBinding(
                        () -> model.stateProperty().get() == ImportViewModel.State.INSPECTED
                                && model.picture().isPresent(),
                        model.stateProperty(),
                        model.results()),
                this::blacken);
        sheet.key(blackening);
        blacken = new ActionButton(blackening, messages);
        note = new NoteForm(model, messages);
        question = new FormatQuestion(model, messages);
        question.keys().forEach(sheet::key);
        take = new ActionButton(taking, messages).primary();
        Action exporting = new Action(
                "evidence.export",
                Message.of("evidence.action.export"),
                Chord.of("Ctrl+E"),
                Bindings.isNotEmpty(model.results()),
                () -> dialogs.saveFile(messages.text("evidence.export.title"), messages.text("evidence.export.name"))
                        .ifPresent(target -> model.export(target, messages)));
        export = new ActionButton(exporting, messages);
        sheet.key(exporting);
        cancel = new ActionButton(
                Action.always("evidence.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close), messages);
        table = table();
        layOut();
        model.results().addListener((ListChangeListener<Inspection>) _ -> show());
        model.problemProperty().addListener(_ -> show());
        model.stateProperty().addListener((_, _, state) -> follow(state));
        model.taskProperty().addListener((_, _, task) -> follow(task));
    }

    void open(StackPane page) {
        show();
        sheet.open(page, cancel);
    }

    /// @param action is given the table whose columns the person wants to explain; the sheet has closed then
    ImportSheet onMap(Consumer<Path> action) {
        onMap = action;
        return this;
    }

    /// @param action is given a picture that a person wants to look through; the sheet has closed then
    ImportSheet onBlacken(Consumer<Path> action) {
        onBlacken = action;
        return this;
    }

    /// @param action is run when files were taken in; the sheet has closed then
    ImportSheet onTaken(Runnable action) {
        onTaken = action;
        return this;
    }

    /// Where other files wait, the sheet comes again for them.
    private void blacken() {
        model.picture().ifPresent(picture -> {
            model.leaveOut(picture);
            sheet.close();
            onBlacken.accept(picture);
        });
    }

    /// @param images those of the release, to choose from
    ImportSheet images(List<String> images) {
        note.images(images);
        return this;
    }

    private void map() {
        model.unmapped().ifPresent(table -> {
            sheet.close();
            onMap.accept(table);
        });
    }

    private void layOut() {
        cards.getStyleClass().add("sheet-body");
        failures.setFitToWidth(true);
        // Sentences wrap, which a pane that scrolls does not ask for on its own.
        failures.prefViewportHeightProperty().bind(cards.heightProperty());
        failures.setFocusTraversable(false);
        failures.getStyleClass().add("failures");
        HBox.setHgrow(progress, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(messages.text("evidence.progress"));
        step.getStyleClass().addAll("muted", "secondary");
        running.getStyleClass().addAll("row", "sheet-progress");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(new VBox(question, failures, table, note, running)).footer(map, blacken, export, gap, cancel, take);
        sheet.onClosed(model::cancel);
    }

    private DataTable<Inspection> table() {
        DataTable<Inspection> files = new DataTable<>(messages.text("evidence.sheet"));
        files.getStyleClass().addAll("two-line", "sheet-table");
        files.nodes("", 2.8, this::mark);
        files.growingNodes(messages.text("evidence.column.file"), 3, file -> lines(file.name(), figures.size(file.size()), ""));
        files.growingNodes(messages.text("evidence.column.recognised"), 5, this::recognised);
        files.text(messages.text("evidence.column.rows"), 6.4, file -> counted.rowsText(file.counts()), "right");
        for (Severity severity : Severity.values()) {
            files.nodes(
                    messages.text("control.severity." + severity.name()),
                    6.2,
                    file -> counted.findings(file.counts(), severity),
                    "right");
            severities.add(files.getColumns().getLast());
        }
        compare(files, "new", FindingComparison::fresh, "");
        compare(files, "fixed", FindingComparison::fixed, "");
        compare(files, "back", FindingComparison::cameBack, "fail");
        compare(files, "carried", FindingComparison::carried, "");
        files.setItems(new FilteredList<>(model.results(), file -> file.outcome() != Outcome.REFUSED));
        return files;
    }

    /// In a later round what became different says more than how severe it is.
    private void compare(
            DataTable<Inspection> files, String name, ToLongFunction<FindingComparison> count, String role) {
        files.nodes(messages.text("evidence.compared." + name), 6.2, file -> number(file, count, role), "right");
        comparisons.add(files.getColumns().getLast());
    }

    private Label number(Inspection file, ToLongFunction<FindingComparison> count, String role) {
        FindingComparison comparison = file.comparison();
        if (comparison == null) {
            return new Label("");
        }
        long number = count.applyAsLong(comparison);
        Label label = new Label(figures.count(number));
        if (number == 0) {
            label.getStyleClass().add("muted");
        } else if (!role.isEmpty()) {
            label.getStyleClass().addAll("ink", role);
        }
        return label;
    }

    private Node mark(Inspection file) {
        Mark mark = Mark.wordless(messages);
        return switch (file.outcome()) {
            case RECOGNISED -> mark.show(remark(file).isPresent() ? AssessmentResult.NEEDS_REVIEW : AssessmentResult.PASS, true)
                    .saying(messages.text("evidence.outcome.RECOGNISED"));
            case EMPTY -> mark.show(AssessmentResult.NEEDS_REVIEW, true)
                    .saying(messages.text("evidence.outcome.EMPTY"));
            case ALREADY_HERE -> mark.show(AssessmentResult.NOT_EVALUATED, true)
                    .saying(messages.text("evidence.outcome.ALREADY_HERE"));
            case REFUSED -> mark.show(AssessmentResult.FAIL, true).saying(messages.text("evidence.outcome.REFUSED"));
        };
    }

    private Node recognised(Inspection file) {
        String name = file.format() == null ? messages.text("evidence.outcome.EMPTY") : file.format().name();
        if (file.outcome() == Outcome.ALREADY_HERE) {
            return lines(name, messages.text("evidence.already"), "");
        }
        String others = counted.others(file.counts());
        String reason = file.reason() == null ? "" : messages.text(file.reason());
        return remark(file)
                .map(remark -> lines(name, messages.text(remark), "review"))
                .orElseGet(() -> lines(name, others.isEmpty() ? reason : others, ""));
    }

    private static Optional<Message> remark(Inspection file) {
        return Optional.ofNullable(file.scan()).flatMap(scan -> scan.remarks().stream().findFirst());
    }

    private static VBox lines(String first, String second, String role) {
        Label below = new Label(second);
        below.getStyleClass().addAll("metadata", role.isEmpty() ? "muted" : "ink");
        if (!role.isEmpty()) {
            below.getStyleClass().add(role);
        }
        if (!second.isEmpty()) {
            below.setTooltip(new Tooltip(second));
        }
        VBox lines = new VBox(new Label(first), below);
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    private void show() {
        Problem problem = model.problemProperty().get();
        cards.getChildren().clear();
        if (problem != null) {
            cards.getChildren().add(new ErrorCard(problem, messages));
        }
        for (Inspection file : model.results()) {
            if (file.problem() != null) {
                cards.getChildren()
                        .add(new ErrorCard(file.problem(), messages, file.name(), figures.size(file.size())));
            }
        }
        shown(failures, !cards.getChildren().isEmpty());
        shown(table, !table.getItems().isEmpty());
        table.setStyle("-fx-pref-height: " + (HEADER + ROW * Math.clamp(table.getItems().size(), 1, MOST_ROWS)) + "em;");
        boolean compared = model.results().stream().anyMatch(file -> file.comparison() != null);
        severities.forEach(column -> column.setVisible(!compared));
        comparisons.forEach(column -> column.setVisible(compared));
        shown(note, model.needsNote());
        question.show();
        shown(question, question.isAsked());
        shown(map, model.unmapped().isPresent());
        shown(blacken, model.picture().isPresent());
        long taken = model.takeable();
        if (model.stateProperty().get() == ImportViewModel.State.TAKING) {
            sheet.head(messages.text("evidence.sheet.taking"), "");
        } else {
            sheet.head(
                    messages.text("evidence.sheet.head", model.results().size(), taken, model.refused()),
                    messages.text(compared ? "evidence.compared.promise" : "evidence.sheet.promise"));
        }
        take.say(messages.text("evidence.take", taken));
    }

    private void follow(ImportViewModel.State state) {
        shown(running, state == ImportViewModel.State.INSPECTING || state == ImportViewModel.State.TAKING);
        switch (state) {
            case INSPECTED -> {
                show();
                first().requestFocus();
            }
            case TAKEN -> {
                sheet.close();
                onTaken.run();
            }
            case NONE, INSPECTING, TAKING, FAILED -> show();
        }
    }

    private Node first() {
        if (question.isAsked()) {
            return question.first();
        }
        return model.needsNote() ? note.first() : model.takeable() == 0 && map.isVisible() ? map : take;
    }

    private void follow(@Nullable Task task) {
        if (task == null) {
            return;
        }
        report(task);
        task.reportProperty().addListener(_ -> report(task));
    }

    private void report(Task task) {
        Task.Report report = task.reportProperty().get();
        step.setText(pace.words(task));
        progress.setProgress(
                report.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) report.done() / report.total());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
