package io.countersign.ui.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Verification;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The state of the verify page. On the FX thread only.
final class VerifyViewModel {
    private final Function<Path, Verification> verify;
    private final Tasks tasks;
    private final Consumer<Path> readable;
    private final ReadOnlyObjectWrapper<VerifyState> state = new ReadOnlyObjectWrapper<>(new VerifyState.Empty());
    private long latest;
    private @Nullable Path latestFile;

    /// @param verify checks a file; throws a problem where it cannot be read
    /// @param readable takes each file that could be checked, whatever came of it
    VerifyViewModel(Function<Path, Verification> verify, Tasks tasks, Consumer<Path> readable) {
        this.verify = verify;
        this.readable = readable;
        this.tasks = tasks;
    }

    /// Checks a file. Where files come faster than answers, the last one counts.
    void check(Path pdf) {
        long ticket = ++latest;
        latestFile = pdf;
        Path name = pdf.getFileName();
        String file = name == null ? pdf.toString() : name.toString();
        state.set(new VerifyState.Checking(file));
        tasks.run(
                        Message.of("verification.checking", file),
                        _ -> verify.apply(pdf),
                        verification -> {
                            readable.accept(pdf);
                            settle(ticket, new VerifyState.Checked(pdf, verification));
                        },
                        problem -> settle(ticket, new VerifyState.Unreadable(file, problem)))
                .shownByThePage();
    }

    /// Checks the same file again, after something has changed that the answer goes by.
    void again() {
        Path last = latestFile;
        if (last != null) {
            check(last);
        }
    }

    private void settle(long ticket, VerifyState outcome) {
        if (ticket == latest) {
            state.set(outcome);
        }
    }

    ReadOnlyObjectProperty<VerifyState> state() {
        return state.getReadOnlyProperty();
    }
}
