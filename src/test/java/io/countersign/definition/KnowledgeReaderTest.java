package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.knowledge.KnowledgeTables;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgeReaderTest {
    private static final String SMALL = """
            table: end-of-life
            dated: 2026-01-02
            sources: [https://example.org/]
            rows:
              - product: gizmo
                title: Gizmo
                type: software
                packages: ["deb:gizmo"]
                source: https://example.org/gizmo
                cycles:
                  - {cycle: "2.0", released: 2024-01-01, support: 2025-01-01, security: 2026-01-01, extended: 2027-01-01}
                  - {cycle: "1.0", security: none-announced}
            """;

    @Test
    void a_table_becomes_the_model() {
        KnowledgeTable<?> table = ((KnowledgeReading.Valid) read(SMALL)).table();

        assertThat(table.kind()).isEqualTo(KnowledgeKind.END_OF_LIFE);
        assertThat(table.dated()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(table.rows()).singleElement().isInstanceOfSatisfying(EndOfLife.class, row -> {
            assertThat(row.packages()).singleElement().matches(pattern -> pattern.matches("deb", "gizmo"));
            assertThat(row.cycles().getFirst().securityEnds()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(row.cycles().getLast().securityEnds()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "table: end-of-life; table: end-of-world; choice; 1",
                "dated: 2026-01-02; dated: soon; type.date; 2",
                "sources: [https://example.org/]; sources: []; list.empty; 3",
                "type: software; type: hardware; choice; 7",
                "deb:gizmo; gizmo; package.form; 8",
                "title: Gizmo; titel: Gizmo; key.unknown; 6",
                "title: Gizmo; # no title; key.missing; 5",
                "support: 2025-01-01; support: 2023-01-01; date.order; 11",
                "extended: 2027-01-01; extended: 2025-06-01; date.order; 11",
                "cycle: \"1.0\"; cycle: 1.0; type.text; 12",
                "cycle: \"1.0\"; cycle: \"2.0\"; id.twice; 12",
                "security: none-announced; released: 2020-01-01; key.missing; 12",
                "security: none-announced; security: never; type.date; 12"
            })
    void a_mistake_is_told_with_its_line(String right, String wrong, String key, int line) {
        String text = SMALL.replace(right, wrong);
        assertThat(text).isNotEqualTo(SMALL);

        assertThat(mistakes(text)).anySatisfy(mistake -> {
            assertThat(mistake.message().key()).isEqualTo("definition." + key);
            assertThat(mistake.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dangerous-ports; {port: 9, to: 8, protocol: tcp, service: A, why: {en: a, zh: 甲}}; port.range",
                "dangerous-ports; {port: 9, protocol: sctp, service: A, why: {en: a, zh: 甲}}; choice",
                "default-passwords; {product: A, user: admin, form: fixed}; key.missing",
                "default-passwords; {product: A, user: admin, password: x, form: none}; key.unknown",
                "platform-agents; {platform: aws, name: A, duty: may-go, source: x}; choice",
                "official-sources; {hosts: [example.org]}; key.missing"
            })
    void each_kind_of_row_has_its_own_mistakes(String table, String row, String key) {
        String text = "table: " + table + "\ndated: 2026-01-02\nsources: [x]\nrows:\n  - " + row + "\n";

        assertThat(mistakes(text)).anySatisfy(mistake -> {
            assertThat(mistake.message().key()).isEqualTo("definition." + key);
            assertThat(mistake.line()).isEqualTo(5);
        });
    }

    @Test
    void the_same_row_twice_is_a_mistake() {
        String row = "  - {product: A, hosts: [example.org]}\n";

        assertThat(mistakes("table: official-sources\ndated: 2026-01-02\nsources: [x]\nrows:\n" + row + row))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(6));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_mistake_has_words(Language language) {
        Messages messages = new Messages(language);

        assertThat(mistakes(SMALL.replace("2025-01-01", "2023-01-01").replace("type: software", "type: x")))
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(messages.text(mistake.message())).doesNotContain("{"));
    }

    @Test
    void the_user_s_own_table_replaces_the_one_that_ships(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("end-of-life.yaml"), SMALL);

        KnowledgeTables tables = new KnowledgeFiles(folder).tables();

        assertThat(tables.endOfLife().replaced()).isTrue();
        assertThat(tables.endOfLife().dated()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(tables.endOfLife().rows()).extracting(EndOfLife::product).containsExactly("gizmo");
        assertThat(tables.dangerousPorts().replaced()).isFalse();
    }

    @Test
    void a_mistaken_table_of_the_user_s_is_never_passed_over(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("end-of-life.yaml"), SMALL.replace("type: software", "type: x"));
        assertThatThrownBy(() -> new KnowledgeFiles(folder).tables())
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ProblemCode.KNOWLEDGE_INVALID);
                    assertThat(e.problem().args()).contains("7");
                });

        Files.writeString(folder.resolve("end-of-life.yaml"), "table: official-sources\ndated: 2026-01-02\nsources: [x]\nrows: [{product: A}]\n");
        assertThatThrownBy(() -> new KnowledgeFiles(folder).tables())
                .isInstanceOfSatisfying(ProblemException.class, e ->
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.KNOWLEDGE_MISPLACED));
    }

    @Test
    void the_tables_that_ship_are_as_large_as_they_should_be() {
        KnowledgeTables tables = KnowledgeFiles.shipped();

        assertThat(tables.endOfLife().rows()).filteredOn(row -> row.type() == EndOfLife.Type.SOFTWARE).hasSizeGreaterThanOrEqualTo(60);
        assertThat(tables.endOfLife().rows()).filteredOn(row -> row.type() == EndOfLife.Type.OPERATING_SYSTEM).hasSizeGreaterThanOrEqualTo(15);
        assertThat(tables.dangerousPorts().rows()).hasSizeGreaterThan(100);
        assertThat(tables.defaultPasswords().rows().stream().map(row -> row.product()).distinct()).hasSizeGreaterThan(60);
        assertThat(tables.platformAgents().rows().stream().map(row -> row.platform()).distinct())
                .containsExactlyInAnyOrder("aws", "azure", "digitalocean", "google", "oracle", "alibaba", "huawei", "tencent");
        assertThat(tables.officialSources().rows()).hasSizeGreaterThan(60);
        assertThat(tables.all()).allSatisfy(table -> assertThat(table.sha256()).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @EnumSource(KnowledgeKind.class)
    void what_ships_keeps_to_the_schema(KnowledgeKind kind) throws IOException {
        String text = Files.readString(Path.of("checklists/knowledge/" + kind.id() + ".yaml"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("checklists/schema/knowledge.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(text.replaceFirst("dated: \\d+", "dated: x"), InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void reasons_stand_in_both_languages() {
        assertThat(KnowledgeFiles.shipped().dangerousPorts().rows()).allSatisfy(row -> {
            assertThat(row.why().english()).doesNotContainPattern("\\p{IsHan}");
            assertThat(row.why().chinese()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHan}\\s*[,;:?!(]");
        });
    }

    private static List<ChecklistMistake> mistakes(String text) {
        return read(text) instanceof KnowledgeReading.Mistaken(var mistakes) ? mistakes : List.of();
    }

    private static KnowledgeReading read(String text) {
        return Objects.requireNonNull(KnowledgeReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), false));
    }
}
