package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.logic.checklist.Conflict;
import io.countersign.logic.checklist.Conflicts;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Threshold;
import io.countersign.model.checklist.Words;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlatformProfilesTest {
    private static final List<String> PLATFORMS = Checklists.PLATFORMS;

    private final Checklists checklists = new Checklists();

    @ParameterizedTest
    @FieldSource("PLATFORMS")
    void each_platform_has_its_own_items_and_they_hold_for_it_alone(String platform) {
        Checklist profile = checklists.named(platform);

        assertThat(profile.profile().platform()).isEqualTo(platform);
        assertThat(profile.profile().base()).isEqualTo("policy");
        assertThat(profile.items()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(item -> {
            assertThat(item.platforms()).containsExactly(platform);
            assertThat(item.isInScope(List.of("another", platform))).isTrue();
            assertThat(item.isInScope(List.of("another"))).isFalse();
            assertThat(item.isInScope(List.of())).isFalse();
        });
    }

    @ParameterizedTest
    @FieldSource("PLATFORMS")
    void every_text_stands_in_both_languages_and_titles_fit_a_list(String platform) {
        List<Words> texts = checklists.named(platform).items()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.title(), item.requirement(), item.guidance()),
                        item.criterion() instanceof Criterion.AskReviewer(Words evidence) ? Stream.of(evidence) : Stream.empty()))
                .toList();

        assertThat(texts).isNotEmpty().allSatisfy(words -> {
            assertThat(words.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}").doesNotContain("'", "\"");
            assertThat(words.chinese()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHan}\\s*[,;:?!(]");
        });
        assertThat(checklists.named(platform).items().map(item -> item.title().english()))
                .allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(28));
    }

    @ParameterizedTest
    @FieldSource("PLATFORMS")
    void each_keeps_to_the_schema(String platform) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("checklists/schema/checklist.schema.json")), InputFormat.JSON);
        String text = Files.readString(Path.of("checklists/platforms/" + platform + ".yaml"));

        assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(text.replaceFirst("platform: ", "platform: 1"), InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void a_review_is_by_the_policy_and_by_the_platforms_it_goes_to() {
        Checklist composed = checklists.forPlatforms("policy", List.of("tencent", "aws", "nowhere"));

        assertThat(composed.id()).isEqualTo("policy+aws+tencent");
        assertThat(composed.version()).isEqualTo("%s+2026.3+2026.3".formatted(checklists.policy().version()));
        assertThat(composed.size()).isEqualTo(46 + 13 + 14);
        assertThat(composed.inScope(List.of("aws"))).hasSize(46 + 13).extracting(Item::id).contains("REL-1", "AWS-3").doesNotContain("TC-1");
        assertThat(composed.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(checklists.policy().sha256());
        assertThat(checklists.forPlatforms("policy", List.of())).isEqualTo(checklists.policy());
    }

    @Test
    void no_item_of_one_platform_takes_the_place_of_another_s() {
        Checklist all = checklists.forPlatforms("policy", PLATFORMS);

        assertThat(all.size()).isEqualTo(46 + PLATFORMS.stream().mapToInt(platform -> checklists.named(platform).size()).sum());
        assertThat(all.items().map(Item::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "sysprep, PKG-1 AZURE-10, TC-14", "platform-agent, OS-6 AZURE-2 TC-13, DO-9"
    })
    void where_platforms_want_opposite_things_it_is_shown(String topic, String requires, String forbids) {
        List<String> platforms = List.of("azure", "digitalocean", "tencent");
        List<Conflict> conflicts = Conflicts.of(checklists.forPlatforms("policy", platforms), platforms);

        assertThat(conflicts).extracting(Conflict::topic).containsExactlyInAnyOrder("sysprep", "platform-agent");
        assertThat(conflicts).filteredOn(conflict -> conflict.topic().equals(topic)).singleElement().satisfies(conflict -> {
            assertThat(conflict.requires()).extracting(Item::id).containsExactly(requires.split(" "));
            assertThat(conflict.forbids()).extracting(Item::id).containsExactly(forbids.split(" "));
        });
    }

    @Test
    void a_conflict_with_a_platform_that_the_image_does_not_go_to_is_none() {
        Checklist all = checklists.forPlatforms("policy", PLATFORMS);

        assertThat(Conflicts.of(all, List.of("aws"))).isEmpty();
        assertThat(Conflicts.of(all, List.of("tencent"))).extracting(Conflict::topic).containsExactly("sysprep");
    }

    @Test
    void limits_differ_by_platform_and_are_data() {
        Checklist composed = checklists.forPlatforms("policy", List.of("azure", "digitalocean"));

        assertThat(composed.profile().thresholds())
                .filteredOn(threshold -> threshold.topic().equals("bash-history"))
                .containsExactly(
                        new Threshold("bash-history", Threshold.Comparison.AT_MOST, "1024", "bytes", "AZURE-1"),
                        new Threshold("bash-history", Threshold.Comparison.BELOW, "200", "bytes", "DO-8"));
    }

    @Test
    void the_user_s_own_checklist_extends_one_that_ships(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("house.yaml"), house("extends: policy\n"));

        Checklist house = new Checklists(folder).forPlatforms("house", List.of("aws"));

        assertThat(house.size()).isEqualTo(46 + 1 + 13);
        assertThat(house.item("SEL-1").orElseThrow().title().english()).isEqualTo("Ours");
        assertThat(house.item("SEL-99").orElseThrow().isInScope(List.of("anywhere"))).isTrue();
        assertThat(house.id()).isEqualTo("house+aws");
    }

    @Test
    void the_user_s_own_checklist_of_the_same_id_takes_the_place_of_one_that_ships(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), house("").replace("id: house", "id: policy"));

        assertThat(new Checklists(folder).named("policy").size()).isEqualTo(2);
        assertThat(new Checklists(folder).all()).hasEntrySatisfying("policy", source -> assertThat(source.isOwn()).isTrue());
    }

    @Test
    void checklists_that_extend_each_other_are_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), house("extends: other\n"));
        Files.writeString(folder.resolve("b.yaml"), house("extends: house\n").replace("id: house", "id: other"));

        assertThatThrownBy(() -> new Checklists(folder).named("house")).isInstanceOfSatisfying(ProblemException.class, e ->
                assertThat(e.problem().code()).isEqualTo(ProblemCode.CHECKLIST_CIRCULAR));
        assertThatThrownBy(() -> new Checklists(folder).named("nothing")).isInstanceOfSatisfying(ProblemException.class, e ->
                assertThat(e.problem().code()).isEqualTo(ProblemCode.CHECKLIST_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "platform: x1; platform: X; id.checklist; 4",
                "topic: agent; topic: An agent; id.checklist; 6",
                "demand: required; demand: wanted; choice; 6",
                "item: SEL-1; item: SEL-2; item.unknown; 6",
                "is: at-most; is: exactly; choice; 8",
                "value: \"1\"; value: 1; type.text; 8"
            })
    void a_mistake_is_told_with_its_line(String right, String wrong, String key, int line) {
        String profile = """
                platform: x1
                stances:
                  - {topic: agent, demand: required, item: SEL-1}
                thresholds:
                  - {topic: size, is: at-most, value: "1", item: SEL-1}
                """;
        String text = house(profile.replace(right, wrong));
        assertThat(text).isNotEqualTo(house(profile));

        assertThat(ChecklistReader.read("h.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ChecklistReading.Mistaken.class, reading -> assertThat(reading.mistakes()).anySatisfy(mistake -> {
                    assertThat(mistake.message().key()).isEqualTo("definition." + key);
                    assertThat(mistake.line()).isEqualTo(line);
                }));
        assertThat(ChecklistReader.read("h.yaml", house(profile).getBytes(StandardCharsets.UTF_8))).isInstanceOf(ChecklistReading.Valid.class);
    }

    private static String house(String more) {
        return "id: house\nversion: \"1\"\ndated: 2026-01-02\n" + more + """
                title: {en: House, zh: 本公司}
                sections:
                  - id: SEL
                    title: {en: Choice, zh: 选择}
                    items:
                      - id: SEL-1
                        title: {en: Ours, zh: 我们的}
                        requirement: {en: One., zh: 一。}
                        guidance: {en: Look., zh: 查看。}
                        mandatory: true
                        criterion: {kind: feedback-settled}
                      - id: SEL-99
                        title: {en: More, zh: 更多}
                        requirement: {en: Two., zh: 二。}
                        guidance: {en: Look., zh: 查看。}
                        mandatory: true
                        criterion: {kind: feedback-settled}
                """;
    }
}
