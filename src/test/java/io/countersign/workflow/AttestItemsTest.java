package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentationReview;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestItemsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Checklist POLICY = new Checklists().policy();

    @TempDir
    private Path folder = Path.of("");

    private Store store;
    private AttestItems attestItems;
    private AssessRelease assess;
    private long first;
    private long second;

    @BeforeEach
    void openReleases() {
        store = SqliteStore.open(folder, CLOCK);
        attestItems = new AttestItems(store, new ReleaseChecklists(new Checklists()), CLOCK, () -> "Lin Mei");
        assess = new AssessRelease(
                store,
                _ -> POLICY,
                _ -> new DocumentationReview(Map.of(), List.of()),
                () -> new Knowledge(KnowledgeFiles.shipped()),
                CLOCK);
        first = release("b1");
        second = release("b2");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void what_is_attested_of_the_organisation_holds_for_every_release() {
        attestItems.attest(first, "SVC-1", " Chen Yu ", "Minutes 14", null);

        assertThat(result(first, "SVC-1")).isEqualTo(AssessmentResult.PASS);
        assertThat(result(second, "SVC-1")).isEqualTo(AssessmentResult.PASS);
        assertThat(result(second, "SVC-2")).isEqualTo(AssessmentResult.NOT_EVALUATED);
        assertThat(entries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("item.attested");
            assertThat(entry.after()).isEqualTo("Chen Yu, 2027-11-23: Minutes 14");
        });
    }

    @Test
    void what_is_attested_of_a_release_holds_for_no_other() {
        attestItems.attest(first, "SEL-4", "Chen Yu", "", LocalDate.parse("2027-11-23"));

        assertThat(result(first, "SEL-4")).isEqualTo(AssessmentResult.PASS);
        assertThat(result(second, "SEL-4")).isEqualTo(AssessmentResult.NOT_EVALUATED);
    }

    @Test
    void the_newest_counts_until_it_is_taken_back() {
        attestItems.attest(0, "SVC-1", "Chen Yu", "", null);
        attestItems.attest(0, "SVC-1", "Lin Mei", "", LocalDate.parse("2026-11-30"));
        assertThat(result(first, "SVC-1")).isEqualTo(AssessmentResult.NEEDS_REVIEW);

        assertThat(attestItems.withdraw(0, "SVC-1")).isTrue();
        assertThat(result(first, "SVC-1")).isEqualTo(AssessmentResult.PASS);
        assertThat(attestItems.withdraw(0, "SVC-1")).isTrue();
        assertThat(result(first, "SVC-1")).isEqualTo(AssessmentResult.NOT_EVALUATED);
        assertThat(attestItems.withdraw(0, "SVC-1")).isFalse();
    }

    @Test
    void what_cannot_be_attested_is_refused_and_not_recorded() {
        int before = entries().size();

        refused(ProblemCode.ATTESTATION_NAME_MISSING, () -> attestItems.attest(0, "SVC-1", " ", "", null));
        refused(ProblemCode.ATTESTATION_NOT_ASKED, () -> attestItems.attest(first, "REL-1", "Chen Yu", "", null));
        refused(ProblemCode.ITEM_UNKNOWN, () -> attestItems.attest(first, "XYZ-1", "Chen Yu", "", null));
        refused(ProblemCode.RELEASE_UNKNOWN, () -> attestItems.attest(99, "SEL-4", "Chen Yu", "", null));
        for (String day : List.of("2026-11-22", "2027-11-24")) {
            refused(
                    ProblemCode.ATTESTATION_DAY,
                    () -> attestItems.attest(0, "SVC-1", "Chen Yu", "", LocalDate.parse(day)));
        }

        assertThat(entries()).hasSize(before);
    }

    private static void refused(ProblemCode code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, thrown -> assertThat(thrown.problem().code()).isEqualTo(code));
    }

    private AssessmentResult result(long release, String item) {
        return Objects.requireNonNull(assess.assess(release).assessments().get(item)).result();
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        store.read(session -> {
            session.audit().forEach(entries::add);
            return entries;
        });
        return entries;
    }

    private long release(String build) {
        return new CreateRelease(store, CLOCK, () -> "Lin Mei")
                .create("WordPress", "6.8", build, "Ubuntu 24.04", List.of(new Image("azure", "wp", "")))
                .id();
    }
}
