package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which finding is the original of a duplicate: found by words, at first by the duplicate's own identifier. On the FX
/// thread only.
final class DuplicateDraft {
    private static final int MOST = 40;

    private final FindingsViewModel findings;
    private final Store store;
    private final Tasks tasks;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<FindingRow> candidates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FindingRow> original = new SimpleObjectProperty<>();
    private @Nullable Task searching;

    DuplicateDraft(FindingsViewModel findings, Store store, Tasks tasks) {
        this.findings = findings;
        this.store = store;
        this.tasks = tasks;
        words.addListener(_ -> search());
    }

    StringProperty wordsProperty() {
        return words;
    }

    /// Findings that may be the original, those with just these words as their identifier first.
    ObservableList<FindingRow> candidates() {
        return candidates;
    }

    /// The chosen one; null where none is.
    ObjectProperty<@Nullable FindingRow> originalProperty() {
        return original;
    }

    /// Looks for findings with the identifier of the one that is at hand.
    void begin() {
        FindingRow row = findings.selection().currentProperty().get();
        words.set(row == null ? "" : row.identifier());
    }

    void clear() {
        words.set("");
        candidates.clear();
        original.set(null);
    }

    /// The decision; to be called beside the window.
    ///
    /// @throws ProblemException if no original is chosen, or it is there no more
    static Decision decision(Store store, @Nullable FindingRow chosen, String reason) {
        if (chosen == null) {
            throw ProblemException.of(ProblemCode.DECISION_DUPLICATE);
        }
        FindingDetails details = store.read(session -> session.findings().details(chosen.id()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.DECISION_DUPLICATE));
        return new Decision.DuplicateOf(reason, details.finding().identity());
    }

    private void search() {
        if (searching != null) {
            searching.cancel();
        }
        String wanted = words.get().strip();
        FindingQuery query = findings.release()
                .map(release -> query(release.id(), release.round(), wanted))
                .orElse(null);
        if (wanted.isEmpty() || query == null) {
            candidates.clear();
            original.set(null);
            return;
        }
        searching = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> session.findings().page(query, null, MOST)),
                found -> show(found, wanted))
                .shownByThePage();
    }

    private static FindingQuery query(long releaseId, int round, String words) {
        Set<DecisionKind> originals = EnumSet.complementOf(EnumSet.of(DecisionKind.DUPLICATE));
        return new FindingQuery(
                releaseId, round, Set.of(), originals, Set.of(), Set.of(), Set.of(), 0, words);
    }

    private void show(List<FindingRow> found, String wanted) {
        List<Long> duplicates = findings.selection().ids();
        candidates.setAll(found.stream()
                .filter(row -> !duplicates.contains(row.id()))
                .sorted(Comparator.comparing(row -> !row.identifier().equalsIgnoreCase(wanted)))
                .toList());
        original.set(candidates.isEmpty() ? null : candidates.getFirst());
    }
}
