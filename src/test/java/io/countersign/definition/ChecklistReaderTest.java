package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Words;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistReaderTest {
    private static final String SMALL = """
            id: small
            version: "1"
            dated: 2026-01-02
            title: {en: Small, zh: 小}
            sections:
              - id: A
                title: {en: First, zh: 一}
                items:
                  - id: A-1
                    title: {en: Logs, zh: 日志}
                    requirement: {en: There are logs., zh: 有日志。}
                    guidance: {en: Look for them., zh: 查找日志。}
                    mandatory: true
                    criterion:
                      kind: documented
                      requirements: [logs]
                  - id: A-2
                    title: {en: Ports, zh: 端口}
                    requirement: {en: Few ports., zh: 端口少。}
                    guidance: {en: Count them., zh: 数一数。}
                    mandatory: false
                    criterion:
                      kind: ports-sensible
                      allowed: [22]
                      dangerous:
                        - {port: 6379, service: Redis}
            """;

    @Test
    void a_checklist_is_read_whole() {
        Words requirement = new Words("There are logs.", "有日志。");
        Words guidance = new Words("Look for them.", "查找日志。");

        Checklist checklist = Checklists.valid(read(SMALL));

        assertThat(checklist.id()).isEqualTo("small");
        assertThat(checklist.version()).isEqualTo("1");
        assertThat(checklist.dated()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(checklist.sections()).extracting(Section::id).containsExactly("A");
        assertThat(checklist.item("A-1"))
                .contains(new Item(
                        "A-1",
                        new Words("Logs", "日志"),
                        requirement,
                        guidance,
                        true,
                        new Criterion.Documented(List.of(DocumentRequirement.LOGS)),
                        Sha256.of(requirement, guidance)));
        assertThat(checklist.item("A-2").orElseThrow().criterion())
                .isEqualTo(new Criterion.PortsSensible(
                        List.of(22), List.of(new Criterion.DangerousPort(6379, "Redis"))));
    }

    @Test
    void an_item_is_bound_to_every_character_of_requirement_and_guidance() {
        Item before = Checklists.valid(read(SMALL)).item("A-1").orElseThrow();

        for (String text : List.of("There are logs.", "有日志", "Look for them.", "查找日志")) {
            Item after = Checklists.valid(read(SMALL.replaceFirst(text, text + "x")))
                    .item("A-1")
                    .orElseThrow();
            assertThat(after.textHash()).isNotEqualTo(before.textHash());
        }
        Item renamed = Checklists.valid(read(SMALL.replace("en: Logs", "en: Log"))).item("A-1").orElseThrow();
        assertThat(renamed.textHash()).isEqualTo(before.textHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id: small; id: Small; id.checklist; 1",
                "version: \"1\"; version: 1.0; type.text; 2",
                "version: \"1\"; version:; text.empty; 2",
                "dated: 2026-01-02; dated: 2026-02-30; type.date; 3",
                "title: {en: Small, zh: 小}; title: Small; type.mapping; 4",
                "title: {en: Small, zh: 小}; title: {en: Small}; language.missing; 4",
                "title: {en: Small, zh: 小}; title: {en: Small, zh: 小, de: Klein}; key.unknown; 4",
                "title: {en: Small, zh: 小}; # no title; key.missing; 1",
                "- id: A\\n; - id: a\\n; id.section; 6",
                "- id: A-1; - id: B-1; id.item; 9",
                "- id: A-2; - id: A-1; id.twice; 17",
                "zh: 有日志。; zh: ' '; text.empty; 11",
                "guidance: {en: Look for them., zh: 查找日志。}; advice: x; key.unknown; 12",
                "mandatory: true; mandatory: yes; type.flag; 13",
                "kind: documented; kind: documentd; criterion.unknown; 15",
                "requirements: [logs]; requirements: [log]; requirement.unknown; 16",
                "requirements: [logs]; requirements: logs; type.list; 16",
                "requirements: [logs]; requirements: []; list.empty; 16",
                "allowed: [22]; allowed: [ssh]; type.number; 24",
                "allowed: [22]; allowed: [65536]; number.range; 24",
                "allowed: [22]; allowed: [0]; number.range; 24",
                "port: 6379; port: 22; port.twice; 26",
                "service: Redis; service: 7; type.text; 26",
                "mandatory: false; mandatory: &a false; yaml.alias; 21",
                "mandatory: false; mandatory: false\\n        mandatory: true; yaml.duplicate-key; 22",
                "version: \"1\"; version: \"1; yaml.syntax; 27"
            })
    void a_mistake_is_told_with_its_line(String right, String wrong, String key, int line) {
        String text = SMALL.replace(right.translateEscapes(), wrong.translateEscapes());
        assertThat(text).isNotEqualTo(SMALL);

        assertThat(mistakes(text))
                .anySatisfy(mistake -> {
                    assertThat(mistake.message().key()).isEqualTo("definition." + key);
                    assertThat(mistake.line()).isEqualTo(line);
                    assertThat(mistake.file()).isEqualTo("small.yaml");
                });
    }

    @Test
    void all_mistakes_are_told_in_one_go_and_in_order() {
        String text = SMALL.replace("id: small", "id: SMALL")
                .replace("mandatory: true", "mandatory: 1")
                .replace("kind: documented", "kind: guess")
                .replace("port: 6379", "port: -1");

        assertThat(mistakes(text)).extracting(ChecklistMistake::line).containsExactly(1, 13, 15, 26);
    }

    @Test
    void a_part_of_the_wrong_type_is_one_mistake_and_not_one_for_each_key_in_it() {
        assertThat(mistakes("- a\n- b\n"))
                .extracting(mistake -> mistake.message().key())
                .containsExactly("definition.type.mapping");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_mistake_has_words(Language language) {
        Messages messages = new Messages(language);
        String text = SMALL.replace("id: small", "id: SMALL").replace("port: 6379", "port: 70000");

        assertThat(mistakes(text)).hasSize(2).allSatisfy(mistake -> assertThat(messages.text(mistake.message()))
                .containsAnyOf("SMALL", "1 to 65535", "1 到 65535"));
    }

    @Test
    void a_checklist_with_mistakes_is_a_problem_that_names_the_first() {
        ChecklistReading reading = read("id: x");

        assertThatThrownBy(() -> Checklists.valid(reading))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);
                    assertThat(new Messages(Language.ENGLISH).text(e.problem().why()))
                            .isEqualTo("Line 1: The key “version” is missing here. The file has 4 mistakes in all.");
                });
    }

    private static List<ChecklistMistake> mistakes(String text) {
        return read(text) instanceof ChecklistReading.Mistaken(var mistakes, _, _) ? mistakes : List.of();
    }

    private static ChecklistReading read(String text) {
        return ChecklistReader.read("small.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
