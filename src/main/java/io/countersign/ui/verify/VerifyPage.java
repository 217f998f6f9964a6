package io.countersign.ui.verify;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.approval.ApprovalSheet;
import io.countersign.ui.approval.ApprovalWork;
import io.countersign.ui.approval.Meaning;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.print.PrintSheet;
import io.countersign.ui.print.PrintWork;
import io.countersign.workflow.KeepTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// Checks any sign-off PDF that is dropped or chosen, whether or not a release is open.
public final class VerifyPage implements Page {
    private final PageContext context;
    private final Messages messages;
    private final VerifyViewModel model;
    private final Action choose;
    private final Action copy;
    private final Action print;
    private final Action trusted;
    private final Action approve;
    private final Action refuse;
    private final List<Action> keys;
    private final ApprovalSheet approving;
    private final TrustViewModel trust;
    private final PrintSheet printing;
    private final Runnable prepare;
    private final ActionButton another;
    private final RecentFiles recent;
    private final PaneHeader header;
    private final StackPane body = new StackPane();
    private final StackPane side = new StackPane();
    private final HBox root = new HBox();
    private final ActionButton first;
    private boolean trusting;
    private Actions.@Nullable Scope scope;

    public VerifyPage(PageContext context) {
        this(
                context,
                context.workflows().verifySignOff()::verify,
                context.workflows().verifySignOff()::prepare,
                context.workflows().keepTrust(),
                PrintWork.of(context.workflows().printSignOff()),
                ApprovalWork.of(context.workflows()));
    }

    /// @param prepare gets ready for a file that is about to come
    VerifyPage(
            PageContext context,
            Function<Path, Verification> verify,
            Runnable prepare,
            KeepTrust keepTrust,
            PrintWork printWork,
            ApprovalWork approvalWork) {
        this.context = context;
        this.prepare = prepare;
        messages = context.messages();
        model = new VerifyViewModel(verify, context.tasks(), context.verified()::add);
        recent = new RecentFiles(context.verified(), messages, model::check);
        trust = new TrustViewModel(keepTrust, context.tasks(), model::again);
        trusted = Action.always(
                "verification.trust", Message.of("verification.trust"), Chord.of("Ctrl+T"), this::toggleTrust);
        choose = Action.always(
                "verification.choose", Message.of("verification.choose"), Chord.of("Ctrl+O"), this::choose);
        copy = new Action(
                "verification.copy",
                Message.of("verification.copy"),
                Chord.of("Ctrl+Shift+C"),
                Bindings.createBooleanBinding(() -> checked().isPresent(), model.state()),
                this::copy);
        printing = new PrintSheet(printWork, context.tasks(), messages, context.actions());
        print = new Action(
                "verification.print",
                Message.of("verification.print"),
                Chord.of("Ctrl+P"),
                Bindings.createBooleanBinding(() -> printable().isPresent(), model.state()),
                () -> printable().ifPresent(pdf -> printing.open(root, pdf)));
        approving = new ApprovalSheet(approvalWork, context);
        approve = answer("approve", "Ctrl+Shift+A", Meaning.APPROVE);
        refuse = answer("refuse", "Ctrl+Shift+R", Meaning.REFUSE);
        keys = List.of(choose, trusted, copy, print, approve, refuse);
        first = new ActionButton(choose, messages, Octicons.FILE_16).primary();
        another = new ActionButton(choose, messages);
        another.say(messages.text("verification.another"));
        another.managedProperty().bind(another.visibleProperty());
        header = new PaneHeader(
                messages.text("verification.title"),
                new ActionButton(trusted, messages, Octicons.SHIELD_CHECK_16),
                new ActionButton(print, messages),
                new ActionButton(copy, messages, Octicons.CLIPPY_16),
                another);
        build();
        model.state().subscribe(this::show);
    }

    /// The second person's yes or no to a file that waits for it.
    private Action answer(String what, String chord, Meaning meaning) {
        return new Action(
                "verification." + what,
                Message.of("verification." + what),
                Chord.of(chord),
                Bindings.createBooleanBinding(() -> waiting().isPresent(), model.state()),
                () -> waiting().ifPresent(pdf -> approving.open(root, pdf, meaning, model::check)));
    }

