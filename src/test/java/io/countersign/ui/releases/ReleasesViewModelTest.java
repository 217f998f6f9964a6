package io.countersign.ui.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.releases.ReleaseRow.Worst;
import io.countersign.ui.releases.ReleasesViewModel.Draft;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ReleasesViewModelTest {
    @TempDir
    private Path folder;

    private RealWorkflows real;
    private ReleasesViewModel model;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder);
        model = new ReleasesViewModel(real.workflows(), Tasks.direct(), new CurrentRelease());
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_release_says_what_is_worst_of_it() {
        Release empty = real.release("Ghost");
        real.evidence(real.release("WordPress"), "trivy.json", 300);

        model.refresh();

        assertThat(model.rows()).extracting(row -> row.release().product()).containsExactly("WordPress", "Ghost");
        assertThat(model.rows()).extracting(ReleaseRow::worst).containsExactly(Worst.CRITICAL, Worst.NO_EVIDENCE);
        assertThat(model.rows().getLast().release().id()).isEqualTo(empty.id());
        assertThat(model.rows()).extracting(ReleaseRow::items).containsOnly(46);
    }

    @Test
    void the_chosen_release_says_what_blocks_it() {
        real.release("Ghost");
        model.refresh();

        model.choose(model.rows().getFirst());

        assertThat(model.blockers()).extracting(Blocker::kind).contains(Blocker.Kind.EVIDENCE, Blocker.Kind.ITEM);
    }

    @Test
    void a_release_that_is_there_already_is_told_and_nothing_is_made() {
        List<Release> created = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Draft draft = new Draft(" WordPress ", "6.8", "1", "Ubuntu 24.04", List.of(), "policy", null);

        model.create(draft, created::add, problems::add);
        model.create(draft, created::add, problems::add);

        assertThat(created).extracting(Release::product).containsExactly("WordPress");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.RELEASE_EXISTS);
    }
}
