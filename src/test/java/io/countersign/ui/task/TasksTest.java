package io.countersign.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TasksTest {
    private static final Message NAME = Message.of("control.copy");

    @Test
    void the_result_comes_and_the_task_is_gone() {
        Tasks tasks = Tasks.direct();
        List<String> results = new ArrayList<>();

        Task task = tasks.run(NAME, _ -> "done", results::add);

        assertThat(results).containsExactly("done");
        assertThat(task.stateProperty().get()).isEqualTo(Task.State.DONE);
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void a_problem_that_nobody_takes_stays_until_it_is_dismissed() {
        Tasks tasks = Tasks.direct();

        Task task = tasks.run(NAME, _ -> { throw ProblemException.of(ProblemCode.FILE_EMPTY, "a.json"); }, _ -> {});

        assertThat(task.problemProperty().get()).isEqualTo(Problem.of(ProblemCode.FILE_EMPTY, "a.json"));
        assertThat(tasks.running()).containsExactly(task);
        tasks.dismiss(task);
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void failures_and_what_was_stored_can_be_read_later_and_glances_are_not_kept() {
        Tasks tasks = Tasks.direct();

        tasks.run(NAME, _ -> "a glance", _ -> {});
        tasks.run(NAME, _ -> { throw ProblemException.of(ProblemCode.FILE_EMPTY, "a.json"); }, _ -> {}, _ -> {});
        for (int i = 0; i < 300; i++) {
            tasks.run(NAME, _ -> { throw ProblemException.of(ProblemCode.FILE_EMPTY, "b.json"); }, _ -> {}, _ -> {});
        }

        assertThat(tasks.notices()).hasSize(200).allMatch(notice -> notice.problem() != null);
        assertThat(tasks.notices().getFirst().problem()).isEqualTo(Problem.of(ProblemCode.FILE_EMPTY, "b.json"));
    }

    @ParameterizedTest
    @CsvSource({"100,50,100,0,-1", "2000,50,100,25,2", "2000,0,100,0,-1", "1000,900,0,900,-1", "1000,100,100,100,0"})
    void the_pace_is_told_as_soon_as_it_can_be(long millis, long done, long total, long perSecond, long left) {
        assertThat(Pace.of(millis * 1_000_000, done, total)).isEqualTo(new Pace(perSecond, left));
    }

    @Test
    void what_was_not_expected_is_told_by_its_code_alone() {
        Tasks tasks = Tasks.direct();
        List<Problem> problems = new ArrayList<>();

        tasks.run(NAME, _ -> { throw new IllegalStateException("the text of an exception"); }, _ -> {}, problems::add);

        assertThat(problems).containsExactly(Problem.of(ProblemCode.UNEXPECTED));
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void results_come_on_the_fx_thread_and_work_runs_on_another() {
        Tasks tasks = WaitForAsyncUtils.waitForAsyncFx(5_000, Tasks::live);
        List<Boolean> onFxThread = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> tasks.run(NAME, _ -> isFxThread(), ran -> {
            onFxThread.add(ran);
            onFxThread.add(isFxThread());
            done.countDown();
        }));

        assertThat(await(done)).isTrue();
        assertThat(onFxThread).containsExactly(false, true);
    }

    @Test
    void cancelling_interrupts_the_work_and_no_result_comes() {
        Tasks tasks = WaitForAsyncUtils.waitForAsyncFx(5_000, Tasks::live);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<String> results = new ArrayList<>();
        Task task = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> tasks.run(NAME, _ -> {
            begun.countDown();
            try {
                return String.valueOf(new CountDownLatch(1).await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }, results::add));
        assertThat(await(begun)).isTrue();

        task.cancel();

        assertThat(await(interrupted)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(task.stateProperty().get()).isEqualTo(Task.State.CANCELLED);
        assertThat(results).isEmpty();
    }

    @Test
    void of_many_reports_in_a_moment_one_is_shown() {
        Tasks tasks = Tasks.direct();
        List<Task.Report> shown = new ArrayList<>();

        Task task = tasks.run(NAME, progress -> {
            for (int i = 1; i <= 10_000; i++) {
                progress.report(NAME, i, 10_000);
            }
            return "";
        }, _ -> {});
        shown.add(task.reportProperty().get());

        assertThat(shown.getFirst().done()).isLessThan(10_000).isPositive();
    }

    private static boolean isFxThread() {
        return javafx.application.Platform.isFxApplicationThread();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
