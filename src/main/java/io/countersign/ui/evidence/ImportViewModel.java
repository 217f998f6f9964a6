package io.countersign.ui.evidence;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.model.problem.ProblemCode;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.ImportEvidence;
import io.countersign.workflow.Inspection;
import io.countersign.workflow.Inspection.Outcome;
import io.countersign.workflow.Instructions;
import io.countersign.workflow.OutcomeList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Files on their way in: first what each is and what taking it in would do, then, if the person says so, the taking.
/// On the FX thread only.
final class ImportViewModel {
    /// By which a spreadsheet sees that the text is UTF-8.
    private static final String MARK = "\uFEFF";

    private final ImportEvidence workflow;
    private final Tasks tasks;
    private final ObservableList<Inspection> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Task> task = new ReadOnlyObjectWrapper<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty image = new SimpleStringProperty("");
    private final Set<String> formats = new HashSet<>();
    private long releaseId;
    private List<Path> paths = List.of();
    private boolean apart;

    ImportViewModel(ImportEvidence workflow, Tasks tasks) {
        this.workflow = workflow;
        this.tasks = tasks;
    }

    /// What the files are, refused ones first; it grows while they are looked at.
    ObservableList<Inspection> results() {
        return results;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why nothing could be done at all; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The work that runs, for its progress; null before there was any.
    ReadOnlyObjectProperty<@Nullable Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /// What the person says of files that are kept as they are.
    StringProperty noteProperty() {
        return note;
    }

    /// The image that such files are about; empty for all.
    StringProperty imageProperty() {
        return image;
    }

    /// Whether there is a file of which the person has to say what it shows.
    boolean needsNote() {
        return results.stream()
                .anyMatch(file -> file.outcome() == Outcome.RECOGNISED
                        && file.format() != null
                        && file.format().kind() == EvidenceKind.ATTACHMENT);
    }

    /// The first table of which nobody has said what its columns mean.
    Optional<Path> unmapped() {
        return results.stream()
                .filter(file -> file.problem() != null && file.problem().code() == ProblemCode.TABLE_UNMAPPED)
                .map(Inspection::path)
                .findFirst();
    }

    /// The first picture, of which parts could be blackened before it is kept.
    Optional<Path> picture() {
        return results.stream()
                .filter(file -> file.outcome() == Outcome.RECOGNISED
                        && file.format() != null
                        && file.format().kind() == EvidenceKind.ATTACHMENT
                        && !file.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .map(Inspection::path)
                .filter(paths::contains)
                .findFirst();
    }

    /// Leaves a file out of those that are taken in.
    void leaveOut(Path file) {
        apart = true;
        paths = paths.stream().filter(path -> !path.equals(file)).toList();
        results.removeIf(inspection -> inspection.path().equals(file));
    }

    /// Whether files that were looked at wait while one of them is looked through on its own.
    boolean isWaiting() {
        return state.get() == State.NONE && apart && !paths.isEmpty();
    }

    /// The formats that files could be of which nobody has said yet what they are; empty where there are none.
    List<Format> question() {
        return results.stream()
                .map(Inspection::candidates)
                .filter(candidates -> !candidates.isEmpty())
                .filter(candidates -> candidates.stream().noneMatch(format -> formats.contains(format.id())))
                .findFirst()
                .orElse(List.of());
    }

    /// How many files could be of just these formats.
    long askedOf(List<Format> candidates) {
        return results.stream().filter(file -> file.candidates().equals(candidates)).count();
    }

    /// Says what such files are, all of them, and looks at the files once more.
    void answer(Format format) {
        formats.add(format.id());
        again();
    }

    /// How many of the files would be, or were, taken in.
    long takeable() {
        return results.stream().filter(ImportViewModel::isTakeable).count();
    }

    /// Whether any of the files that were taken in reports a finding.
    boolean hasFindings() {
        return results.stream()
                .filter(ImportViewModel::isTakeable)
                .anyMatch(file -> file.counts().findings().values().stream().anyMatch(count -> count > 0));
    }

    long refused() {
        return count(Outcome.REFUSED);
    }

    long count(Outcome outcome) {
        return results.stream().filter(file -> file.outcome() == outcome).count();
    }

    /// Says what files are, and stores nothing.
    void inspect(long release, List<Path> files) {
        note.set("");
        image.set("");
        formats.clear();
        releaseId = release;
        paths = List.copyOf(files);
        again();
    }

    /// Looks at the same files once more.
    void again() {
        apart = false;
        Instructions said = new Instructions(Attachment.NONE, formats);
        begin(State.INSPECTING);
        task.set(tasks.run(
                Message.of("evidence.task.inspect"),
                progress -> {
                    workflow.preview(releaseId, paths, said, progress, tasks.relay(this::add));
                    return paths.size();
                },
                _ -> state.set(State.INSPECTED),
                this::fail)
                .shownByThePage());
    }

    /// Takes in what was recognised.
    void take() {
        if (state.get() != State.INSPECTED || takeable() == 0 || (needsNote() && note.get().isBlank())) {
            return;
        }
        Instructions said = new Instructions(new Attachment(note.get(), image.get(), ""), formats);
        begin(State.TAKING);
        task.set(tasks.run(
                Message.of("evidence.task.take"),
                progress -> {
                    workflow.take(releaseId, paths, said, progress, tasks.relay(this::add));
                    return paths.size();
                },
                _ -> state.set(State.TAKEN),
                this::fail)
                .shownByThePage()
                .writes());
    }

    /// Stops; files that were taken in whole stay, the one that is being read leaves no trace.
    void cancel() {
        Task running = task.get();
        if (running != null) {
            running.cancel();
        }
        state.set(State.NONE);
    }

    /// Writes the list of what the files are: JSON where the name ends so, else CSV.
    void export(Path target, Messages messages) {
        List<Inspection> files = List.copyOf(results);
        tasks.run(
                Message.of("evidence.task.export"),
                _ -> {
                    boolean json = target.toString().toLowerCase(Locale.ROOT).endsWith(".json");
                    String text = json ? OutcomeList.json(files, messages) : MARK + OutcomeList.csv(files, messages);
                    Files.writeString(target, text);
                    return target;
                },
                _ -> {},
                problem::set);
    }

    private void begin(State next) {
        problem.set(null);
        results.clear();
        state.set(next);
    }

    private void add(Inspection file) {
        if (state.get() != State.NONE) {
            results.add(file);
            FXCollections.sort(results, OutcomeList.FAILURES_FIRST);
        }
    }

    private void fail(Problem why) {
        problem.set(why);
        state.set(State.FAILED);
    }

    private static boolean isTakeable(Inspection file) {
        return file.outcome() == Outcome.RECOGNISED || file.outcome() == Outcome.EMPTY;
    }

    /// How far it is.
    enum State {
        NONE,
        INSPECTING,
        INSPECTED,
        TAKING,
        TAKEN,
        FAILED
    }
}
