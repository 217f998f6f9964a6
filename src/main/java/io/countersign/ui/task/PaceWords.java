package io.countersign.ui.task;

import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;

/// How far work has come, how fast it goes and how long it will take, in one line.
public final class PaceWords {
    /// Reports with a total above this are of bytes; what is counted in pieces has fewer.
    private static final long BYTES = 100_000;

    private static final long MINUTE = 60;

    private final Messages messages;
    private final Figures figures;

    public PaceWords(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
    }

    public String words(Task task) {
        Task.Report report = task.reportProperty().get();
        String what = messages.text(report.what());
        if (report.total() <= 0) {
            return what;
        }
        boolean bytes = report.total() > BYTES;
        String far = messages.text(
                "control.pace.far", what, amount(report.done(), bytes), amount(report.total(), bytes));
        Pace pace = task.pace();
        if (pace.secondsLeft() < 0) {
            return far;
        }
        String left = pace.secondsLeft() < MINUTE
                ? messages.text("control.pace.seconds", Math.max(1, pace.secondsLeft()))
                : messages.text("control.pace.minutes", (pace.secondsLeft() + MINUTE - 1) / MINUTE);
        return bytes
                ? messages.text("control.pace.fast", far, amount(pace.perSecond(), true), left)
                : messages.text("control.pace.left", far, left);
    }

    private String amount(long number, boolean bytes) {
        return bytes ? figures.size(number) : figures.count(number);
    }
}