    private void build() {
        VBox main = new VBox(header, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        side.getStyleClass().addAll("side-pane", "signers");
        side.managedProperty().bind(side.visibleProperty());
        root.getStyleClass().add("verify-page");
        root.getStylesheets().add("/assets/theme/verify.css");
        root.getChildren().addAll(main, side);
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
    }

    private void show(VerifyState state) {
        trusting = false;
        side.setVisible(state instanceof VerifyState.Checked);
        another.setVisible(!(state instanceof VerifyState.Empty));
        switch (state) {
            case VerifyState.Empty _ -> showEmpty();
            case VerifyState.Checking(String file) -> showChecking(file);
            case VerifyState.Checked(Path _, Verification verification) -> showChecked(verification);
            case VerifyState.Unreadable(String file, Problem problem) -> showUnreadable(file, problem);
        }
    }

    /// Shows the trusted certificates instead of the answer, and the answer again.
    private void toggleTrust() {
        trusting = !trusting;
        if (trusting) {
            ScrollPane scroll = new ScrollPane(new TrustPane(trust, messages, this::chooseCertificate));
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            body.getChildren().setAll(scroll);
            header.detail(messages.text("verification.trust"));
            trust.load();
        } else {
            show(model.state().get());
        }
    }

    private void chooseCertificate() {
        context.dialogs()
                .openFile(
                        messages.text("verification.trust.choose"),
                        messages.text("verification.trust.files"),
                        "*.*")
                .ifPresent(trust::look);
    }

    private void showEmpty() {
        EmptyState empty = new EmptyState(
                messages.text("verification.drop"), messages.text("verification.drop.text"), first);
        empty.getStyleClass().add("drop-zone");
        VBox.setVgrow(empty, Priority.ALWAYS);
        VBox frame = new VBox(empty);
        recent.list().ifPresent(frame.getChildren()::add);
        frame.getStyleClass().addAll("verify-content", "column", "wide");
        body.getChildren().setAll(frame);
        header.detail("");
    }

    private void showChecking(String file) {
        Label words = new Label(messages.text("verification.checking", file));
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(words, bar);
        box.getStyleClass().addAll("verify-content", "column");
        body.getChildren().setAll(box);
        header.detail(file);
    }

    private void showChecked(Verification verification) {
        VBox answer = new VBox(new VerdictPane(verification, messages));
        recent.list().ifPresent(list -> {
            VBox below = new VBox(list);
            below.getStyleClass().add("verify-content");
            answer.getChildren().add(below);
        });
        ScrollPane scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.getChildren().setAll(scroll);
        side.getChildren().setAll(new SignersPane(verification, messages, answers()));
        header.detail(verification.file());
    }

    private List<ActionButton> answers() {
        return waiting().isEmpty()
                ? List.of()
                : List.of(new ActionButton(approve, messages).primary(), new ActionButton(refuse, messages));
    }

    private void showUnreadable(String file, Problem problem) {
        VBox box = new VBox(new ErrorCard(problem, messages, file, ""));
        recent.list().ifPresent(box.getChildren()::add);
        box.getStyleClass().addAll("verify-content", "column", "wide");
        body.getChildren().setAll(box);
        header.detail(file);
    }

    private void choose() {
        context.dialogs()
                .openFile(messages.text("verification.choose.title"), messages.text("verification.pdf"), "*.pdf")
                .ifPresent(model::check);
    }

    private void copy() {
        checked().ifPresent(verification -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(new VerificationText(messages).of(verification));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Optional<Verification> checked() {
        return model.state().get() instanceof VerifyState.Checked(Path _, Verification verification)
                ? Optional.of(verification)
                : Optional.empty();
    }

    private Optional<Path> printable() {
        return model.state().get() instanceof VerifyState.Checked checked && checked.isSignOff()
                ? Optional.of(checked.pdf())
                : Optional.empty();
    }

    /// The file, where it waits for the second person.
    private Optional<Path> waiting() {
        return model.state().get() instanceof VerifyState.Checked(Path pdf, Verification verification)
                        && verification.isHalfSigned()
                ? Optional.of(pdf)
                : Optional.empty();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles();
        if (taken) {
            model.check(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("verification.title"), keys);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("verification.title"), keys);
        prepare.run();
        if (place instanceof Place.Verify(String pdf) && !pdf.isEmpty()) {
            model.check(Path.of(pdf));
        }
        (model.state().get() instanceof VerifyState.Empty ? first : another).requestFocus();
    }

    @Override
    public void hidden() {
        if (scope != null) {
            scope.close();
            scope = null;
        }
    }

    /// A file is checked against itself; the database has no part in it.
    @Override
    public void changed() {}
}
