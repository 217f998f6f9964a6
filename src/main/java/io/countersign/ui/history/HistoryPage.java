package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// Who did what when, the newest first, with the check of the chain that holds the entries together.
public final class HistoryPage implements Page {
    private final PageContext context;
    private final Messages messages;
    private final HistoryViewModel model;
    private final Action check;
    private final TableView<AuditEntry> table;
    private final EntryPane details;
    private final PaneHeader header;
    private final ScopeChoice choice;
    private final VBox failure = new VBox();
    private final Panes root;
    private Actions.@Nullable Scope keys;

    public HistoryPage(PageContext context) {
        this(context, HistoryWork.of(context.workflows()));
    }

    HistoryPage(PageContext context, HistoryWork work) {
        this.context = context;
        messages = context.messages();
        model = new HistoryViewModel(work, context.tasks(), InstantSource.system());
        check = Action.always("history.check", Message.of("history.check"), Chord.of("Ctrl+R"), model::check);
        EntryWords words = new EntryWords(messages);
        table = EntryTable.of(model, words, messages);
        details = new EntryPane(words, messages);
        choice = new ScopeChoice(model, messages);
        header = new PaneHeader(
                messages.text("history.title"), choice, new ActionButton(check, messages, Octicons.SHIELD_CHECK_16));
        root = build();
        table.getSelectionModel().selectedItemProperty().subscribe(details::show);
        model.entries().addListener((ListChangeListener<AuditEntry>) _ -> {
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
        model.problem().subscribe(this::tell);
    }

    private Panes build() {
        VBox main = new VBox(header, new ChainStrip(model, messages), failure, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        main.setMinWidth(0);
        Panes panes = new Panes(null, main, details, 0).remembered("history");
        panes.getStylesheets().add("/assets/theme/history.css");
        return panes;
    }

    private void tell(@Nullable Problem problem) {
        failure.getChildren().clear();
        if (problem != null) {
            failure.getChildren().add(ErrorCard.inPane(problem, messages));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("history.title"), List.of(check));
    }

    @Override
    public void shown(Place place) {
        keys = context.actions().open(Message.of("history.title"), List.of(check));
        open();
        table.requestFocus();
    }

    private void open() {
        model.open(release());
        choice.offerRelease(model.release() != 0);
    }

    private long release() {
        return context.release().get().map(Release::id).orElse(0L);
    }

    @Override
    public void hidden() {
        if (keys != null) {
            keys.close();
            keys = null;
        }
    }

    @Override
    public void changed() {
        if (release() == model.release()) {
            model.newer();
        } else {
            open();
        }
    }
}
