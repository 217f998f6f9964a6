package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.settings.Surroundings.Definition;
import io.countersign.ui.settings.Surroundings.Trusted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The settings that are about files: keys and certificates, the data folder and its copies, checklists and tables, and the
/// settings themselves.
final class FileRows {
    private static final double SHEET_WIDTH = 42;

    private final PageContext context;
    private final Messages messages;
    private final Surroundings surroundings;
    private final Figures figures;
    private final DataTable<Trusted> trusted;
    private final DataTable<Definition> definitions;
    private final Prose backedUp = new Prose("", "secondary");
    private final Prose transferred = new Prose("", "secondary");
    private final Region page;

    /// @param page where sheets open
    FileRows(PageContext context, Surroundings surroundings, Region page) {
        this.context = context;
        this.messages = context.messages();
        this.surroundings = surroundings;
        this.figures = new Figures(messages);
        this.page = page;
        trusted = trustedTable();
        definitions = definitionTable();
        for (Prose said : List.of(backedUp, transferred)) {
            said.managedProperty().bind(said.textProperty().isNotEmpty());
        }
    }

    List<SettingRow> all() {
        return List.of(
                wide(Section.SIGNING, "key", new KeyRow(context, surroundings, page).node()),
                wide(Section.SIGNING, "trusted", trusted()),
                row(Section.DATA, "folder", folder()),
                row(Section.DATA, "backup", column(button("backup.button", this::backUp), backedUp)),
                row(Section.DATA, "restore", buttons(
                        button("restore.folder", this::restoreFolder), button("restore.file", this::restoreFile))),
                wide(Section.DEFINITIONS, "definitions", definitions),
                row(Section.TRANSFER, "export", button("export.button", this::exportSettings)),
                row(Section.TRANSFER, "import", column(button("import.button", this::importSettings), transferred)),
                row(Section.TRANSFER, "program", program()));
    }

    /// Reads anew what lies in folders.
    void read() {
        context.tasks()
                .run(
                        Message.of("settings.definitions.task"),
                        _ -> surroundings.definitions(),
                        read -> definitions.getItems().setAll(read))
                .shownByThePage();
        readTrusted();
    }

    private void readTrusted() {
        context.tasks()
                .run(
                        Message.of("settings.trusted"),
                        _ -> surroundings.trusted(),
                        read -> trusted.getItems().setAll(read))
                .shownByThePage();
    }

    private SettingRow row(Section section, String key, Node control) {
        return SettingRow.of(
                section, messages.text("settings." + key), messages.text("settings." + key + ".text"), control);
    }

