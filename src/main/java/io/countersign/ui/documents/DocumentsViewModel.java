package io.countersign.ui.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.ui.documents.DocumentsReview.Found;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The state of the documentation page: what is known, the passages that are being read, and which ports are listed. On
/// the FX thread only.
final class DocumentsViewModel {
    private final DocumentsWork work;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable DocumentsReview> review = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NOTHING);
    private final ObjectProperty<PortView> ports = new SimpleObjectProperty<>(PortView.ALL);
    private @Nullable Citation wanted;
    private long releaseId;
    private long latest;

    DocumentsViewModel(DocumentsWork work, Tasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    /// Reads a release; 0 for none.
    void open(long release) {
        if (release != releaseId) {
            review.set(null);
            reading.set(Reading.NOTHING);
        }
        releaseId = release;
        problem.set(null);
        long ticket = ++latest;
        if (release != 0) {
            tasks.run(
                            Message.of("documentation.task.read"),
                            _ -> work.load(release),
                            read -> {
                                if (ticket == latest) {
                                    take(read);
                                }
                            },
                            why -> {
                                if (ticket == latest) {
                                    problem.set(why);
                                }
                            })
                    .shownByThePage();
        }
    }

    private void take(DocumentsReview read) {
        review.set(read);
        Citation there = wanted;
        wanted = null;
        if (there != null && read.page(there.file()).isPresent()) {
            reading.set(new Reading(there.file(), List.of(there), 0));
        } else if (read.page(reading.get().file()).isEmpty()) {
            begin(read);
        }
    }

    /// Begins at the first requirement that a page speaks of, else at the first page.
    private void begin(DocumentsReview read) {
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            List<Citation> passages = read.ground(requirement).map(Ground::citations).orElse(List.of());
            if (!passages.isEmpty()) {
                readPassages(passages);
                return;
            }
        }
        reading.set(Reading.NOTHING);
        if (!read.pages().isEmpty()) {
            readPage(read.pages().getFirst().file());
        }
    }

    /// Goes to a line as soon as the page is known.
    void want(String file, int line) {
        wanted = new Citation(file, line, "");
    }

    /// The open release, or 0.
    long release() {
        return releaseId;
    }

    /// Null while nothing is known.
    ReadOnlyObjectProperty<@Nullable DocumentsReview> review() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    ObjectProperty<PortView> ports() {
        return ports;
    }

    /// The ports that are listed.
    List<PortLine> listed() {
        DocumentsReview known = review.get();
        return known == null
                ? List.of()
                : known.ports().stream().filter(ports.get()::holds).toList();
    }

    /// Reads what was found for a requirement or a port, from its first passage on.
    void readPassages(List<Citation> passages) {
        if (!passages.isEmpty()) {
            reading.set(new Reading(passages.getFirst().file(), passages, 0));
        }
    }

    /// Reads a page, and what was found in it.
    void readPage(String file) {
        DocumentsReview known = Objects.requireNonNull(review.get());
        List<Citation> passages =
                known.found(file).stream().map(Found::citation).distinct().toList();
        reading.set(new Reading(file, passages, passages.isEmpty() ? -1 : 0));
    }

    /// Goes to another of the passages, from the last to the first again.
    void step(int by) {
        Reading now = reading.get();
        if (!now.passages().isEmpty()) {
            int next = Math.floorMod(now.index() + by, now.passages().size());
            reading.set(new Reading(now.passages().get(next).file(), now.passages(), next));
        }
    }

    /// A page, and the passages that one goes through.
    ///
    /// @param file empty where no page is read
    /// @param index of the passage that is read, or -1
    record Reading(String file, List<Citation> passages, int index) {
        static final Reading NOTHING = new Reading("", List.of(), -1);

        Reading {
            passages = List.copyOf(passages);
        }

        /// The line that is read, or 0.
        int line() {
            return index < 0 ? 0 : passages.get(index).line();
        }
    }
}
