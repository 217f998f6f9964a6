package io.countersign.ui.task;

import java.util.function.Supplier;

/// Work that is done again whenever something changed: one run at a time, and any number of requests during a run lead
/// to one more after it. On the FX thread only.
public final class Refresh {
    private final Supplier<Task> start;
    private boolean running;
    private boolean again;

    /// @param start starts the work
    public Refresh(Supplier<Task> start) {
        this.start = start;
    }

    /// Asks for a run that begins now or later, never before now.
    public void request() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        start.get().stateProperty().subscribe(this::follow);
    }

    private void follow(Task.State state) {
        if (state == Task.State.RUNNING) {
            return;
        }
        running = false;
        if (again) {
            again = false;
            request();
        }
    }
}
