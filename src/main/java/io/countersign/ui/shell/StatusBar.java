package io.countersign.ui.shell;

import io.countersign.model.checklist.Checklist;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The line at the foot: when the disk had it last, that there is no network, which checklist, and the key sheet.
final class StatusBar extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Label saved = new Label();

    /// @param keys opens the key sheet
    StatusBar(Messages messages, Checklist checklist, Action keys) {
        this.messages = messages;
        saved.setGraphic(new Icon(Octicons.CHECK_CIRCLE_16));
        Label offline = new Label(messages.text("shell.status.offline"));
        offline.setGraphic(new Icon(Octicons.PLUG_16));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label version =
                new Label(messages.text("shell.status.checklist", checklist.id(), checklist.version()));
        Label utc = new Label(messages.text("shell.status.utc"));
        Button sheet = new Button(messages.text("shell.keys"));
        sheet.setGraphic(new KeyCaps(keys));
        sheet.setOnAction(_ -> keys.tryRun());
        sheet.getStyleClass().setAll("status-button");
        getStyleClass().add("status-bar");
        getChildren().addAll(saved, offline, gap, version, utc, sheet);
        show(null);
    }

    /// @param at when the last write was forced to the disk; null where nothing was ever written
    void show(@Nullable Instant at) {
        saved.setText(
                at == null ? messages.text("shell.status.nothing") : messages.text("shell.status.saved", TIME.format(at)));
    }
}
