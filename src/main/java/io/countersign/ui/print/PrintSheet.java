package io.countersign.ui.print;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks on which printer a sign-off is printed, for pages that have no room for the form.
public final class PrintSheet {
    private static final double WIDTH = 40;

    private final PrintWork work;
    private final Tasks tasks;
    private final Messages messages;
    private final Actions actions;

    public PrintSheet(PrintWork work, Tasks tasks, Messages messages, Actions actions) {
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
        this.actions = actions;
    }

    /// @param file a sign-off
    public void open(Region page, Path file) {
        Sheet sheet = new Sheet(Message.of("signoff.print"), messages, actions, WIDTH);
        sheet.head(messages.text("signoff.print"), String.valueOf(file.getFileName()));
        Action close = Action.always("sheet.close", Message.of("control.close"), Chord.of("Esc"), sheet::close);
        PrintForm form = new PrintForm(file, work, tasks, messages);
        VBox body = new VBox(form);
        body.getStyleClass().add("sheet-body");
        sheet.body(body).footer(new ActionButton(close, messages)).open(page, form.first());
    }
}
