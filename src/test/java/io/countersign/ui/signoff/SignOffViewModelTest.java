package io.countersign.ui.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Assurance;
import io.countersign.ui.sample.SampleReview;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.SignRequest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignOffViewModelTest {
    private static final Path FOLDER = Path.of("folder");

    private final KeptSignOff free = new KeptSignOff(List.of());
    private final KeptSignOff blocked = new KeptSignOff(SampleReview.blockers());

    @Test
    void the_file_is_named_after_product_version_build_and_round() {
        SignOffViewModel model = opened(free);

        assertThat(model.form().target().get()).isEqualTo(FOLDER.resolve("wordpress-6.8-2026.11-2-r2.pdf"));
    }

    @Test
    void what_is_missing_is_named_one_after_the_other() {
        SignOffViewModel model = opened(free);

        assertThat(missing(model)).isEqualTo("signoff.missing.approver");
        model.form().approver().set("lin mei ");
        assertThat(missing(model)).isEqualTo("signoff.missing.same");
        model.form().approver().set("Chen Yu");
        assertThat(missing(model)).isEqualTo("signoff.missing.key");
        model.form().key().set(Path.of("lin.p12"));
        assertThat(missing(model)).isEqualTo("signoff.missing.password");
        assertThat(model.stepsDone()).isEqualTo(3);
        model.form().password().set(true);
        assertThat(model.missing()).isEmpty();
        assertThat(model.stepsDone()).isEqualTo(SignOffForm.STEPS);
    }

    @Test
    void what_blocks_an_approval_leaves_a_refusal_with_its_reason() {
        SignOffViewModel model = opened(blocked);
        fill(model);

        assertThat(model.form().verdict().get()).isEqualTo(Verdict.REFUSED);
        assertThat(missing(model)).isEqualTo("signoff.missing.reason");
        model.form().reason().set("Port 3306 is open.");
        assertThat(model.missing()).isEmpty();
        model.form().verdict().set(Verdict.APPROVED);
        assertThat(missing(model)).isEqualTo("signoff.missing.blocked");
    }

    @Test
    void the_time_is_stamped_unless_the_person_does_without() {
        free.usual = new Assurance(Assurance.Level.LTA, URI.create("https://time.example.org"));
        SignOffViewModel model = opened(free);
        fill(model);

        model.sign("right".toCharArray());
        model.again();
        model.form().keyChoice().stamped().set(false);
        model.sign("right".toCharArray());

        assertThat(free.assured).containsExactly(free.usual, Assurance.none());
    }

    @Test
    void signing_hands_everything_over_and_wipes_the_password() {
        SignOffViewModel model = opened(free);
        fill(model);

        model.sign("right".toCharArray());

        SignRequest expected = new SignRequest(
                7,
                Verdict.APPROVED,
                "",
                Language.ENGLISH,
                new Person("Lin Mei", "release reviewer"),
                new Person("Chen Yu", ""));
        assertThat(free.signed).containsExactly(expected);
        assertThat(free.handed).containsOnly('\0');
        assertThat(model.state().get()).isInstanceOf(SignState.Signed.class);
    }

    @Test
    void the_person_chooses_how_many_findings_are_printed() {
        SignOffViewModel model = opened(free);
        fill(model);
        model.form().printLimit().set(100);

        model.sign("right".toCharArray());

        assertThat(free.signed).extracting(SignRequest::printLimit).containsExactly(100);
    }

    @Test
    void while_something_is_missing_nothing_is_signed_and_the_password_is_wiped() {
        SignOffViewModel model = opened(blocked);
        char[] password = "right".toCharArray();

        model.sign(password);

        assertThat(blocked.signed).isEmpty();
        assertThat(password).containsOnly('\0');
        assertThat(model.state().get()).isInstanceOf(SignState.Preparing.class);
    }

    @Test
    void a_wrong_password_leaves_the_form_as_it_was() {
        SignOffViewModel model = opened(free);
        fill(model);

        model.sign("wrong".toCharArray());

        assertThat(model.state().get()).isInstanceOf(SignState.Failed.class);
        assertThat(model.form().approver().get()).isEqualTo("Chen Yu");
        assertThat(free.handed).containsOnly('\0');
    }

    @Test
    void the_preview_shows_what_would_be_signed() {
        SignOffViewModel model = opened(free);
        model.form().reason().set("All feedback is worked off.");

        model.compose();

        assertThat(free.previewed.getLast().reason()).isEqualTo("All feedback is worked off.");
        assertThat(model.preview().get()).isInstanceOf(PreviewState.Composed.class);
    }

    @Test
    void a_store_that_cannot_be_read_is_told_once_and_composes_no_pages() {
        free.broken = true;
        SignOffViewModel model = opened(free);

        model.compose();

        assertThat(model.problem().get()).isNotNull();
        assertThat(model.preview().get()).isEqualTo(new PreviewState.None());
        assertThat(free.previewed).isEmpty();
        free.broken = false;
        model.reload();
        assertThat(model.problem().get()).isNull();
        assertThat(model.preview().get()).isInstanceOf(PreviewState.Composed.class);
    }

    private static SignOffViewModel opened(KeptSignOff work) {
        SignOffViewModel model = new SignOffViewModel(work, Tasks.direct(), FOLDER);
        model.open(SampleReview.release(), "Lin Mei", "release reviewer", Language.ENGLISH);
        return model;
    }

    private static void fill(SignOffViewModel model) {
        model.form().approver().set("Chen Yu");
        model.form().key().set(Path.of("lin.p12"));
        model.form().password().set(true);
    }

    private static String missing(SignOffViewModel model) {
        return model.missing().map(Message::key).orElse("");
    }
}
