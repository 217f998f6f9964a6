package io.countersign.ui.approval;

import io.countersign.logic.signoff.TwoPersons;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemException;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import io.countersign.ui.task.Work;
import io.countersign.workflow.ApproveSignOff;
import io.countersign.workflow.RefuseSignOff;
import io.countersign.workflow.ReviewApproval.Approval;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The state of one approval. On the FX thread only.
final class ApprovalViewModel {
    private final Path halfSigned;
    private final ApprovalWork work;
    private final Tasks tasks;
    private final ApprovalChoice choice;
    private final ReadOnlyObjectWrapper<@Nullable Approval> approval = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ApprovalState> state = new ReadOnlyObjectWrapper<>(new ApprovalState.Reading());
    private @Nullable Task task;

    ApprovalViewModel(Path halfSigned, Meaning meaning, ApprovalWork work, Tasks tasks) {
        this.halfSigned = halfSigned;
        this.work = work;
        this.tasks = tasks;
        this.choice = new ApprovalChoice(meaning, target(halfSigned));
    }

    /// Beside the file that the reviewer has signed.
    private static Path target(Path halfSigned) {
        String name = String.valueOf(halfSigned.getFileName());
        return halfSigned.resolveSibling(name.replaceFirst("(?i)(\\.pdf)?$", "-approved.pdf"));
    }

    /// Looks at what stands before the second signature.
    ///
    /// @param person who sits here
    /// @param key hers; null where she has set none
    void open(String person, @Nullable Path key) {
        tasks.run(
                        Message.of("dossier.progress.reading"),
                        _ -> work.review(halfSigned),
                        found -> {
                            approval.set(found);
                            if (TwoPersons.sameName(person, found.dossier().approver().name())) {
                                choice.key().file().set(key);
                            }
                            state.set(new ApprovalState.Open());
                        },
                        problem -> state.set(new ApprovalState.Closed(problem)))
                .shownByThePage();
    }

    /// Signs, or records the refusal; does nothing while something is missing.
    ///
    /// @param password taken over and wiped, whatever comes of it
    void go(char[] password) {
        KeySource key = choice.key().source();
        Path target = choice.target().get();
        if (!canGo() || key == null || target == null) {
            Arrays.fill(password, '\0');
            return;
        }
        String reason = choice.reason().get().strip();
        boolean otherName = choice.otherName().get();
        switch (choice.meaning().get()) {
            case APPROVE -> {
                Assurance assurance = choice.key().assurance(work.usual());
                ApproveSignOff.Request request =
                        new ApproveSignOff.Request(halfSigned, target, reason, otherName, assurance);
                run("approval.approving", password, progress -> {
                    work.approve(request, key, password, progress);
                    return target;
                });
            }
            case REFUSE -> {
                RefuseSignOff.Request request =
                        new RefuseSignOff.Request(halfSigned, reason, List.of(), otherName);
                run("approval.refusing", password, _ -> {
                    work.refuse(request, key, password);
                    return halfSigned;
                });
            }
        }
    }

    /// What became of it is told when the work has ended, not when it was asked to: what was written meanwhile is written.
    private void run(String name, char[] password, Work<Path> signing) {
        Consumer<ApprovalState> ended = tasks.relay(state::set);
        state.set(new ApprovalState.Working(false));
        task = tasks.run(
                        Message.of(name, String.valueOf(halfSigned.getFileName())),
                        progress -> {
                            try {
                                Path made = signing.run(progress);
                                ended.accept(new ApprovalState.Done(made));
                                return made;
                            } catch (InterruptedException e) {
                                ended.accept(new ApprovalState.Stopped());
                                throw e;
                            } catch (ProblemException e) {
                                ended.accept(new ApprovalState.Failed(e.problem()));
                                throw e;
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        _ -> {},
                        this::fail)
                .shownByThePage()
                .writes();
    }

    /// What nobody foresaw is told as well.
    private void fail(Problem problem) {
        if (isWorking()) {
            state.set(new ApprovalState.Failed(problem));
        }
    }

    /// Asks the work to end without a signature.
    void stop() {
        Task running = task;
        if (isWorking() && running != null) {
            state.set(new ApprovalState.Working(true));
            running.cancel();
        }
    }

    boolean isWorking() {
        return state.get() instanceof ApprovalState.Working;
    }

    boolean canGo() {
        boolean waits =
                switch (state.get()) {
                    case ApprovalState.Open _, ApprovalState.Stopped _, ApprovalState.Failed _ -> true;
                    case ApprovalState.Reading _, ApprovalState.Closed _, ApprovalState.Working _, ApprovalState.Done _ ->
                        false;
                };
        return waits && choice.missing().isEmpty();
    }

    ApprovalChoice choice() {
        return choice;
    }

    /// The work that signs; empty before the first.
    Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /// What stands before the second signature; null while it is looked at.
    ReadOnlyObjectProperty<@Nullable Approval> approval() {
        return approval.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ApprovalState> state() {
        return state.getReadOnlyProperty();
    }
}
