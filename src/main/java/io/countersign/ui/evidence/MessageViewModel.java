package io.countersign.ui.evidence;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.TakeMessage;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A marketplace's message while a person corrects what the rules made of it. On the FX thread only.
final class MessageViewModel {
    private final TakeMessage workflow;
    private final Tasks tasks;
    private final ObservableList<FeedbackItem> items = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty platform = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    MessageViewModel(TakeMessage workflow, Tasks tasks) {
        this.workflow = workflow;
        this.tasks = tasks;
    }

    ObservableList<FeedbackItem> items() {
        return items;
    }

    /// The words as they came; they are kept with the items.
    StringProperty textProperty() {
        return text;
    }

    /// Whose message it is.
    StringProperty platformProperty() {
        return platform;
    }

    /// Why it could not be taken in; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Begins with a message; what was there before is gone.
    void begin(String words) {
        problem.set(null);
        text.set(words);
        platform.set(workflow.platform(words));
        split();
    }

    /// Lets the rules split the words as they stand now.
    void split() {
        items.setAll(workflow.split(platform.get(), text.get()));
    }

    /// Replaces an item's parts.
    void edit(int index, String title, String subject, @Nullable LocalDate due, String message) {
        FeedbackItem old = items.get(index);
        String check = old.check().equals(old.title()) ? title : old.check();
        items.set(index, new FeedbackItem(
                old.platform(), check, title, old.result(), old.given(), subject, message, due));
    }

    /// Joins an item with the one behind it.
    void merge(int index) {
        if (index < 0 || index + 1 >= items.size()) {
            return;
        }
        FeedbackItem first = items.get(index);
        FeedbackItem second = items.remove(index + 1);
        edit(
                index,
                first.title(),
                first.subject().isEmpty() ? second.subject() : first.subject(),
                first.dueDay() == null ? second.dueDay() : first.dueDay(),
                first.message() + "\n\n" + second.message());
    }

    /// Makes two items of one, at a place in its words.
    void divide(int index, int at) {
        if (index < 0 || at <= 0 || at >= items.get(index).message().length()) {
            return;
        }
        FeedbackItem whole = items.get(index);
        String rest = whole.message().substring(at).strip();
        List<FeedbackItem> second = workflow.split(whole.platform(), rest);
        edit(index, whole.title(), whole.subject(), whole.dueDay(), whole.message().substring(0, at).strip());
        items.addAll(index + 1, second);
    }

    void delete(int index) {
        if (index >= 0) {
            items.remove(index);
        }
    }

    /// Takes the message in.
    void take(long releaseId, String name, Runnable taken) {
        String words = text.get();
        List<FeedbackItem> all = items.stream()
                .map(item -> new FeedbackItem(platform.get(), item.check(), item.title(), item.result(), item.given(),
                        item.subject(), item.message(), item.dueDay()))
                .toList();
        problem.set(null);
        tasks.run(
                        Message.of("evidence.task.take"),
                        _ -> workflow.take(releaseId, name, words, all),
                        (Evidence _) -> taken.run(),
                        problem::set)
                .writes();
    }
}
