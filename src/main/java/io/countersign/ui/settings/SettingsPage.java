package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a person sets for herself: its parts at the left, and a search over all of them.
public final class SettingsPage implements Page {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final PageContext context;
    private final Messages messages;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Map<Section, Button> parts = new EnumMap<>(Section.class);
    private final TextField search = new TextField();
    private final VBox content = new VBox();
    private final VBox keyHolder = new VBox();
    private final BorderPane root = new BorderPane();
    private final PersonalRows personal;
    private final FileRows files;
    private final KeyRows keyRows;
    private final List<Action> actions;
    /// What a search finds instead of the long table.
    private final SettingRow toKeys;
    private @Nullable DataTable<KeyLine> keys;
    private Actions.@Nullable Scope scope;
    private Section section = Section.PERSON;

    /// @param surroundings what the window stands in
    /// @param groups every action there is, the window's own first
    public SettingsPage(PageContext context, Surroundings surroundings, Supplier<List<ActionGroup>> groups) {
        this.context = context;
        messages = context.messages();
        files = new FileRows(context, surroundings, root);
        keyRows = new KeyRows(messages, context.actions(), context.settings(), groups);
        Action find = Action.always("settings.find", Message.of("settings.search"), Chord.of("/"), search::requestFocus);
        Action change = Action.always(
                "settings.keys.change", Message.of("settings.keys.change"), Chord.of("Enter"), this::changeKey);
        Action reset = Action.always(
                "settings.keys.reset",
                Message.of("settings.keys.reset"),
                null,
                () -> context.settings().change(old -> old.withKeys(Map.of())));
        actions = List.of(find, change, reset);
        personal = new PersonalRows(messages, context.settings());
        rows.addAll(personal.all());
        rows.add(keyRows.table(change, reset, keyHolder));
        rows.addAll(files.all());
        Button there = new Button(messages.text("settings.section.keys"));
        there.setOnAction(_ -> context.navigator().go(new Place.Settings(Section.KEYS.id())));
        toKeys = SettingRow.of(
                Section.KEYS, messages.text("settings.keys"), messages.text("settings.keys.text"), there);
        layOut();
    }

    private void layOut() {
        search.setPromptText(messages.text("settings.search"));
        search.setAccessibleText(messages.text("settings.search"));
        search.textProperty().subscribe(_ -> show());
        VBox list = new VBox();
        list.getStyleClass().add("setting-parts");
        for (Section one : Section.values()) {
            Button button = new Button(messages.text("settings.section." + one.id()), new Icon(one.icon()));
            button.getStyleClass().setAll("button", "flat", "setting-part");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> context.navigator().go(new Place.Settings(one.id())));
            parts.put(one, button);
            list.getChildren().add(button);
        }
        HBox head = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        head.getStyleClass().add("pane-header");
        VBox left = new VBox(head, list);
        left.getStyleClass().add("setting-list");
        content.getStyleClass().add("settings");
        root.setLeft(left);
        root.getStylesheets().add("/assets/theme/settings.css");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("settings.title"), actions);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("settings.title"), actions);
        section = place instanceof Place.Settings(String id) ? Section.of(id) : section;
        search.clear();
        personal.follow();
        show();
        files.read();
        Objects.requireNonNull(parts.get(section)).requestFocus();
    }

    @Override
    public void hidden() {
        if (scope != null) {
            scope.close();
            scope = null;
        }
    }

    @Override
    public void changed() {
        personal.follow();
    }

    private void show() {
        boolean searching = !search.getText().isBlank();
        parts.forEach((one, button) -> button.pseudoClassStateChanged(HERE, !searching && one == section));
        if (section == Section.KEYS && !searching) {
            makeKeys();
        }
        List<SettingRow> shown = rows.stream()
                .filter(row -> searching ? row.holds(search.getText()) : row.section() == section)
                .map(row -> searching && row.section() == Section.KEYS ? toKeys : row)
                .toList();
        content.getChildren().setAll(shown);
        if (shown.isEmpty()) {
            content.getChildren()
                    .add(new EmptyState(
                            messages.text("settings.search.none"), messages.text("settings.search.none.text"), null));
        }
        PaneHeader header = new PaneHeader(
                messages.text(searching ? "settings.search" : "settings.section." + section.id()));
        Parent body = body(shown);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setCenter(new VBox(header, body));
    }

    /// A table grows with the window; anything else is scrolled.
    private Parent body(List<SettingRow> shown) {
        boolean table = shown.size() == 1 && shown.getFirst().getStyleClass().contains("wide");
        if (table) {
            VBox.setVgrow(shown.getFirst(), Priority.ALWAYS);
            return content;
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void makeKeys() {
        if (keys == null) {
            DataTable<KeyLine> made = keyRows.lines();
            VBox.setVgrow(made, Priority.ALWAYS);
            keyHolder.getChildren().addFirst(made);
            keys = made;
        }
    }

    private void changeKey() {
        KeyLine line = keys == null ? null : keys.getSelectionModel().getSelectedItem();
        if (line != null && section == Section.KEYS) {
            keyRows.change(root, line);
        }
    }
}
