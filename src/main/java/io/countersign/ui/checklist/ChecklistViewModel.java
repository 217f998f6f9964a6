package io.countersign.ui.checklist;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.ui.task.Refresh;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The state of the checklist page: the review, the item one is at, the note being written.
///
/// An answer shows at once and the next open item with it; the store follows in the background. On the FX thread only.
final class ChecklistViewModel {
    private final ChecklistWork work;
    private final Tasks tasks;
    private final Supplier<String> person;
    private final InstantSource clock;
    private final Writes writes;

    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable NoteDraft> note = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ItemSearch> search = new ReadOnlyObjectWrapper<>(ItemSearch.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    private final Map<String, String> notes = new HashMap<>();
    private final Deque<String> given = new ArrayDeque<>();
    private @Nullable Review loaded;
    private long releaseId;
    private final Refresh refresh = new Refresh(this::load);

    ChecklistViewModel(
            ChecklistWork work, Tasks tasks, Supplier<String> person, InstantSource clock) {
        this.work = work;
        this.tasks = tasks;
        this.person = person;
        this.clock = clock;
        writes = new Writes(tasks, this::show, this::writeFailed);
    }

    /// Shows a release's checklist.
    ///
    /// @param itemId where to begin; empty for where one left off
    void open(long release, String itemId) {
        if (release != releaseId) {
            releaseId = release;
            loaded = null;
            review.set(null);
            current.set("");
            search.set(ItemSearch.ALL);
            note.set(null);
            notes.clear();
            given.clear();
        }
        if (!itemId.isEmpty()) {
            select(itemId);
        }
        reload();
    }

    /// Reads the review anew.
    void reload() {
        if (releaseId != 0) {
            refresh.request();
        }
    }

    private Task load() {
        long release = releaseId;
        List<Writes.Write> kept = writes.kept();
        return tasks.run(
                        Message.of("checklist.judging"),
                        _ -> work.load(release),
                        result -> {
                            writes.seen(kept);
                            if (release == releaseId) {
                                loaded = result;
                                show();
                            }
                        },
                        problem::set)
                .shownByThePage();
    }

    private void show() {
        if (loaded == null) {
            return;
        }
        Review shown = writes.over(loaded);
        review.set(shown);
        if (shown.item(current.get()).isEmpty()) {
            current.set(shown.unansweredAfter("")
                    .or(() -> shown.items().stream().findFirst())
                    .map(item -> item.item().id())
                    .orElse(""));
        }
    }

    /// Answers the item one is at. Where the word needs a reason, the note opens first.
    void answer(AnswerValue value) {
        ReviewedItem item = item().orElse(null);
        if (item == null) {
            return;
        }
        String id = item.item().id();
        String text = notes.getOrDefault(id, "");
        if (value.needsNote()) {
            note.set(new NoteDraft(id, value, text, false));
        } else {
            long release = releaseId;
            moveOn();
            give(item, value, text, () -> work.answer(release, id, value, text));
        }
    }

    /// Takes over what the evidence proposes; does nothing where it proposes nothing.
    void takeProposal() {
        ReviewedItem item = item().orElse(null);
        AnswerValue value = item == null ? null : item.proposal();
        if (item == null || value == null) {
            return;
        }
        String id = item.item().id();
        String text = notes.getOrDefault(id, "");
        long release = releaseId;
        moveOn();
        give(
                item,
                value,
                text,
                text.isEmpty()
                        ? () -> work.takeProposal(release, id)
                        : () -> work.answer(release, id, value, text));
    }

    /// Says the same again, for what the item and the evidence are now, and goes on to what is to be confirmed next.
    void confirm() {
        ReviewedItem item = item().filter(ReviewedItem::isToConfirm).orElse(null);
        Answer answer = item == null ? null : item.answer();
        Review shown = review.get();
        if (item == null || answer == null || shown == null) {
            return;
        }
        String id = item.item().id();
        long release = releaseId;
        shown.toConfirmAfter(id)
                .or(() -> shown.unansweredAfter(id))
                .ifPresent(next -> select(next.item().id()));
        give(item, answer.value(), answer.note(), () -> work.answer(release, id, answer.value(), answer.note()));
    }

    /// Opens the note: that of the standing answer, or one for the answer to come.
    void openNote() {
        item().ifPresent(item -> {
            Answer answer = item.answer();
            AnswerValue standing = item.settled();
            String text = standing == null || answer == null ? notes.getOrDefault(item.item().id(), "") : answer.note();
            note.set(new NoteDraft(item.item().id(), standing, text, false));
        });
    }

    /// Records the open note with its answer, or keeps it for the answer to come.
    void recordNote(String text) {
        NoteDraft draft = note.get();
        ReviewedItem item = item().orElse(null);
        if (draft == null || item == null) {
            return;
        }
        String words = text.strip();
        AnswerValue value = draft.value();
        if (value == null) {
            notes.put(draft.itemId(), words);
            note.set(null);
        } else if (words.isEmpty() && value.needsNote()) {
            note.set(new NoteDraft(draft.itemId(), value, "", true));
        } else {
            note.set(null);
            long release = releaseId;
            if (item.settled() == null) {
                moveOn();
            }
            give(item, value, words, () -> work.answer(release, draft.itemId(), value, words));
        }
    }

    void closeNote() {
        note.set(null);
    }

    /// Takes back the answer that one is looking at; where there is none, the last one given, and goes there.
    void undo() {
        String id = item().filter(item -> item.answer() != null)
                .map(item -> item.item().id())
                .orElseGet(given::peek);
        if (id == null) {
            return;
        }
        given.removeFirstOccurrence(id);
        select(id);
        long release = releaseId;
        writes.add(id, null, () -> work.withdraw(release, id));
        show();
    }

    private void give(ReviewedItem item, AnswerValue value, String text, Runnable write) {
        String id = item.item().id();
        Answer answer = new Answer(
                id,
                item.item().textHash(),
                value,
                text,
                item.assessment().result(),
                person.get(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Objects.requireNonNull(review.get(), "an item is shown").assessment().release().round(),
                item.assessment().quotesHash());
        given.push(id);
        notes.remove(id);
        problem.set(null);
        writes.add(id, answer, write);
        show();
    }

    /// Goes to the next open item. Before the write begins, so that one that fails leads back.
    private void moveOn() {
        Review shown = review.get();
        if (shown != null) {
            shown.unansweredAfter(current.get())
                    .ifPresent(item -> select(item.item().id()));
        }
    }

    private void writeFailed(String itemId, Problem why) {
        problem.set(why);
        select(itemId);
    }

    /// Goes to the next item that the search finds, or the one before.
    ///
    /// @param step 1 or -1
    void move(int step) {
        List<ReviewedItem> found = found();
        if (found.isEmpty()) {
            return;
        }
        int here = Review.index(found, current.get());
        int there = here < 0 ? 0 : Math.clamp(here + step, 0, found.size() - 1);
        select(found.get(there).item().id());
    }

    void select(String itemId) {
        if (!itemId.equals(current.get())) {
            note.set(null);
            current.set(itemId);
        }
    }

    /// Narrows the items to those that hold the words.
    void search(String text) {
        search.set(search.get().withWords(text));
    }

    /// Narrows the items to those that a platform asks for.
    ///
    /// @param platform empty for all
    void scope(String platform) {
        search.set(search.get().withPlatform(platform));
    }

    /// Goes to the first item found, unless the one at hand is among them.
    void takeFound() {
        List<ReviewedItem> found = found();
        if (!found.isEmpty() && Review.index(found, current.get()) < 0) {
            select(found.getFirst().item().id());
        }
    }

    /// The items that the search finds.
    List<ReviewedItem> found() {
        Review shown = review.get();
        return shown == null
                ? List.of()
                : shown.items().stream()
                        .filter(item -> search.get().finds(item.item()))
                        .toList();
    }

    /// The item one is at.
    Optional<ReviewedItem> item() {
        Review shown = review.get();
        return shown == null ? Optional.empty() : shown.item(current.get());
    }

    /// What one wrote for the item's answer to come; empty where nothing.
    String keptNote() {
        return notes.getOrDefault(current.get(), "");
    }

    ReadOnlyObjectProperty<@Nullable Review> review() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyStringProperty current() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable NoteDraft> note() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ItemSearch> search() {
        return search.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
