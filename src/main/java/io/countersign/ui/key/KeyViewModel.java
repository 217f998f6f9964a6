package io.countersign.ui.key;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which tokens and keys there are to choose from. On the FX thread only.
final class KeyViewModel {
    private final KeyChoice choice;
    private final KeyWork work;
    private final Tasks tasks;
    private final ObservableList<TokenSlot> tokens = FXCollections.observableArrayList();
    private final ObservableList<NamedKey> keys = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    KeyViewModel(KeyChoice choice, KeyWork work, Tasks tasks) {
        this.choice = choice;
        this.work = work;
        this.tasks = tasks;
        choice.file().subscribe(this::look);
        choice.token().subscribe(_ -> keys.clear());
    }

    /// Another file has other tokens and keys.
    private void look(@Nullable Path file) {
        tokens.clear();
        keys.clear();
        choice.token().set(null);
        choice.named().set(null);
        problem.set(null);
        if (file != null) {
            tasks.run(
                            Message.of("signoff.token.looking"),
                            _ -> work.tokens(file),
                            found -> take(file, found),
                            problem::set)
                    .shownByThePage();
        }
    }

    private void take(Path file, List<TokenSlot> found) {
        if (file.equals(choice.file().get())) {
            tokens.setAll(found);
            choice.token().set(found.size() == 1 ? found.getFirst() : null);
        }
    }

    /// Finds the keys, one of which is to be chosen.
    ///
    /// @param password taken over and wiped, whatever comes of it
    void list(char[] password) {
        KeySource source = choice.source();
        problem.set(null);
        if (source == null) {
            Arrays.fill(password, '\0');
            return;
        }
        tasks.run(
                        Message.of("signoff.token.looking"),
                        _ -> work.list(source, password),
                        found -> {
                            keys.setAll(found);
                            choice.named().set(found.isEmpty() ? null : found.getFirst());
                        },
                        problem::set)
                .shownByThePage();
    }

    /// The tokens that are plugged in; none for a file with keys.
    ObservableList<TokenSlot> tokens() {
        return tokens;
    }

    /// The keys that were found; none before one asks.
    ObservableList<NamedKey> keys() {
        return keys;
    }

    /// Why they were not found.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
