package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.KeyAlgorithm;
import io.countersign.signing.KeySource;
import io.countersign.text.Messages;
import io.countersign.ui.control.Prose;
import io.countersign.ui.page.PageContext;
import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The key that the page for sign-offs proposes: one that is there, or one made here by who has none, with what an
/// authority needs to vouch for it.
final class KeyRow {
    private final PageContext context;
    private final Messages messages;
    private final Surroundings surroundings;
    private final Region page;
    private final Label shown = new Label();
    private final Prose done = new Prose("", "secondary");
    private final Button request;
    private final Button install;
    private final Button forget;

    KeyRow(PageContext context, Surroundings surroundings, Region page) {
        this.context = context;
        this.messages = context.messages();
        this.surroundings = surroundings;
        this.page = page;
        request = button("request", this::request);
        install = button("install", this::install);
        forget = button("forget", () -> take(""));
    }

    Node node() {
        shown.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        shown.getStyleClass().addAll("muted", "setting-path");
        done.managedProperty().bind(done.textProperty().isNotEmpty());
        done.setId("key-done");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("row");
        buttons.setHgap(8);
        buttons.setVgap(6);
        buttons.getChildren()
                .addAll(List.of(
                        button("choose", this::choose),
                        button("new", this::make),
                        request,
                        install,
                        forget));
        show(context.settings().now().signingKey());
        VBox column = new VBox(shown, buttons, done);
        column.getStyleClass().addAll("column", "setting-column");
        return column;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(messages.text("settings.key." + key));
        button.setId("key-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void take(String key) {
        context.settings().change(old -> old.withSigningKey(key));
        done.setText("");
        show(key);
    }

    private void show(String key) {
        shown.setText(key.isEmpty() ? messages.text("settings.key.none") : key);
        shown.setTooltip(new Tooltip(shown.getText()));
        request.setDisable(key.isEmpty());
        forget.setDisable(key.isEmpty());
        install.setDisable(key.isEmpty());
    }

    private void choose() {
        context.dialogs()
                .openFile(
                        messages.text("settings.key.choose"),
                        messages.text("settings.key.kinds"),
                        "*.p12 *.pfx *.so *.dll *.dylib")
                .ifPresent(file -> take(file.toString()));
    }

    private void make() {
        Path proposed = surroundings.folder().resolve("signing-key.p12");
        new NewKeySheet(messages, context.actions(), context.dialogs(), proposed, this::make)
                .open(page, context.settings().now().name());
    }

    private void make(Path file, String name, KeyAlgorithm algorithm, char[] password) {
        context.tasks()
                .run(
                        Message.of("settings.key.new.task"),
                        _ -> surroundings.keys().make(file, name, algorithm, password),
                        made -> {
                            take(file.toString());
                            say("new.done", made);
                        });
    }

    private void request() {
        Path key = key();
        context.dialogs()
                .saveFile(messages.text("settings.key.request"), "certificate-request.csr")
                .ifPresent(target -> new PasswordSheet(messages, context.actions(), "request")
                        .open(page, password -> context.tasks()
                                .run(
                                        Message.of("settings.key.request.task"),
                                        _ -> surroundings.keys().request(KeySource.of(key), password, target),
                                        asked -> say("request.done", asked))));
    }

    private void install() {
        Path key = key();
        context.dialogs()
                .openFile(
                        messages.text("settings.key.install"),
                        messages.text("settings.key.answer"),
                        "*.pem *.crt *.cer *.p7b")
                .ifPresent(answer -> new PasswordSheet(messages, context.actions(), "install")
                        .open(page, password -> context.tasks()
                                .run(
                                        Message.of("settings.key.install.task"),
                                        _ -> surroundings.keys().install(key, password, answer),
                                        installed -> say("install.done", installed))));
    }

    private Path key() {
        return Path.of(context.settings().now().signingKey());
    }

    private void say(String what, Trusted certificate) {
        done.setText(messages.text(
                "settings.key." + what, certificate.subject(), certificate.issuer(), certificate.fingerprint()));
    }
}
