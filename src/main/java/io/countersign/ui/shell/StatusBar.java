package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionTip;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.task.Tasks;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The line at the foot: when the disk had it last, what it connects to, which checklist, and the key sheet.
final class StatusBar extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Label saved = new Label();
    private final Label connection = new Label();
    private final Label checklist = new Label();
    private final Tasks tasks;
    private final Button work = new Button();
    private final ListChangeListener<Object> follower = _ -> count();

    /// @param keys opens the key sheet
    /// @param list opens the list of tasks
    StatusBar(Messages messages, Action keys, Action list, Tasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
        saved.setGraphic(new Icon(Octicons.CHECK_CIRCLE_16));
        connection.setGraphic(new Icon(Octicons.PLUG_16));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label utc = new Label(messages.text("shell.status.utc"));
        Button sheet = new Button(messages.text("shell.keys"));
        sheet.setGraphic(new KeyCaps(keys));
        sheet.setOnAction(_ -> keys.tryRun());
        sheet.getStyleClass().setAll("status-button");
        work.setGraphic(new Icon(Octicons.TASKLIST_16));
        work.setOnAction(_ -> list.tryRun());
        work.getStyleClass().setAll("status-button");
        work.setTooltip(new ActionTip(list, messages));
        tasks.running().addListener(follower);
        tasks.notices().addListener(follower);
        count();
        checklist.getStyleClass().add("gives-way");
        Stream.of(saved, connection, work, utc, sheet).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        getStyleClass().add("status-bar");
        getChildren().addAll(saved, connection, work, gap, checklist, utc, sheet);
        show(null);
    }

    /// Forgets the tasks, when the window gets another language.
    void stop() {
        tasks.running().removeListener(follower);
        tasks.notices().removeListener(follower);
    }

    /// @param authority the time-stamp authority that a sign-off is sent to for its stamp; empty for none
    void showConnection(String authority) {
        connection.setText(
                authority.isEmpty()
                        ? messages.text("shell.status.offline")
                        : messages.text("shell.status.authority", host(authority)));
        connection.setTooltip(authority.isEmpty() ? null : new Tooltip(authority));
    }

    /// What was typed wrongly is shown as it was typed.
    private static String host(String authority) {
        try {
            return Objects.requireNonNullElse(URI.create(authority).getHost(), authority);
        } catch (IllegalArgumentException _) {
            return authority;
        }
    }

    /// How much failed since the list was emptied; what runs has its card.
    private void count() {
        long failed = tasks.notices().stream().filter(notice -> notice.problem() != null).count();
        work.setText(messages.text("shell.tasks.count", failed));
    }

    /// @param words what the open release is reviewed by; null where none is open
    void showChecklist(@Nullable Message words) {
        checklist.setText(words == null ? "" : messages.text(words));
        checklist.setTooltip(words == null ? null : new Tooltip(checklist.getText()));
    }

    /// @param at when the last write was forced to the disk; null where nothing was ever written
    void show(@Nullable Instant at) {
        saved.setText(
                at == null ? messages.text("shell.status.nothing") : messages.text("shell.status.saved", TIME.format(at)));
    }
}
