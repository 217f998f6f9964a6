package io.countersign.logic.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.definition.ChecklistReader;
import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerMigrationTest {
    private static final String POLICY = new String(new Checklists().policyFile(), StandardCharsets.UTF_8);

    @Test
    void an_answer_outlives_a_version_where_the_item_says_the_same_still() {
        Checklist first = new Checklists().policy();
        Checklist second = read(POLICY.replaceFirst("version: \"[0-9.]+\"", "version: \"2099.1\"")
                .replace("{en: Maintained software only,", "{en: Maintained software,")
                .replace("three must be there", "three have to be there"));
        List<Answer> answers = first.items().map(AnswerMigrationTest::answer).toList();

        AnswerMigration migration = AnswerMigration.to(second, answers);

        assertThat(second.version()).isEqualTo("2099.1");
        assertThat(migration.reworded()).extracting(Answer::itemId).containsExactly("SEL-5");
        assertThat(migration.unanswered()).extracting(Item::id).containsExactly("SEL-5");
        assertThat(migration.kept()).hasSize(45).extracting(Answer::itemId).contains("SEL-1");
        assertThat(migration.orphaned()).isEmpty();
    }

    @Test
    void the_same_words_under_another_id_are_another_item() {
        Checklist second = read(POLICY.replace("id: SEL-7", "id: SEL-8"));
        Answer answer = answer(new Checklists().policy().item("SEL-7").orElseThrow());

        AnswerMigration migration = AnswerMigration.to(second, List.of(answer));

        assertThat(migration.orphaned()).containsExactly(answer);
        assertThat(migration.kept()).isEmpty();
        assertThat(migration.unanswered()).hasSize(46);
    }

    @Test
    void a_platform_added_to_a_review_keeps_what_was_answered_by_the_policy() {
        List<Answer> answers = new Checklists().policy().items().map(AnswerMigrationTest::answer).toList();

        AnswerMigration migration = AnswerMigration.to(new Checklists().forPlatforms("policy", List.of("aws")), answers);

        assertThat(migration.kept()).hasSize(46);
        assertThat(migration.unanswered()).hasSize(13).allSatisfy(item -> assertThat(item.id()).startsWith("AWS-"));
    }

    private static Checklist read(String text) {
        return Checklists.valid(ChecklistReader.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer answer(Item item) {
        return new Answer(
                item.id(), item.textHash(), AnswerValue.PASS, "", AssessmentResult.NOT_EVALUATED, "Ada", Instant.EPOCH, 1);
    }
}
