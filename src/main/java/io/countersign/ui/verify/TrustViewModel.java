package io.countersign.ui.verify;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.KeepTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The state of the list of trusted certificates. On the FX thread only.
final class TrustViewModel {
    private final KeepTrust trust;
    private final Tasks tasks;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<TrustState> state =
            new ReadOnlyObjectWrapper<>(TrustState.of(List.of()));

    /// @param changed called after the list has changed
    TrustViewModel(KeepTrust trust, Tasks tasks, Runnable changed) {
        this.trust = trust;
        this.tasks = tasks;
        this.changed = changed;
    }

    void load() {
        run(() -> TrustState.of(trust.all()), false);
    }

    /// The first step: shows what is in a file.
    void look(Path file) {
        run(() -> new TrustState(trust.all(), file, trust.look(file), null), false);
    }

    /// The second step: takes the certificate in that has this fingerprint.
    void confirm(String fingerprint) {
        Path file = state.get().file();
        if (file != null) {
            run(
                    () -> {
                        trust.add(file, fingerprint);
                        return TrustState.of(trust.all());
                    },
                    true);
        }
    }

    void remove(String fingerprint) {
        run(
                () -> {
                    trust.remove(fingerprint);
                    return TrustState.of(trust.all());
                },
                true);
    }

    private void run(Supplier<TrustState> work, boolean changes) {
        tasks.run(
                        Message.of("verification.trust.working"),
                        _ -> work.get(),
                        next -> {
                            state.set(next);
                            if (changes) {
                                changed.run();
                            }
                        },
                        this::fail)
                .shownByThePage();
    }

    private void fail(Problem problem) {
        TrustState now = state.get();
        state.set(new TrustState(now.trusted(), now.file(), now.candidates(), problem));
    }

    ReadOnlyObjectProperty<TrustState> state() {
        return state.getReadOnlyProperty();
    }
}
