package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Path FILE = Path.of("checklists/policy.yaml");

    private final Checklist policy = new Checklists().policy();

    @Test
    void it_has_the_46_items_and_no_other() {
        List<String> expected = Stream.of(
                        ids("SEL", 7), ids("SCR", 5), ids("WEB", 3), ids("OS", 6), ids("PKG", 2), ids("REL", 6),
                        ids("UPD", 4), ids("SVC", 9), ids("PRG", 4))
                .flatMap(ids -> ids)
                .toList();

        assertThat(policy.items().map(Item::id)).isEqualTo(expected).hasSize(46);
    }

    @Test
    void what_ships_is_the_file_that_is_edited() throws IOException {
        assertThat(policy.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(FILE))).matches("[0-9a-f]{64}");
    }

    @Test
    void every_text_stands_in_both_languages() {
        assertThat(texts()).hasSizeGreaterThan(46 * 3).allSatisfy(words -> {
            assertThat(words.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(words.chinese()).isNotBlank().containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void chinese_is_punctuated_as_chinese() {
        assertThat(texts().map(Words::chinese)).allSatisfy(text -> assertThat(text)
                .doesNotContainPattern("\\p{IsHan}\\s*[,;:?!(]")
                .doesNotContainPattern("\\p{IsHan} \\p{IsHan}"));
    }

    @Test
    void titles_fit_a_list() {
        assertThat(policy.items().map(item -> item.title().english())).allSatisfy(title ->
                assertThat(title).hasSizeLessThanOrEqualTo(28));
    }

    @Test
    void the_policy_s_two_slips_are_corrected() {
        Item ports = policy.item("OS-5").orElseThrow();
        Item packaging = policy.item("PKG-1").orElseThrow();

        assertThat(ports.requirement().english()).contains("SSH 22");
        assertThat(ports.requirement().chinese()).contains("SSH 22");
        assertThat(((Criterion.PortsSensible) ports.criterion()).allowed()).containsExactly(22, 80, 443, 3389);
        assertThat(packaging.requirement().english()).contains("sysprep");
        assertThat(packaging.requirement().chinese()).contains("sysprep");
    }

    @Test
    void it_keeps_to_the_schema() throws IOException {
        assertThat(errors(Files.readString(FILE))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_the_reader_refuses() throws IOException {
        String text = Files.readString(FILE);

        assertThat(errors(text.replaceFirst("mandatory: true", "mandatory: 1"))).isNotEmpty();
        assertThat(errors(text.replaceFirst("kind: ask-reviewer", "kind: ask"))).isNotEmpty();
        assertThat(errors(text.replaceFirst("      zh: 镜像安全规范|  zh: 镜像安全规范", ""))).isNotEmpty();
        assertThat(errors(text.replaceFirst("port: 23,", "port: 70000,"))).isNotEmpty();
    }

    private static List<Error> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("checklists/schema/checklist.schema.json")), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    private Stream<Words> texts() {
        Stream<Words> titles =
                Stream.concat(Stream.of(policy.title()), policy.sections().stream().map(Section::title));
        Stream<Words> items = policy.items()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.title(), item.requirement(), item.guidance()),
                        item.criterion() instanceof Criterion.AskReviewer(Words evidence)
                                ? Stream.of(evidence)
                                : Stream.empty()));
        return Stream.concat(titles, items);
    }

    private static Stream<String> ids(String section, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> section + "-" + number);
    }
}
