package io.countersign.ui.approval;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.key.KeyForm;
import io.countersign.ui.page.PageContext;
import io.countersign.workflow.ReviewApproval.Approval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks the second person for her yes or no: what she has to know first, then reason and key, and what came of it.
public final class ApprovalSheet {
    private static final double WIDTH = 62;
    private static final int SKELETON = 5;

    private final ApprovalWork work;
    private final PageContext context;
    private final Messages messages;

    public ApprovalSheet(ApprovalWork work, PageContext context) {
        this.work = work;
        this.context = context;
        this.messages = context.messages();
    }

    /// @param file a sign-off that the reviewer alone has signed
    /// @param done takes the file that tells of the decision when it is verified
    public void open(Region page, Path file, Meaning meaning, Consumer<Path> done) {
        new Opened(file, meaning, done).open(page);
    }

    /// One file, from the question to the answer.
    private final class Opened {
        private final ApprovalViewModel model;
        private final Consumer<Path> done;
        private final KeyForm key;
        private final Sheet sheet;
        private final ActionButton go;
        private final ActionButton close;
        private final VBox body = new VBox(new Skeleton(messages, SKELETON));
        private final VBox outcome = new VBox();
        private final Prose hint = new Prose("", "secondary");
        private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        private @Nullable ApprovalForm form;

        Opened(Path file, Meaning meaning, Consumer<Path> done) {
            this.done = done;
            model = new ApprovalViewModel(file, meaning, work, context.tasks());
            key = new KeyForm(model.choice().key(), work.keys(), context.tasks(), messages, context.dialogs());
            key.show(work.usual());
            sheet = new Sheet(Message.of("approval.title"), messages, context.actions(), WIDTH);
            sheet.head(messages.text("approval.title"), String.valueOf(file.getFileName()));
            Observable[] parts = Stream.concat(
                            Stream.of(model.choice().all()), Stream.<Observable>of(model.state()))
                    .toArray(Observable[]::new);
            Action going = new Action(
                    "approval.go",
                    Message.of("approval.go"),
                    Chord.of("Ctrl+Enter"),
                    Bindings.createBooleanBinding(model::canGo, parts),
                    this::go);
            Action closing =
                    Action.always("approval.close", Message.of("control.cancel"), Chord.of("Esc"), this::close);
            go = new ActionButton(going, messages).primary();
            go.setId("approval-go");
            close = new ActionButton(closing, messages);
            sheet.escape(closing).key(going);
            for (Observable part : parts) {
                part.subscribe(this::refresh);
            }
        }

        void open(Region page) {
            progress.setMaxWidth(Double.MAX_VALUE);
            progress.managedProperty().bind(progress.visibleProperty());
            hint.managedProperty().bind(hint.visibleProperty());
            body.getStyleClass().add("sheet-body");
            ScrollPane scroll = new ScrollPane(body);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            VBox words = new VBox(hint, progress);
            words.getStyleClass().add("column");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            sheet.body(scroll).footer(words, close, go).open(page, close);
            model.approval().subscribe(this::showStanding);
            model.state().subscribe(this::showState);
            model.open(context.person().get().name(), ownKey());
        }

        private @Nullable Path ownKey() {
            Path own = Path.of(context.settings().now().signingKey());
            return Files.isRegularFile(own) ? own : null;
        }

        private void go() {
            model.go(key.password());
            key.forgetPassword();
        }

        private void close() {
            if (model.isWorking()) {
                model.stop();
            } else {
                key.forgetPassword();
                sheet.close();
            }
        }

        private void showStanding(@Nullable Approval approval) {
            if (approval == null) {
                return;
            }
            ApprovalForm fields =
                    new ApprovalForm(model.choice(), approval, key, messages, context.dialogs());
            form = fields;
            HBox.setHgrow(fields, Priority.ALWAYS);
            HBox both = new HBox(new StandingPane(approval, messages), fields);
            both.getStyleClass().add("approval");
            body.getChildren().setAll(both, outcome);
            body.applyCss(); // before it the fields are not in the scene yet, and cannot have the focus
            fields.takeFocus();
        }

        private void showState(ApprovalState state) {
            if (form != null) {
                form.setDisable(model.isWorking());
            }
            outcome.getChildren().clear();
            switch (state) {
                case ApprovalState.Reading _, ApprovalState.Open _ -> {}
                case ApprovalState.Working _ -> follow();
                case ApprovalState.Closed(var problem) -> body.getChildren().setAll(new ErrorCard(problem, messages));
                case ApprovalState.Failed(var problem) -> {
                    key.help(problem);
                    tell(new ErrorCard(problem, messages));
                }
                case ApprovalState.Stopped _ -> tell(new Prose(messages.text("approval.stopped")));
                case ApprovalState.Done(Path file) -> {
                    sheet.close();
                    done.accept(file);
                }
            }
        }

        /// Where the eyes are: what came of it stands in view, and the password can be typed again.
        private void tell(Region what) {
            outcome.getChildren().setAll(what);
            key.takeFocus();
        }

        private void follow() {
            model.task().ifPresent(task -> task.reportProperty().subscribe(_ -> refresh()));
            close.requestFocus();
        }

        private void refresh() {
            progress.setVisible(model.isWorking());
            hint.setText(hint());
            hint.setVisible(!hint.getText().isEmpty());
            go.say(messages.text("approval.go." + model.choice().meaning().get()));
        }

        /// What is done, or else what has to be done next.
        private String hint() {
            return switch (model.state().get()) {
                case ApprovalState.Reading _ -> messages.text("dossier.progress.reading");
                case ApprovalState.Working(boolean stopping) ->
                    stopping
                            ? messages.text("approval.stopping")
                            : model.task()
                                    .map(task -> messages.text(task.reportProperty().get().what()))
                                    .orElse("");
                case ApprovalState.Closed _, ApprovalState.Done _ -> "";
                case ApprovalState.Open _, ApprovalState.Stopped _, ApprovalState.Failed _ ->
                    model.choice().missing().map(messages::text).orElse(messages.text("signoff.final"));
            };
        }
    }
}
