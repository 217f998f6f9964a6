package io.countersign.ui.checklist;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.Answer;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The answers that are on their way to the store, written one after the other in the order they were given.
///
/// A write is laid over what is shown until a load that began after it was kept has ended; so the screen never falls
/// back behind what was typed. On the FX thread only.
final class Writes {
    private final Tasks tasks;
    private final Runnable dropped;
    private final BiConsumer<String, Problem> failed;
    private final List<Write> pending = new ArrayList<>();
    private boolean writing;

    /// @param dropped is told when a write came to nothing
    /// @param failed is told the item and why its write failed
    Writes(Tasks tasks, Runnable dropped, BiConsumer<String, Problem> failed) {
        this.tasks = tasks;
        this.dropped = dropped;
        this.failed = failed;
    }

    /// @param answer as it will stand, or null where the item's answer is taken back
    /// @param work writes it
    void add(String itemId, @Nullable Answer answer, Runnable work) {
        pending.add(new Write(itemId, answer, work));
        next();
    }

    /// What the store holds, with the writes that may be missing in it.
    Review over(Review loaded) {
        Review shown = loaded;
        for (Write write : pending) {
            shown = shown.with(write.itemId, write.answer);
        }
        return shown;
    }

    /// The writes that a load which begins now will see.
    List<Write> kept() {
        return pending.stream().filter(write -> write.kept).toList();
    }

    /// Ends the overlay of writes that a load has seen.
    void seen(List<Write> kept) {
        pending.removeAll(kept);
    }

    private void next() {
        if (writing) {
            return;
        }
        pending.stream().filter(write -> !write.kept).findFirst().ifPresent(this::begin);
    }

    private void begin(Write write) {
        writing = true;
        tasks.run(
                        Message.of("checklist.recording", write.itemId),
                        _ -> {
                            write.work.run();
                            return write;
                        },
                        _ -> {},
                        problem -> failed.accept(write.itemId, problem))
                .writesQuietly()
                .stateProperty()
                .subscribe(state -> follow(write, state));
    }

    private void follow(Write write, Task.State state) {
        switch (state) {
            case RUNNING -> {}
            case DONE -> {
                write.kept = true;
                writing = false;
                next();
            }
            case CANCELLED, FAILED -> {
                pending.remove(write);
                writing = false;
                dropped.run();
                next();
            }
        }
    }

    /// One answer, or the taking back of one.
    static final class Write {
        private final String itemId;
        private final @Nullable Answer answer;
        private final Runnable work;
        private boolean kept;

        private Write(String itemId, @Nullable Answer answer, Runnable work) {
            this.itemId = itemId;
            this.answer = answer;
            this.work = work;
        }
    }
}
