package io.countersign.ui.approval;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verdict;
import io.countersign.text.Messages;
import io.countersign.ui.control.Choice;
import io.countersign.ui.control.FileField;
import io.countersign.ui.control.Prose;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.key.KeyForm;
import io.countersign.workflow.ReviewApproval.Approval;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/// The fields that the second person fills in.
final class ApprovalForm extends VBox {
    private static final int REASON_LINES = 2;

    private final ApprovalChoice choice;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TextArea reason = new TextArea();
    private final Label reasonTitle = new Label();
    private final Prose says = new Prose("");
    private final KeyForm key;
    private final VBox target;

    /// @param key asks for the key
    ApprovalForm(ApprovalChoice choice, Approval approval, KeyForm key, Messages messages, Dialogs dialogs) {
        this.choice = choice;
        this.messages = messages;
        this.dialogs = dialogs;
        this.key = key;
        Choice<Meaning> meaning =
                new Choice<>(Meaning.class, choice.meaning(), one -> word(one, approval.dossier().verdict()));
        meaning.button(Meaning.APPROVE).getStyleClass().addAll("verdict", "pass");
        meaning.button(Meaning.REFUSE).getStyleClass().addAll("verdict", "fail");
        says.getStyleClass().add("secondary");
        target = group(new Label(messages.text("signoff.target")), target());
        target.managedProperty().bind(target.visibleProperty());
        getStyleClass().add("sign-form");
        getChildren()
                .addAll(
                        group(new Label(messages.text("approval.meaning")), meaning, says),
                        group(reasonTitle, reason()),
                        group(new Label(messages.text("signoff.key")), key));
        if (!approval.approverKnown()) {
            getChildren().add(otherName(approval.dossier().approver().name()));
        }
        getChildren().add(target);
        choice.meaning().subscribe(one -> show(one, approval.dossier()));
    }

    private String word(Meaning meaning, Verdict verdict) {
        return switch (meaning) {
            case APPROVE -> messages.text("approval.meaning.approve." + verdict);
            case REFUSE -> messages.text("approval.meaning.refuse");
        };
    }

    private void show(Meaning meaning, Dossier dossier) {
        boolean approves = meaning == Meaning.APPROVE;
        String verdict = dossier.verdict() == Verdict.APPROVED ? "approved" : "refused";
        says.setText(
                approves
                        ? messages.text("dossier.frame.approver", Message.of("dossier.verdict." + verdict))
                        : messages.text("approval.refuse.says"));
        reasonTitle.setText(messages.text("approval.reason." + meaning));
        reason.setPromptText(messages.text("approval.reason.prompt." + meaning));
        reason.setAccessibleText(reasonTitle.getText());
        target.setVisible(approves);
        key.signs(approves);
    }

    private static VBox group(Label title, Node... fields) {
        title.getStyleClass().add("caption");
        VBox group = new VBox(title);
        group.getChildren().addAll(fields);
        group.getStyleClass().add("group");
        return group;
    }

    private TextArea reason() {
        reason.setWrapText(true);
        reason.setPrefRowCount(REASON_LINES);
        reason.setId("approval-reason");
        reason.textProperty().bindBidirectional(choice.reason());
        return reason;
    }

    /// What who verifies will be told, said beforehand.
    private VBox otherName(String approver) {
        CheckBox box = new CheckBox(messages.text("approval.other", approver));
        box.setWrapText(true);
        box.setId("approval-other");
        box.selectedProperty().bindBidirectional(choice.otherName());
        return group(
                new Label(messages.text("approval.name")),
                new Prose(messages.text("approval.name.unknown", approver), "secondary"),
                box);
    }

    private FileField target() {
        return new FileField(
                choice.target(),
                Octicons.FILE_16,
                messages.text("signoff.missing.target"),
                messages.text("signoff.target.choose"),
                () -> {
                    Path now = choice.target().get();
                    String name = now == null ? "" : String.valueOf(now.getFileName());
                    dialogs.saveFile(messages.text("signoff.target.title"), name)
                            .ifPresent(choice.target()::set);
                });
    }

    /// Leads the keys to the first thing that has to be written.
    void takeFocus() {
        if (choice.meaning().get() == Meaning.REFUSE || choice.key().file().get() == null) {
            reason.requestFocus();
        } else {
            key.takeFocus();
        }
    }
}
