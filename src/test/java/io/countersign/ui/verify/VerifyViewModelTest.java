package io.countersign.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import io.countersign.ui.sample.SampleVerification;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyViewModelTest {
    private final List<Path> readable = new ArrayList<>();

    @Test
    void a_file_gets_its_verification() {
        Verification expected = SampleVerification.of(Verification.State.CHANGED);
        VerifyViewModel model = new VerifyViewModel(_ -> expected, Tasks.direct(), readable::add);
        assertThat(model.state().get()).isEqualTo(new VerifyState.Empty());

        model.check(Path.of("some.pdf"));

        assertThat(model.state().get()).isEqualTo(new VerifyState.Checked(Path.of("some.pdf"), expected));
        assertThat(readable).containsExactly(Path.of("some.pdf"));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_by_name() {
        VerifyViewModel model = new VerifyViewModel(
                _ -> {
                    throw ProblemException.of(ProblemCode.PDF_UNREADABLE, "some.pdf");
                },
                Tasks.direct(),
                readable::add);

        model.check(Path.of("folder", "some.pdf"));

        assertThat(model.state().get())
                .isEqualTo(new VerifyState.Unreadable(
                        "some.pdf", Problem.of(ProblemCode.PDF_UNREADABLE, "some.pdf")));
        assertThat(readable).isEmpty();
    }

    @Test
    void the_text_says_everything_in_order() {
        String text = new VerificationText(new Messages(Language.ENGLISH))
                .of(SampleVerification.of(Verification.State.INTACT_UNKNOWN_SIGNER));

        assertThat(text.lines())
                .startsWith("Genuine, and signed by the reviewer only.")
                .contains(
                        "File: wordpress-6.8-2026.11-3-r3.pdf",
                        "[Yes] Print equals record: 14 pages made again from the record: word for word the same.",
                        "Lin Mei – Intact – The key is trusted by nobody on this computer; compare its fingerprint. "
                                + "I have reviewed this release and propose: APPROVED. Seen with the team.")
                .last()
                .isEqualTo("Approver – Not signed");
    }
}
