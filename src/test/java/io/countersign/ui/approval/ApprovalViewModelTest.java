package io.countersign.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.signing.Assurance;
import io.countersign.ui.sample.SampleApproval;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.ApproveSignOff;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ApprovalViewModelTest {
    private static final Path HALF = Path.of("folder", "wordpress.pdf");
    private static final Path KEY = Path.of("chen.p12");

    private final SampleApproval work = new SampleApproval();

    @Start
    void start(Stage unused) {}

    @Test
    void the_file_with_both_signatures_lies_beside_the_other_one() {
        assertThat(opened(Meaning.APPROVE).choice().target().get()).isEqualTo(HALF.resolveSibling("wordpress-approved.pdf"));
    }

    @Test
    void a_key_is_proposed_to_its_owner_only() {
        ApprovalViewModel model = new ApprovalViewModel(HALF, Meaning.APPROVE, work, Tasks.direct());
        String approver = work.review(HALF).dossier().approver().name();

        model.open("Lin Mei", KEY);
        assertThat(model.choice().key().file().get()).isNull();
        model.open(approver, KEY);
        assertThat(model.choice().key().file().get()).isEqualTo(KEY);
    }

    @Test
    void what_is_missing_is_named_one_after_the_other() {
        ApprovalViewModel model = opened(Meaning.REFUSE);

        assertThat(missing(model)).isEqualTo("signoff.missing.reason");
        model.choice().reason().set("x".repeat(200));
        assertThat(missing(model)).isEqualTo("signoff.missing.key");
        model.choice().meaning().set(Meaning.APPROVE);
        assertThat(missing(model)).isEqualTo("approval.missing.short");
        model.choice().reason().set("");
        model.choice().key().file().set(KEY);
        assertThat(missing(model)).isEqualTo("signoff.missing.password");
        assertThat(model.canGo()).isFalse();
        model.choice().key().password().set(true);
        assertThat(model.canGo()).isTrue();
    }

    @Test
    void an_approval_hands_everything_over_and_wipes_the_password() {
        ApprovalViewModel model = filled(Meaning.APPROVE);
        model.choice().reason().set(" seen ");
        model.choice().otherName().set(true);

        model.go("right".toCharArray());

        Path target = HALF.resolveSibling("wordpress-approved.pdf");
        assertThat(work.approved)
                .containsExactly(new ApproveSignOff.Request(HALF, target, "seen", true, Assurance.none()));
        assertThat(work.handed).containsOnly('\0');
        assertThat(model.state().get()).isEqualTo(new ApprovalState.Done(target));
    }

    @Test
    void a_refusal_leads_back_to_the_file_it_is_of() {
        ApprovalViewModel model = filled(Meaning.REFUSE);
        model.choice().reason().set("port 3306 is open");

        model.go("right".toCharArray());

        assertThat(work.refused).extracting(request -> request.reason()).isEqualTo(List.of("port 3306 is open"));
        assertThat(model.state().get()).isEqualTo(new ApprovalState.Done(HALF));
    }

    @Test
    void a_wrong_password_is_told_and_can_be_typed_again() {
        ApprovalViewModel model = filled(Meaning.APPROVE);

        model.go("wrong".toCharArray());

        assertThat(model.state().get())
                .isInstanceOfSatisfying(ApprovalState.Failed.class, failed -> assertThat(failed.problem().code())
                        .isEqualTo(ProblemCode.KEY_PASSWORD));
        assertThat(work.handed).containsOnly('\0');
        assertThat(model.canGo()).isTrue();
    }

    @Test
    void what_is_stopped_in_time_is_told_as_stopped() throws TimeoutException {
        work.slow = true;

        assertThat(stopped()).isEqualTo(new ApprovalState.Stopped());
        assertThat(work.approved).isEmpty();
    }

    @Test
    void what_was_written_before_it_stopped_is_told_as_written() throws TimeoutException {
        work.deaf = true;

        assertThat(stopped()).isEqualTo(new ApprovalState.Done(HALF.resolveSibling("wordpress-approved.pdf")));
    }

    private ApprovalState stopped() throws TimeoutException {
        ApprovalViewModel model = new ApprovalViewModel(HALF, Meaning.APPROVE, work, Tasks.live());
        onStage(() -> model.open("Lin Mei", KEY));
        await(model, ApprovalState.Open.class);
        onStage(() -> {
            model.choice().key().file().set(KEY);
            model.choice().key().password().set(true);
            model.go("right".toCharArray());
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> work.handed.length > 0);
        onStage(model::stop);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !model.isWorking());
        return model.state().get();
    }

    private static void await(ApprovalViewModel model, Class<?> state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> state.isInstance(model.state().get()));
    }

    private static void onStage(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, act);
    }

    private ApprovalViewModel opened(Meaning meaning) {
        ApprovalViewModel model = new ApprovalViewModel(HALF, meaning, work, Tasks.direct());
        model.open("Lin Mei", KEY);
        return model;
    }

    private ApprovalViewModel filled(Meaning meaning) {
        ApprovalViewModel model = opened(meaning);
        model.choice().key().file().set(KEY);
        model.choice().key().password().set(true);
        return model;
    }

    private static String missing(ApprovalViewModel model) {
        return model.choice().missing().map(Message::key).orElse("");
    }
}
