package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Store;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a waiver says besides its reason, and how many findings it would cover. On the FX thread only.
final class WaiverDraft {
    private static final int USUAL_DAYS = 60;

    private final FindingsViewModel findings;
    private final Store store;
    private final Tasks tasks;
    private final InstantSource clock;
    private final IntegerProperty days = new SimpleIntegerProperty(USUAL_DAYS);
    private final StringProperty owner = new SimpleStringProperty("");
    private final StringProperty proof = new SimpleStringProperty("");
    private final ObjectProperty<WaiverScope> scope = new SimpleObjectProperty<>(WaiverScope.PLACE);
    private final ReadOnlyLongWrapper covered = new ReadOnlyLongWrapper();
    private @Nullable Task counting;

    WaiverDraft(FindingsViewModel findings, Store store, Tasks tasks, InstantSource clock) {
        this.findings = findings;
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        scope.addListener(_ -> count());
    }

    /// How many days it is to hold.
    IntegerProperty daysProperty() {
        return days;
    }

    /// Who answers for it; empty for whoever gives it.
    StringProperty ownerProperty() {
        return owner;
    }

    StringProperty proofProperty() {
        return proof;
    }

    ObjectProperty<WaiverScope> scopeProperty() {
        return scope;
    }

    /// How many findings of the round it would cover.
    ReadOnlyLongProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /// Its last day if it is given now, UTC.
    LocalDate lastDay() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days.get());
    }

    Decision decision(String reason) {
        return new Decision.Accepted(reason, lastDay(), owner.get().strip(), proof.get().strip(), scope.get());
    }

    /// Begins anew; the days stay, since waivers given in a row mostly end together.
    void clear() {
        owner.set("");
        proof.set("");
        scope.set(WaiverScope.PLACE);
    }

    /// Counts what it would cover.
    void count() {
        if (counting != null) {
            counting.cancel();
        }
        List<Long> ids = findings.selection().ids();
        WaiverScope reach = scope.get();
        covered.set(findings.selection().size(findings.summaryProperty().get().found()));
        FindingQuery query = findings.query().orElse(null);
        Optional<FindingQuery> picked = Optional.ofNullable(query).flatMap(findings.selection()::of);
        if (query != null && reach != WaiverScope.PLACE) {
            counting = tasks.run(
                    Message.of("findings.task.read"),
                    _ -> store.read(session -> picked.isPresent()
                            ? session.findings().covered(picked.get(), reach)
                            : session.findings().covered(query.releaseId(), ids, reach)),
                    covered::set)
                    .shownByThePage();
        }
    }
}
