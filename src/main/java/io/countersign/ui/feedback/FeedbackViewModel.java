package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.ui.feedback.FeedbackWork.Listing;
import io.countersign.ui.feedback.FeedbackWork.Review;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The state of the feedback page: the ledger, which of it is shown, and an answer on its way. On the FX thread only.
final class FeedbackViewModel {
    private static final Review NOTHING = new Review(new Ledger(0, List.of()), List.of());

    private final FeedbackWork work;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
    private final ReadOnlyObjectWrapper<@Nullable FeedbackReply> reply = new ReadOnlyObjectWrapper<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> outcome = new ReadOnlyObjectWrapper<>();
    private final Deque<Given> answered = new ArrayDeque<>();
    private final Deque<Given> takenBack = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>();
    private boolean loaded;
    private long releaseId;
    private long latest;

    FeedbackViewModel(FeedbackWork work, Tasks tasks, InstantSource clock) {
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Reads a release; 0 for none.
    void open(long release) {
        if (release != releaseId) {
            answered.clear();
            takenBack.clear();
            outcome.set(null);
            loaded = false;
            failure.set(null);
            review.set(NOTHING);
        }
        releaseId = release;
        long ticket = ++latest;
        if (release != 0) {
            tasks.run(
                            Message.of("feedback.task.read"),
                            _ -> work.load(release),
                            read -> {
                                if (ticket == latest) {
                                    loaded = true;
                                    failure.set(null);
                                    review.set(read);
                                }
                            },
                            failure::set)
                    .shownByThePage();
        }
    }

    /// Whether the ledger was read, so that an empty one means nothing.
    boolean isLoaded() {
        return loaded;
    }

    /// Why the ledger cannot be read; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The open release, or 0.
    long release() {
        return releaseId;
    }

    ReadOnlyObjectProperty<Review> review() {
        return review.getReadOnlyProperty();
    }

    ObjectProperty<Show> show() {
        return show;
    }

    /// The items that are shown.
    List<LedgerItem> items() {
        return review.get().ledger().items().stream().filter(show.get()::holds).toList();
    }

    /// In UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Which answer is being given; null while none is.
    ReadOnlyObjectProperty<@Nullable FeedbackReply> reply() {
        return reply.getReadOnlyProperty();
    }

    StringProperty note() {
        return note;
    }

    /// Why the answer was not recorded; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was done last; null before anything was.
    ReadOnlyObjectProperty<@Nullable Message> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Begins an answer.
    void begin(FeedbackReply chosen) {
        problem.set(null);
        outcome.set(null);
        reply.set(chosen);
    }

    /// Thinks better of it.
    void drop() {
        reply.set(null);
        problem.set(null);
        note.set("");
    }

    /// Records the answer to all of these.
    void record(List<FeedbackKey> items) {
        FeedbackReply chosen = reply.get();
        if (chosen == null || items.isEmpty()) {
            return;
        }
        give(new Given(items, chosen, note.get()), "feedback.answered", () -> {
            takenBack.clear();
            drop();
        });
    }

    /// @param said what is told of it; takes how many items
    /// @param after runs when it is recorded
    private void give(Given given, String said, Runnable after) {
        long release = releaseId;
        tasks.run(
                        Message.of("feedback.task.answer"),
                        _ -> {
                            work.answer(release, given.items(), given.reply(), given.note());
                            return given;
                        },
                        done -> {
                            answered.push(done);
                            after.run();
                            outcome.set(Message.of(said, done.items().size()));
                            open(release);
                        },
                        problem::set)
                .writes();
    }

    /// Takes the last answer of this window back.
    void undo() {
        Given last = answered.poll();
        if (last == null) {
            outcome.set(Message.of("feedback.undo.nothing"));
            return;
        }
        long release = releaseId;
        tasks.run(Message.of("feedback.task.undo"), _ -> work.undo(release, last.items()), count -> {
                    takenBack.push(last);
                    outcome.set(Message.of("feedback.undo.done", count));
                    open(release);
                })
                .writes();
    }

    /// Gives the last answer that was taken back once more.
    void redo() {
        Given last = takenBack.poll();
        if (last == null) {
            outcome.set(Message.of("feedback.redo.nothing"));
            return;
        }
        give(last, "feedback.redo.done", () -> {});
    }

    /// Puts software on the list.
    void list(Listing listing, Runnable done, Consumer<Problem> failed) {
        tasks.run(
                        Message.of("feedback.task.list"),
                        _ -> {
                            work.list(listing);
                            return listing;
                        },
                        _ -> {
                            done.run();
                            open(releaseId);
                        },
                        failed)
                .writes();
    }

    /// An answer as it was given.
    private record Given(List<FeedbackKey> items, FeedbackReply reply, String note) {
        private Given {
            items = List.copyOf(items);
        }
    }
}
