package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.ui.task.Refresh;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.SignRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The state of the sign-off page. On the FX thread only.
final class SignOffViewModel {
    private final SignOffWork work;
    private final Tasks tasks;
    private final Path folder;
    private final SignOffForm form = new SignOffForm();

    private final ReadOnlyObjectWrapper<SignOffWork.@Nullable Readiness> readiness = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PreviewState> preview = new ReadOnlyObjectWrapper<>(new PreviewState.None());
    private final ReadOnlyObjectWrapper<SignState> state = new ReadOnlyObjectWrapper<>(new SignState.Preparing());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private long releaseId;
    private int round;
    private final Refresh refresh = new Refresh(this::assess);
    private long latestPreview;

    /// @param folder where a sign-off goes unless another place is chosen
    SignOffViewModel(SignOffWork work, Tasks tasks, Path folder) {
        this.work = work;
        this.tasks = tasks;
        this.folder = folder;
    }

    /// Shows what stands before the sign-off of a release. What was filled in for the same round stays.
    void open(Release release, String reviewer, String role, Language language) {
        if (release.id() != releaseId || release.round() != round) {
            releaseId = release.id();
            round = release.round();
            readiness.set(null);
            preview.set(new PreviewState.None());
            form.reason().set("");
            form.verdict().set(Verdict.APPROVED);
            form.language().set(language);
            form.target().set(folder.resolve(SignRelease.fileName(release)));
            state.set(new SignState.Preparing());
        }
        if (form.reviewer().get().isBlank()) {
            form.reviewer().set(reviewer);
            form.reviewerRole().set(role);
        }
        reload();
    }

    /// Asks anew what blocks, and composes the pages anew.
    void reload() {
        if (releaseId != 0) {
            refresh.request();
        }
    }

    private Task assess() {
        long release = releaseId;
        return tasks.run(
                Message.of("signoff.checking"),
                _ -> work.assess(release),
                result -> {
                    if (release == releaseId) {
                        assessed(result);
                    }
                },
                why -> {
                    if (release == releaseId) {
                        notAssessed(why);
                    }
                })
                .shownByThePage();
    }

    /// Pages that were composed before stay in view; others would fail for the same reason.
    private void notAssessed(Problem why) {
        problem.set(why);
        latestPreview++;
        if (!(preview.get() instanceof PreviewState.Composed)) {
            preview.set(new PreviewState.None());
        }
    }

    private void assessed(SignOffWork.Readiness result) {
        boolean first = readiness.get() == null;
        problem.set(null);
        readiness.set(result);
        if (first && blocked()) {
            form.verdict().set(Verdict.REFUSED);
        }
        compose();
    }

    /// Composes the pages as they would be signed now. The last call counts.
    void compose() {
        if (releaseId == 0 || problem.get() != null || state.get() instanceof SignState.Signing) {
            return;
        }
        long ticket = ++latestPreview;
        SignRequest request = form.request(releaseId);
        if (!(preview.get() instanceof PreviewState.Composed)) {
            preview.set(new PreviewState.Composing());
        }
        tasks.run(
                        Message.of("signoff.preview.composing"),
                        _ -> work.preview(request),
                        pdf -> settle(ticket, new PreviewState.Composed(pdf)),
                        why -> settle(ticket, new PreviewState.Failed(why)))
                .shownByThePage();
    }

    private void settle(long ticket, PreviewState outcome) {
        if (ticket == latestPreview) {
            preview.set(outcome);
        }
    }

    /// Signs; does nothing while something is missing.
    ///
    /// @param password taken over and wiped, whatever comes of it
    void sign(char[] password) {
        KeySource key = form.keyChoice().source();
        Path target = form.target().get();
        if (missing().isPresent() || key == null || target == null || state.get() instanceof SignState.Signing) {
            Arrays.fill(password, '\0');
            return;
        }
        SignRequest request = form.request(releaseId);
        Assurance assurance = form.keyChoice().assurance(work.usual());
        state.set(new SignState.Signing());
        tasks.run(
                        Message.of("signoff.signing", String.valueOf(target.getFileName())),
                        _ -> {
                            try {
                                return work.sign(request, key, password, target, assurance);
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        signed -> state.set(new SignState.Signed(request.verdict(), signed)),
                        why -> state.set(new SignState.Failed(why)))
                .shownByThePage()
                .writes();
    }

    /// Goes back from a finished sign-off to the form.
    void again() {
        state.set(new SignState.Preparing());
        reload();
    }

    /// The first thing that is missing for a signature.
    Optional<Message> missing() {
        if (readiness.get() == null) {
            return Optional.of(Message.of("signoff.missing.release"));
        }
        return form.missing(blocked()).stream().findFirst();
    }

    int stepsDone() {
        return form.stepsDone(blocked());
    }

    boolean blocked() {
        return !blockers().isEmpty();
    }

    List<Blocker> blockers() {
        SignOffWork.Readiness ready = readiness.get();
        return ready == null ? List.of() : ready.assessment().blockers();
    }

    SignOffForm form() {
        return form;
    }

    ReadOnlyObjectProperty<SignOffWork.@Nullable Readiness> readiness() {
        return readiness.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PreviewState> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SignState> state() {
        return state.getReadOnlyProperty();
    }

    /// Why it could not be found out what blocks.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