    private SettingRow wide(Section section, String key, Node control) {
        return SettingRow.wide(
                section, messages.text("settings." + key), messages.text("settings." + key + ".text"), control);
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(messages.text("settings." + key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static HBox buttons(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().addAll("column", "setting-column");
        return column;
    }

    private Label program() {
        Label program = new Label(surroundings.program());
        program.setMinWidth(Region.USE_PREF_SIZE);
        return program;
    }

    private Label path(String path, String none) {
        Label shown = new Label(path.isEmpty() ? messages.text(none) : path);
        shown.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        shown.getStyleClass().addAll("muted", "setting-path");
        shown.setTooltip(new Tooltip(shown.getText()));
        return shown;
    }

    private Node folder() {
        String folder = surroundings.folder().toString();
        return column(path(folder, "settings.folder"), button("folder.copy", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(folder);
            Clipboard.getSystemClipboard().setContent(content);
        }));
    }

    private DataTable<Trusted> trustedTable() {
        DataTable<Trusted> table = new DataTable<>(messages.text("settings.trusted"));
        table.growing(messages.text("settings.trusted.subject"), 3, Trusted::subject);
        table.growing(
                messages.text("settings.trusted.file"), 2, one -> one.file().getFileName().toString(), "muted");
        table.text(messages.text("settings.trusted.until"), 9, one -> figures.day(one.until()), "right");
        table.setPlaceholder(new EmptyState(
                messages.text("settings.trusted.none"), messages.text("settings.trusted.none.text"), null));
        table.getStyleClass().add("setting-table");
        return table;
    }

    private Node trusted() {
        Button add = button("trusted.add", () -> context.navigator().go(new Place.Verify("")));
        Button remove = button("trusted.remove", () -> {
            Trusted chosen = trusted.getSelectionModel().getSelectedItem();
            context.tasks().run(Message.of("settings.trusted"), _ -> {
                surroundings.distrust(chosen);
                return chosen;
            }, _ -> readTrusted());
        });
        remove.disableProperty().bind(trusted.getSelectionModel().selectedItemProperty().isNull());
        return column(trusted, buttons(add, remove));
    }

    private void backUp() {
        String name = "countersign-" + LocalDate.now(ZoneOffset.UTC);
        context.dialogs()
                .saveFile(messages.text("settings.backup.choose"), name)
                .ifPresent(target -> context.tasks()
                        .run(
                                Message.of("settings.backup.task"),
                                progress -> context.workflows().backUp().to(target, progress),
                                files -> backedUp.setText(messages.text(
                                        "settings.backup.done", figures.count(files), target.toString())))
                        .writes());
    }

    private void restoreFolder() {
        context.dialogs().openFolder(messages.text("settings.restore.choose")).ifPresent(this::askRestore);
    }

    private void restoreFile() {
        context.dialogs()
                .openFile(messages.text("settings.restore.choose"), messages.text("settings.restore.pattern"), "*.db")
                .ifPresent(this::askRestore);
    }

    private void askRestore(Path copy) {
        Sheet sheet = new Sheet(Message.of("settings.restore.sheet"), messages, context.actions(), SHEET_WIDTH);
        Action cancel = Action.always("sheet.close", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        Action restore = Action.always(
                "settings.restore.do", Message.of("settings.restore.do"), Chord.of("Ctrl+Enter"), () -> {
                    sheet.close();
                    surroundings.restore(copy);
                });
        VBox body = new VBox(
                new Prose(messages.text("settings.restore.what", copy.toString())),
                new Prose(messages.text("settings.restore.kept"), "muted"));
        body.getStyleClass().add("sheet-body");
        ActionButton back = new ActionButton(cancel, messages);
        sheet.key(restore)
                .body(body)
                .footer(back, new ActionButton(restore, messages).primary())
                .open(page, back);
    }

    private DataTable<Definition> definitionTable() {
        DataTable<Definition> table = new DataTable<>(messages.text("settings.definitions"));
        table.growing(messages.text("settings.definitions.name"), 1, Definition::id, "code");
        table.text(
                messages.text("settings.definitions.kind"),
                7,
                one -> messages.text(one.table() ? "settings.definitions.table" : "settings.definitions.checklist"));
        table.text(
                messages.text("settings.definitions.version"),
                5.5,
                one -> one.version().isEmpty() ? "–" : one.version());
        table.text(messages.text("settings.definitions.dated"), 7.5, one -> figures.day(one.dated()), "right");
        table.text(messages.text("settings.definitions.size"), 4.5, one -> figures.count(one.size()), "right");
        table.text(
                messages.text("settings.definitions.origin"),
                8,
                one -> messages.text(one.own() ? "settings.definitions.own" : "settings.definitions.shipped"),
                "muted");
        return table;
    }

    private void exportSettings() {
        context.dialogs()
                .saveFile(messages.text("settings.export.choose"), "countersign-settings.json")
                .ifPresent(target -> context.tasks().run(Message.of("settings.export"), _ -> {
                    PreferencesFile.export(target, context.settings().now());
                    return target;
                }, done -> transferred.setText(done.toString())));
    }

    private void importSettings() {
        context.dialogs()
                .openFile(messages.text("settings.import.choose"), messages.text("settings.import.pattern"), "*.json")
                .ifPresent(source -> {
                    Optional<Preferences> read =
                            PreferencesFile.imported(source, context.settings().now());
                    transferred.setText(
                            messages.text(read.isPresent() ? "settings.import.done" : "settings.import.wrong"));
                    read.ifPresent(taken -> context.settings().change(_ -> taken));
                });
    }
}
