package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Person;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.approval.ApprovalSheet;
import io.countersign.ui.approval.Meaning;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Panes;
import io.countersign.ui.key.KeyForm;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What blocks, the very pages, and the signature, side by side.
public final class SignOffPage implements Page {
    /// How long one has to stop typing before the pages are composed anew.
    private static final Duration PAUSE = Duration.millis(600);

    private final PageContext context;
    private final SignOffWork work;
    private final Messages messages;
    private final SignOffViewModel model;
    private final SignForm form;
    private final BlockerPane blockers;
    private final PreviewPane preview;
    private final SignPane signing;
    private final List<Action> keys;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final VBox failure = new VBox();
    private final Panes panes;
    private final StackPane root = new StackPane();
    private Actions.@Nullable Scope scope;

    public SignOffPage(PageContext context) {
        this(context, SignOffWork.of(context.workflows()), Path.of(System.getProperty("user.home")));
    }

    /// @param folder where a sign-off goes unless another place is chosen
    SignOffPage(PageContext context, SignOffWork work, Path folder) {
        this.context = context;
        this.work = work;
        messages = context.messages();
        model = new SignOffViewModel(work, context.tasks(), folder);
        KeyForm key = new KeyForm(
                model.form().keyChoice(), work.keys(), context.tasks(), messages, context.dialogs());
        form = new SignForm(model.form(), key, messages, context.dialogs());
        Action sign = new Action(
                "signoff.sign", Message.of("signoff.sign"), Chord.of("Ctrl+Enter"), canSign(), this::sign);
        Action previous = Action.always(
                "signoff.previous", Message.of("signoff.preview.previous"), Chord.of("Page Up"), () -> turn(-1));
        Action next = Action.always(
                "signoff.next", Message.of("signoff.preview.next"), Chord.of("Page Down"), () -> turn(1));
        Action larger = Action.always(
                "signoff.larger", Message.of("signoff.preview.larger"), Chord.of("Alt+↑"), () -> zoom(1));
        Action smaller = Action.always(
                "signoff.smaller", Message.of("signoff.preview.smaller"), Chord.of("Alt+↓"), () -> zoom(-1));
        Action search = Action.always(
                "signoff.search", Message.of("signoff.preview.search"), Chord.of("Ctrl+F"), this::search);
        ApprovalSheet sheet = new ApprovalSheet(work.approving(), context);
        Action approve = new Action(
                "signoff.approve",
                Message.of("signoff.approve"),
                Chord.of("Ctrl+Shift+A"),
                Bindings.createBooleanBinding(() -> signed().isPresent(), model.state()),
                () -> signed().ifPresent(pdf -> sheet.open(root, pdf, Meaning.APPROVE, this::verify)));
        keys = List.of(sign, approve, previous, next, larger, smaller, search);
        blockers = new BlockerPane(messages, context.navigator());
        preview = new PreviewPane(
                messages, context.tasks(), new PreviewPane.PreviewActions(previous, next, larger, smaller));
        signing = new SignPane(model, messages, context.navigator(), form, sign, approve, work, context.tasks());
        panes = layOut();
        follow();
    }

    private BooleanBinding canSign() {
        Observable[] parts = Stream.concat(
                        Stream.of(model.form().all()), Stream.<Observable>of(model.readiness(), model.state()))
                .toArray(Observable[]::new);
        return Bindings.createBooleanBinding(
                () -> model.missing().isEmpty() && !(model.state().get() instanceof SignState.Signing), parts);
    }

    private Panes layOut() {
        VBox middle = new VBox(failure, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        middle.getStyleClass().add("preview-pane");
        root.getStyleClass().add("signoff-page");
        root.getStylesheets().add("/assets/theme/signoff.css");
        return new Panes(blockers, middle, signing, 0).remembered("signoff");
    }

    private void follow() {
        model.readiness().subscribe(_ -> showReadiness());
        model.preview().subscribe(preview::show);
        model.state().subscribe(signing::show);
        model.problem().subscribe(this::tell);
        pause.setOnFinished(_ -> model.compose());
        for (Observable part : model.form().printed()) {
            part.subscribe(pause::playFromStart);
        }
        for (Observable part : model.form().all()) {
            part.subscribe(signing::refresh);
        }
    }

    private void showReadiness() {
        SignOffWork.Readiness readiness = model.readiness().get();
        if (readiness != null) {
            blockers.show(readiness);
            form.saySize(readiness.inputs());
        } else if (model.problem().get() == null) {
            blockers.checking();
        } else {
            blockers.unknown();
        }
        signing.refresh();
    }

    private void tell(@Nullable Problem problem) {
        failure.getChildren().clear();
        if (problem != null) {
            failure.getChildren().add(ErrorCard.inPane(problem, messages));
        }
        showReadiness();
    }

    /// The file that was signed just now, and waits for the second person.
    private Optional<Path> signed() {
        return model.state().get() instanceof SignState.Signed signed
                ? Optional.of(signed.result().file())
                : Optional.empty();
    }

    private void verify(Path pdf) {
        context.navigator().go(new Place.Verify(pdf.toString()));
    }

    private void sign() {
        model.sign(form.key().password());
        form.key().forgetPassword();
    }

    private void turn(int step) {
        preview.turn(step);
    }

    private void zoom(int steps) {
        preview.zoom(steps);
    }

    private void search() {
        preview.takeSearchFocus();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("signoff.title"), keys);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("signoff.title"), keys);
        open();
        root.applyCss(); // before it the form is not in the scene yet, and cannot have the focus
        form.takeFocus();
    }

    private void open() {
        context.release().get().ifPresentOrElse(this::open, this::showNothing);
    }

    private void open(Release release) {
        if (!root.getChildren().contains(panes)) {
            root.getChildren().setAll(panes);
        }
        Person person = context.person().get();
        Path key = Path.of(context.settings().now().signingKey());
        if (model.form().key().get() == null && Files.isRegularFile(key)) {
            model.form().key().set(key);
        }
        form.key().show(work.usual());
        model.open(release, person.name(), person.role(), messages.language());
    }

    private void showNothing() {
        Button go = new Button(messages.text("signoff.none.go"));
        go.setOnAction(_ -> context.navigator().go(new Place.Releases()));
        root.getChildren()
                .setAll(new EmptyState(messages.text("signoff.none"), messages.text("signoff.none.next"), go));
        go.requestFocus();
    }

    @Override
    public void hidden() {
        pause.stop();
        preview.close();
        if (scope != null) {
            scope.close();
            scope = null;
        }
    }

    @Override
    public void changed() {
        open();
    }
}
