package io.countersign.ui.signoff;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Prose;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.print.PrintForm;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right pane: the form and the button that signs; after the signing, what came of it.
final class SignPane extends VBox {
    private final SignOffViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final SignForm form;
    private final Action approving;
    private final SignOffWork work;
    private final Tasks tasks;
    private final Label steps = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final Prose missing = new Prose("", "secondary");
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ActionButton sign;
    private final VBox failure = new VBox();
    private final VBox footer = new VBox();

    SignPane(
            SignOffViewModel model,
            Messages messages,
            Navigator navigator,
            SignForm form,
            Action signing,
            Action approving,
            SignOffWork work,
            Tasks tasks) {
        this.approving = approving;
        this.work = work;
        this.tasks = tasks;
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
        this.form = form;
        steps.getStyleClass().add("muted");
        sign = new ActionButton(signing, messages).primary();
        sign.setId("sign");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buildFooter();
        getStyleClass().addAll("side-pane", "sign-pane");
        getChildren().addAll(new PaneHeader(messages.text("signoff.sign"), steps), scroll, footer);
    }

    private void buildFooter() {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        Label last = new Label(messages.text("signoff.final"));
        last.getStyleClass().addAll("muted", "secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(gap, sign);
        row.getStyleClass().add("row");
        footer.getChildren().addAll(failure, missing, progress, last, row);
        footer.getStyleClass().addAll("pane-footer", "column");
        footer.managedProperty().bind(footer.visibleProperty());
    }

    /// Shows how far one is.
    void refresh() {
        form.block(model.blocked());
        steps.setText(messages.text("signoff.steps", model.stepsDone(), SignOffForm.STEPS));
        missing.setText(hint());
        missing.setVisible(!missing.getText().isEmpty());
        missing.setManaged(missing.isVisible());
        sign.say(messages.text("signoff.sign." + model.form().verdict().get()));
    }

    /// What is done, or else what has to be done next.
    private String hint() {
        Path target = model.form().target().get();
        if (model.state().get() instanceof SignState.Signing && target != null) {
            return messages.text("signoff.signing", String.valueOf(target.getFileName()));
        }
        return model.missing().map(messages::text).orElse("");
    }

    void show(SignState state) {
        boolean signing = state instanceof SignState.Signing;
        progress.setVisible(signing);
        form.setDisable(signing);
        footer.setVisible(!(state instanceof SignState.Signed));
        steps.setVisible(footer.isVisible());
        failure.getChildren().clear();
        switch (state) {
            case SignState.Preparing _, SignState.Signing _ -> scroll.setContent(form);
            case SignState.Failed(var problem) -> {
                form.key().help(problem);
                failure.getChildren().add(new ErrorCard(problem, messages));
                scroll.setContent(form);
            }
            case SignState.Signed signed -> {
                SignedPane done = new SignedPane(
                        signed,
                        messages,
                        navigator,
                        new ActionButton(approving, messages),
                        model::again,
                        new PrintForm(signed.result().file(), work.printing(), tasks, messages));
                scroll.setContent(done);
                scroll.applyCss(); // before it the buttons are not in the scene yet
                done.takeFocus();
            }
        }
        refresh();
    }
}
