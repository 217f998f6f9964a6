package io.countersign.ui.signoff;

import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.text.Messages;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Choice;
import io.countersign.ui.control.FileField;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.key.KeyForm;
import io.countersign.workflow.SignRelease;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.octicons.Octicons;

/// The fields that a person fills in before she signs.
final class SignForm extends VBox {
    private static final int REASON_LINES = 3;

    private final SignOffForm form;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Choice<Verdict> verdict;
    private final Prose blocked;
    private final TextArea reason = new TextArea();
    private final CheckBox embed = new CheckBox();
    private final KeyForm key;

    SignForm(SignOffForm form, KeyForm key, Messages messages, Dialogs dialogs) {
        this.key = key;
        this.form = form;
        this.messages = messages;
        this.dialogs = dialogs;
        verdict = new Choice<>(Verdict.class, form.verdict(), word -> messages.text("control.verdict." + word));
        verdict.button(Verdict.APPROVED).getStyleClass().addAll("verdict", "pass");
        verdict.button(Verdict.REFUSED).getStyleClass().addAll("verdict", "fail");
        blocked = new Prose(messages.text("signoff.verdict.blocked"), "fail", "ink", "secondary");
        blocked.managedProperty().bind(blocked.visibleProperty());
        Choice<Language> language = new Choice<>(
                Language.class, form.language(), one -> messages.text("signoff.language." + one));
        getStyleClass().add("sign-form");
        getChildren()
                .addAll(
                        group("signoff.verdict", verdict, blocked),
                        group("signoff.reason", reason()),
                        group("signoff.language", language, check(new CheckBox(), "signoff.language.both", form.bothLanguages())),
                        group("signoff.findings", findings()),
                        group("signoff.inputs", check(embed, "signoff.inputs.embed", form.embedInputs())),
                        group("signoff.reviewer", person("reviewer", form.reviewer(), form.reviewerRole())),
                        group("signoff.approver", person("approver", form.approver(), form.approverRole())),
                        group("signoff.key", key),
                        group("signoff.target", target()));
        form.verdict()
                .subscribe(word -> reason.setPromptText(messages.text("signoff.reason.prompt." + word)));
    }

    private VBox group(String caption, Node... fields) {
        Label title = new Label(messages.text(caption));
        title.getStyleClass().add("caption");
        VBox group = new VBox(title);
        group.getChildren().addAll(fields);
        group.getStyleClass().add("group");
        return group;
    }

    private CheckBox check(CheckBox box, String words, BooleanProperty value) {
        box.setText(messages.text(words));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /// Says how much would be embedded, before it is chosen.
    void saySize(SignRelease.InputSize size) {
        embed.setText(messages.text("signoff.inputs.size", size.embedded(), size.files(), size.bytes()));
    }

    private ComboBox<Integer> findings() {
        ComboBox<Integer> limits = new ComboBox<>();
        limits.getItems().setAll(SignOffForm.PRINT_LIMITS);
        limits.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer limit) {
                return limit == null ? "" : messages.text("signoff.findings.limit", limit);
            }

            @Override
            public Integer fromString(String words) {
                throw new UnsupportedOperationException(words); // nothing can be typed
            }
        });
        limits.setId("print-limit");
        limits.setAccessibleText(messages.text("signoff.findings"));
        limits.setMaxWidth(Double.MAX_VALUE);
        limits.valueProperty().bindBidirectional(form.printLimit());
        return limits;
    }

    private TextArea reason() {
        reason.setWrapText(true);
        reason.setPrefRowCount(REASON_LINES);
        reason.setAccessibleText(messages.text("signoff.reason"));
        reason.textProperty().bindBidirectional(form.reason());
        return reason;
    }

    private HBox person(String who, StringProperty name, StringProperty role) {
        HBox row = new HBox(field(who, "name", name), field(who, "role", role));
        row.getStyleClass().add("row");
        return row;
    }

    private TextField field(String who, String part, StringProperty value) {
        TextField field = new TextField();
        String words = messages.text("signoff." + who + "." + part);
        field.setPromptText(words);
        field.setAccessibleText(messages.text("signoff." + who) + ", " + words);
        field.setId(who + "-" + part);
        field.setPrefColumnCount(1);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> takeFocus());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private FileField target() {
        return new FileField(
                form.target(),
                Octicons.FILE_16,
                messages.text("signoff.missing.target"),
                messages.text("signoff.target.choose"),
                () -> {
                    Path now = form.target().get();
                    String name = now == null ? "" : String.valueOf(now.getFileName());
                    dialogs.saveFile(messages.text("signoff.target.title"), name)
                            .ifPresent(form.target()::set);
                });
    }

    /// Says whether an approval is out of the question.
    void block(boolean isBlocked) {
        verdict.button(Verdict.APPROVED).setDisable(isBlocked);
        blocked.setVisible(isBlocked);
    }

    KeyForm key() {
        return key;
    }

    /// Leads the keys to the first thing that has to be written.
    void takeFocus() {
        if (form.verdict().get() == Verdict.REFUSED && form.reason().get().isBlank()) {
            reason.requestFocus();
        } else if (form.approver().get().isBlank() && lookup("#approver-name") != null) {
            lookup("#approver-name").requestFocus();
        } else {
            key.takeFocus();
        }
    }
}
