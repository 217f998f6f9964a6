package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a review goes by is put together once, and anew when a file changes.
class ChecklistsTest {
    private static final List<String> AWS = List.of("aws");

    @TempDir
    private Path own;

    @Test
    void what_was_put_together_is_kept() {
        Checklists checklists = new Checklists(own);

        assertThat(checklists.forReview("policy", AWS)).isSameAs(checklists.forReview("policy", AWS));
        assertThat(checklists.forReview("policy", AWS)).isNotEqualTo(checklists.forReview("policy", List.of("azure")));
    }

    @Test
    void a_file_that_is_added_edited_or_taken_away_counts_at_once() throws IOException {
        Checklists checklists = new Checklists(own);
        Checklist shipped = checklists.forReview("policy", AWS);

        house("1");
        assertThat(checklists.forReview("house", AWS).version()).startsWith("1+");
        house("2");
        assertThat(checklists.forReview("house", AWS).version()).startsWith("2+");
        Files.delete(own.resolve("house.yaml"));
        assertThatThrownBy(() -> checklists.forReview("house", AWS)).isInstanceOf(ProblemException.class);
        assertThat(checklists.forReview("policy", AWS)).isEqualTo(shipped);
    }

    @Test
    void a_faulty_file_is_not_read_again_before_it_changes() throws IOException {
        Checklists checklists = new Checklists(own);
        Files.writeString(own.resolve("a.yaml"), "id: a\nplatform: azure\nversion: 1\n");

        assertThat(checklists.faults()).hasSize(1).isSameAs(checklists.faults());
        assertThat(checklists.forReview("policy", AWS)).isSameAs(checklists.forReview("policy", AWS));
    }

    /// The time is set, since two writes may be within one tick of the file system's clock.
    private void house(String version) throws IOException {
        Path file = own.resolve("house.yaml");
        Files.writeString(file, """
                id: house
                version: "%s"
                dated: 2026-11-01
                extends: policy
                title: {en: House, zh: 内部}
                sections:
                  - id: SEL
                    title: {en: Choice, zh: 选择}
                    items:
                      - id: SEL-90
                        title: {en: Rule, zh: 规则}
                        mandatory: true
                        requirement: {en: It holds., zh: 成立。}
                        guidance: {en: Look., zh: 查看。}
                        criterion: {kind: feedback-settled}
                """.formatted(version));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(Long.parseLong(version))));
    }
}
