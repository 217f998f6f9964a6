package io.countersign.ui.settings;

import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.page.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Who sits here, and how the window looks to her.
final class PersonalRows {
    private final Messages messages;
    private final Settings settings;
    private final List<Consumer<Preferences>> followers = new ArrayList<>();

    PersonalRows(Messages messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    List<SettingRow> all() {
        return List.of(
                row(Section.PERSON, "name", field("name", Preferences::name, name -> settings.change(
                        old -> old.withPerson(name, old.role())))),
                row(Section.PERSON, "role", field("role", Preferences::role, role -> settings.change(
                        old -> old.withPerson(old.name(), role)))),
                row(Section.PERSON, "language", choice(
                        "language",
                        Language.values(),
                        Preferences::language,
                        language -> messages.text("shell.settings.language." + language.id()),
                        language -> settings.change(old -> old.withLanguage(language)))),
                row(Section.LOOK, "theme", choice(
                        "theme",
                        Preferences.Theme.values(),
                        Preferences::theme,
                        theme -> messages.text("settings.theme." + theme),
                        theme -> settings.change(old -> old.withTheme(theme)))),
                row(Section.LOOK, "accent", choice(
                        "accent",
                        Preferences.Accent.values(),
                        Preferences::accent,
                        accent -> messages.text("settings.accent." + accent),
                        accent -> settings.change(old -> old.withAccent(accent)))),
                row(Section.LOOK, "size", size()),
                row(Section.LOOK, "motion", motion()),
                row(Section.SIGNING, "time", authority()),
                row(Section.SIGNING, "proof", proof()));
    }

    /// Shows what was set elsewhere, by a command or from a file.
    void follow() {
        Preferences now = settings.now();
        followers.forEach(follower -> follower.accept(now));
    }

    private TextField authority() {
        TextField field = field("time", Preferences::timeStamps, this::keepAuthority);
        field.setPromptText(messages.text("settings.time.none"));
        return field;
    }

    /// What is no address is not kept.
    private void keepAuthority(String address) {
        if (address.isEmpty() || Preferences.isAddress(address)) {
            settings.change(old -> old.withTimeStamps(address, old.proof()));
        }
    }

    private HBox proof() {
        return choice(
                "proof",
                new String[] {"t", "lt", "lta"},
                Preferences::proof,
                word -> messages.text("settings.proof." + word),
                word -> settings.change(old -> old.withTimeStamps(old.timeStamps(), word)));
    }

    private SettingRow row(Section section, String key, Node control) {
        return SettingRow.of(
                section, messages.text("settings." + key), messages.text("settings." + key + ".text"), control);
    }

    /// Kept when it is left, or with Enter.
    private TextField field(String key, Function<Preferences, String> text, Consumer<String> keep) {
        TextField field = new TextField(text.apply(settings.now()));
        followers.add(now -> {
            if (!field.isFocused()) {
                field.setText(text.apply(now));
            }
        });
        field.setAccessibleText(messages.text("settings." + key));
        field.getStyleClass().add("setting-field");
        Runnable leave = () -> keep.accept(field.getText().strip());
        field.setOnAction(_ -> leave.run());
        field.focusedProperty().subscribe((was, focused) -> {
            if (was && !focused) {
                leave.run();
            }
        });
        return field;
    }

    private <T> HBox choice(
            String key,
            T[] values,
            Function<Preferences, T> chosen,
            Function<T, String> word,
            Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (T value : values) {
            ToggleButton button = new ToggleButton(word.apply(value));
            button.setAccessibleText(messages.text("settings." + key) + ": " + button.getText());
            button.getStyleClass().add("chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value.equals(chosen.apply(settings.now())));
            followers.add(now -> button.setSelected(value.equals(chosen.apply(now))));
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(value);
            });
            buttons.add(button);
        }
        HBox row = new HBox();
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("chip-row");
        return row;
    }

    private HBox size() {
        int now = settings.now().textSize();
        Slider slider = new Slider(Preferences.LEAST_TEXT_SIZE, Preferences.LARGEST_TEXT_SIZE, now);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(messages.text("settings.size"));
        Label shown = new Label(messages.text("settings.size.pixels", now));
        shown.getStyleClass().add("size-shown");
        slider.valueProperty().subscribe(value -> shown.setText(
                messages.text("settings.size.pixels", Math.round(value.doubleValue()))));
        Runnable keep = () -> settings.change(old -> old.withTextSize((int) Math.round(slider.getValue())));
        slider.valueChangingProperty().subscribe((was, changing) -> {
            if (was && !changing) {
                keep.run();
            }
        });
        slider.valueProperty().subscribe((_, _) -> {
            if (!slider.isValueChanging()) {
                keep.run();
            }
        });
        followers.add(set -> {
            if (!slider.isValueChanging()) {
                slider.setValue(set.textSize());
            }
        });
        HBox row = new HBox(slider, shown);
        row.getStyleClass().add("row");
        return row;
    }

    private CheckBox motion() {
        CheckBox box = new CheckBox(messages.text("settings.motion.still"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setSelected(settings.now().reducedMotion());
        followers.add(now -> box.setSelected(now.reducedMotion()));
        box.setOnAction(_ -> settings.change(old -> old.withReducedMotion(box.isSelected())));
        return box;
    }
}
