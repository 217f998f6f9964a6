package io.countersign.ui.releases;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.store.Store;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.CreateRelease;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.ReleaseChecklists;
import io.countersign.workflow.Workflows;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All releases, and what blocks the chosen one. On the FX thread only.
final class ReleasesViewModel {
    private final Workflows workflows;
    private final Tasks tasks;
    private final CurrentRelease current;
    private final ObservableList<ReleaseRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Blocker> blockers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ReleaseRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    ReleasesViewModel(Workflows workflows, Tasks tasks, CurrentRelease current) {
        this.workflows = workflows;
        this.tasks = tasks;
        this.current = current;
    }

    /// The newest first.
    ObservableList<ReleaseRow> rows() {
        return rows;
    }

    /// What blocks the chosen release; empty until that is known.
    ObservableList<Blocker> blockers() {
        return blockers;
    }

    /// Whether the releases were read, so that an empty list means none.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ReleaseRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Why they cannot be read; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads the list anew.
    void refresh() {
        Store store = workflows.store();
        ReleaseChecklists checklists = workflows.checklists();
        tasks.run(
                        Message.of("releases.task.read"),
                        _ -> store.read(session -> session.releases().all().stream()
                                .map(release -> ReleaseRow.read(session, release, checklists.find(release)))
                                .toList()),
                        this::show,
                        problem::set)
                .shownByThePage();
    }

    /// Looks at a release without opening it.
    void choose(@Nullable ReleaseRow row) {
        chosen.set(row);
        blockers.clear();
        if (row != null) {
            tasks.run(
                            Message.of("releases.task.assess"),
                            _ -> workflows.assessRelease().assess(row.release().id()),
                            assessment -> showBlockers(row, assessment),
                            problem::set)
                    .shownByThePage();
        }
    }

    /// Reads what a release can be reviewed by.
    ///
    /// @param done takes it
    /// @param failed takes why it cannot be read
    void readChoices(Consumer<Choices> done, Consumer<Problem> failed) {
        ReleaseChecklists checklists = workflows.checklists();
        tasks.run(
                        Message.of("releases.task.read"),
                        _ -> new Choices(checklists.cores(), checklists.platforms(), checklists.faults()),
                        done,
                        failed)
                .shownByThePage();
    }

    /// Works on a release from now on.
    void open(Release release) {
        current.open(release);
    }

    /// Opens the next round of a release.
    ///
    /// @param images of that round
    /// @param done takes the release with it
    /// @param failed takes why not
    void openRound(Release release, List<Image> images, Consumer<Release> done, Consumer<Problem> failed) {
        tasks.run(
                        Message.of("releases.task.round"),
                        _ -> workflows.openRound().open(release.id(), images),
                        done,
                        failed)
                .writes();
    }

    /// The releases of a product, which a new one of it can start from; the newest first.
    List<Release> ofProduct(String product) {
        return rows.stream()
                .map(ReleaseRow::release)
                .filter(release -> release.product().equals(product.strip()))
                .toList();
    }

    /// Opens a new release.
    ///
    /// @param done takes it
    /// @param failed takes what is missing
    void create(Draft draft, Consumer<Release> done, Consumer<Problem> failed) {
        tasks.run(
                        Message.of("releases.task.create"),
                        _ -> create(draft),
                        done,
                        failed)
                .writes();
    }

    private Release create(Draft draft) {
        CreateRelease workflow = workflows.createRelease();
        Release from = draft.from();
        return from == null
                ? workflow.create(
                        draft.product(),
                        draft.version(),
                        draft.build(),
                        draft.operatingSystem(),
                        draft.images(),
                        draft.checklist())
                : workflow.createFrom(
                        from.id(),
                        draft.product(),
                        draft.version(),
                        draft.build(),
                        draft.operatingSystem(),
                        draft.images(),
                        draft.checklist());
    }

    private void show(List<ReleaseRow> read) {
        problem.set(null);
        rows.setAll(read);
        loaded.set(true);
    }

    private void showBlockers(ReleaseRow row, ReleaseAssessment assessment) {
        if (row.equals(chosen.get())) {
            blockers.setAll(assessment.blockers());
        }
    }

    /// What a release can be reviewed by.
    ///
    /// @param checklists the policy that ships first
    /// @param platforms that have a checklist of their own
    /// @param faults what is wrong with files that cannot be used
    record Choices(List<Checklist> checklists, List<String> platforms, List<Problem> faults) {
        Choices {
            checklists = List.copyOf(checklists);
            platforms = List.copyOf(platforms);
            faults = List.copyOf(faults);
        }
    }

    /// What a person filled in for a new release.
    ///
    /// @param checklist the id of the one it is reviewed by
    /// @param from the earlier release of the product that it starts from; null for none
    record Draft(
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images,
            String checklist,
            @Nullable Release from) {
        Draft {
            product = product.strip();
            version = version.strip();
            build = build.strip();
            operatingSystem = operatingSystem.strip();
            images = List.copyOf(images);
        }
    }
}
