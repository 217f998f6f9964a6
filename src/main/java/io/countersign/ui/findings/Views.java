package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingView;
import io.countersign.store.FindingViews;
import io.countersign.store.Store;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A person's ways of looking at findings: those she gave a name, and the columns and order she left. On the FX thread
/// only.
final class Views {
    /// The name of what she left.
    private static final String LEFT = "";

    private final Store store;
    private final Tasks tasks;
    private final Supplier<String> person;
    private final ObservableList<FindingView> named = FXCollections.observableArrayList();

    /// @param person whose they are, asked each time
    Views(Store store, Tasks tasks, Supplier<String> person) {
        this.store = store;
        this.tasks = tasks;
        this.person = person;
    }

    /// Those that have a name.
    ObservableList<FindingView> named() {
        return named;
    }

    /// Reads them. Why that fails the page says of its rows, which it reads from the same store.
    ///
    /// @param left takes the one that was left, if there is one
    void read(Consumer<FindingView> left) {
        String who = person.get();
        tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> session.findingViews().of(who)),
                all -> {
                    named.setAll(all.stream().filter(view -> !view.name().equals(LEFT)).toList());
                    all.stream().filter(view -> view.name().equals(LEFT)).forEach(left);
                },
                _ -> named.clear())
                .shownByThePage();
    }

    /// Keeps a way of looking under a name.
    void save(String name, String words, FindingOrder order, List<String> columns) {
        write(views -> views.save(person.get(), new FindingView(name.strip(), words, order, columns)));
    }

    /// Remembers columns and order for the next time.
    void leave(FindingOrder order, List<String> columns) {
        write(views -> views.save(person.get(), new FindingView(LEFT, "", order, columns)));
    }

    void remove(FindingView view) {
        write(views -> views.remove(person.get(), view.name()));
    }

    private void write(Consumer<FindingViews> change) {
        String who = person.get();
        tasks.run(
                        Message.of("findings.task.view"),
                        _ -> store.write(who, session -> {
                            change.accept(session.findingViews());
                            return session.findingViews().of(who);
                        }),
                        all -> named.setAll(all.stream()
                                .filter(view -> !view.name().equals(LEFT))
                                .toList()))
                .writesQuietly();
    }
}
