package io.countersign.logic.assess;

import static io.countersign.model.evidence.FeedbackResult.FAILED;
import static io.countersign.model.evidence.FeedbackResult.INFO;
import static io.countersign.model.evidence.FeedbackResult.PASSED;
import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackRuleTest {
    private final Round round = new Round().platform("Azure");

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, PASS",
        "PASSED, INFO, PASS",
        "PASSED, WARNING, NEEDS_REVIEW",
        "PASSED, EXEMPT, NEEDS_REVIEW",
        "PASSED, NOT_EXECUTED, NOT_EVALUATED",
        "WARNING, NOT_EXECUTED, NOT_EVALUATED",
        "INFO, INFO, NOT_EVALUATED",
        "PASSED, FAILED, FAIL",
        "FAILED, NOT_EXECUTED, FAIL",
        "FAILED, EXEMPT, FAIL"
    })
    void the_worst_check_decides(FeedbackResult one, FeedbackResult other, AssessmentResult expected) {
        Evidence file = report("a.json", 1);
        round.feedback(file, "azure", "48", one).feedback(file, "azure", "49", other);

        Assessment assessment = round.assess("REL-1");

        assertThat(assessment.result()).isEqualTo(expected);
        assertThat(Round.words(assessment)).isNotBlank();
    }

    @Test
    void a_failed_check_is_named_and_cited() {
        Evidence file = report("a.json", 1);
        round.feedback(file, "azure", "48", FAILED).feedback(file, "azure", "49", PASSED);

        Assessment assessment = round.assess("REL-1");

        assertThat(Round.words(assessment)).isEqualTo("One check is still failed at Azure: Check 48.");
        assertThat(assessment.grounds().getFirst().citations()).containsExactly(new Citation("a.json", 0, "Check 48"));
    }

    @Test
    void of_many_failed_checks_the_first_few_are_named() {
        Evidence file = report("a.json", 1);
        for (int check = 1; check <= 7; check++) {
            round.feedback(file, "azure", String.valueOf(check), FAILED);
        }

        assertThat(Round.words(round.assess("REL-1")))
                .isEqualTo("7 checks are still failed at Azure: Check 1, Check 2, Check 3, Check 4, Check 5 and 2 more.");
    }

    @Test
    void the_newest_file_with_the_same_check_counts() {
        round.feedback(report("new.json", 1), "azure", "48", PASSED);
        round.feedback(report("old.json", 2), "azure", "48", FAILED);

        assertThat(round.assess("REL-1").result()).isEqualTo(PASS);
    }

    @Test
    void a_newer_file_that_is_silent_about_a_check_does_not_settle_it() {
        round.feedback(report("old.json", 2), "azure", "48", FAILED);
        round.feedback(report("new.json", 1), "azure", "49", PASSED);

        assertThat(round.assess("REL-1").result()).isEqualTo(FAIL);
    }

    @Test
    void a_platform_that_said_nothing_has_not_agreed() {
        round.platform("huawei").feedback(report("a.json", 1), "azure", "48", PASSED);

        Assessment assessment = round.assess("REL-1");

        assertThat(assessment.result()).isEqualTo(NOT_EVALUATED);
        assertThat(Round.words(assessment)).isEqualTo("The feedback of Huawei Cloud is missing or incomplete.");
    }

    @Test
    void feedback_that_was_cut_off_is_not_evaluated() {
        Evidence file = round.file("a.json", "azure-selftest", EvidenceKind.FEEDBACK, Round.scan(Round.NOW, false));
        round.feedback(file, "azure", "48", PASSED);

        assertThat(round.assess("REL-1").result()).isEqualTo(NOT_EVALUATED);
    }

    @Test
    void a_summary_that_its_rows_contradict_needs_review_and_is_shown() {
        Message remark = Message.of("marketplace.summary-differs", "Failed");
        Evidence file =
                round.file("a.json", "azure-selftest", EvidenceKind.FEEDBACK, Round.scan(Round.NOW, true, remark));
        round.feedback(file, "azure", "48", PASSED);

        Assessment assessment = round.assess("REL-1");

        assertThat(assessment.result()).isEqualTo(NEEDS_REVIEW);
        assertThat(assessment.grounds()).anySatisfy(ground -> assertThat(ground.text()).isEqualTo(remark));
    }

    @Test
    void a_platform_of_no_known_name_is_shown_as_it_is_called() {
        round.feedback(report("a.json", 1), "azure", "1", PASSED).feedback(report("b.json", 1), "newcloud", "1", INFO);

        assertThat(Round.words(round.assess("REL-1")))
                .isEqualTo("The feedback of newcloud is missing or incomplete.");
    }

    private Evidence report(String name, int hoursAgo) {
        return round.file(
                name,
                "azure-selftest",
                EvidenceKind.FEEDBACK,
                Round.scan(Round.NOW.minus(Duration.ofHours(hoursAgo)), true));
    }
}
