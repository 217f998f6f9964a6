package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMappingsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_mapping_is_read_as_it_was_kept_and_replaced_by_its_name() {
        ColumnMapping first = mapping("HSS", "漏洞名称");
        ColumnMapping second = mapping("HSS", "名称");
        save(first);
        assertThat(all()).containsExactly(first);

        save(second);
        save(mapping("Alibaba", "title"));
        assertThat(all()).containsExactly(mapping("Alibaba", "title"), second);

        assertThat(store.<Boolean>write("Lin Mei", session -> session.mappings().delete("HSS"))).isTrue();
        assertThat(all()).containsExactly(mapping("Alibaba", "title"));
    }

    @Test
    void feedback_keeps_the_day_that_it_is_due() {
        long evidence = evidence();
        FeedbackItem item = new FeedbackItem(
                "aws", "ssh", "SSH", FeedbackResult.FAILED, "", "", "Close it", LocalDate.of(2024, 10, 31));
        store.write("Lin Mei", session -> {
            session.evidence().addFeedback(evidence, List.of(item));
            return item;
        });

        assertThat(store.<FeedbackItem>read(
                        session -> session.evidence().feedback(1, 1).getFirst().value()))
                .isEqualTo(item);
    }

    @Test
    void an_attachment_is_found_by_its_note_and_by_its_words() {
        long evidence = evidence();
        Attachment attachment = new Attachment("漏洞检测报告", "ami-1", "No alarm was raised on the Image.");
        store.write("Lin Mei", session -> {
            session.evidence().attach(evidence, attachment);
            return attachment;
        });

        assertThat(store.<Attachment>read(
                        session -> session.evidence().attachment(evidence).orElseThrow()))
                .isEqualTo(attachment);
        assertThat(found("检测")).containsExactly(evidence);
        assertThat(found("the image")).containsExactly(evidence);
        assertThat(found("%")).isEmpty();
    }

    private List<Long> found(String words) {
        return store.read(session -> session.evidence().attachmentsWith(1, 1, words));
    }

    private long evidence() {
        return store.write("Lin Mei", session -> {
            session.releases().add(new Release(0, "p", "1", "b", "os", List.of(), 1, NOW));
            return session.evidence().open(new Evidence(0, 1, 1, "a.pdf", 0, "",
                    new Format("attachment", EvidenceKind.ATTACHMENT, "Attachment"), NOW, "Lin Mei", Counts.NONE, null));
        });
    }

    private void save(ColumnMapping mapping) {
        store.write("Lin Mei", session -> {
            session.mappings().save(mapping);
            return mapping;
        });
    }

    private List<ColumnMapping> all() {
        return store.read(session -> session.mappings().all());
    }

    private static ColumnMapping mapping(String name, String title) {
        return new ColumnMapping(
                name,
                ColumnMapping.Target.FEEDBACK,
                "tencent",
                "",
                List.of(title, ""),
                new LinkedHashMap<>(Map.of(TableField.TITLE, title)),
                new LinkedHashMap<>(Map.of("严重", Severity.CRITICAL)),
                new LinkedHashSet<>(List.of("通过")),
                new LinkedHashSet<>(List.of()));
    }
}
