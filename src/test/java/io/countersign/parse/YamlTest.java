package io.countersign.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.parse.Yaml.Mistake;
import io.countersign.parse.Yaml.Mistake.Kind;
import io.countersign.parse.Yaml.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    @Test
    void a_tree_knows_its_lines() {
        Yaml.Document document = read("# a comment\na: one\nb:\n  - 'two'\n  - 3\n");

        assertThat(document.mistakes()).isEmpty();
        assertThat(document.root())
                .isEqualTo(new Yaml.Mapping(
                        2,
                        List.of(
                                new Yaml.Entry(2, "a", new Scalar(2, "one", Scalar.Type.TEXT)),
                                new Yaml.Entry(
                                        3,
                                        "b",
                                        new Yaml.Sequence(
                                                4,
                                                List.of(
                                                        new Scalar(4, "two", Scalar.Type.TEXT),
                                                        new Scalar(5, "3", Scalar.Type.INTEGER)))))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, INTEGER", "1.5, NUMBER", "true, BOOLEAN", "~, NULL", "no, TEXT", "2026-11-23, TEXT", "'\"1\"', TEXT",
        "'\"\"', TEXT"
    })
    void a_value_has_the_type_of_the_core_schema(String written, Scalar.Type type) {
        Yaml.Document document = read("a: " + written);

        assertThat(document.root()).isInstanceOfSatisfying(Yaml.Mapping.class, mapping -> assertThat(
                        mapping.entries().getFirst().value())
                .isInstanceOfSatisfying(Scalar.class, scalar -> assertThat(scalar.type()).isEqualTo(type)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a: 1\\nb: [1, 2; SYNTAX; 2; ''",
                "a: 1\\n\\tb: 2; SYNTAX; 2; ''",
                "a: 1\\nb: \\7; SYNTAX; 2; ''",
                "''; EMPTY; 1; ''",
                "# nothing; EMPTY; 1; ''",
                "a: 1\\n---\\nb: 2; SEVERAL_DOCUMENTS; 2; ''",
                "a: &x 1\\nb: 2; ALIAS; 1; &x",
                "a: 1\\nb: !!java.io.File [x]; TAG; 2; tag:yaml.org,2002:java.io.File",
                "a: 1\\n? [b]\\n: 2; KEY_NOT_TEXT; 2; ''",
                "a: 1\\nb: 2\\na: 3; DUPLICATE_KEY; 3; a"
            })
    void a_mistake_is_told_with_its_line(String written, Kind kind, int line, String detail) {
        String text = written.translateEscapes();

        assertThat(read(text).mistakes()).containsExactly(new Mistake(line, kind, detail));
    }

    @Test
    void an_alias_is_never_expanded() {
        Yaml.Document document = read("a: &x [1, 2]\nb: *x\nc: [*x, *x]\n");

        assertThat(document.mistakes()).extracting(Mistake::kind).containsOnly(Kind.ALIAS).hasSize(4);
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() {
        byte[] bytes = "a: 1\nb: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Yaml.read(bytes).mistakes()).containsExactly(new Mistake(2, Kind.ENCODING, ""));
    }

    @Test
    void a_byte_order_mark_is_no_mistake() {
        assertThat(read("\uFEFFa: 1")).isEqualTo(read("a: 1"));
    }

    @Test
    void a_file_that_nests_without_end_is_refused() {
        Yaml.Document document = read("[".repeat(100_000));

        assertThat(document).isEqualTo(new Yaml.Document(null, List.of(new Mistake(1, Kind.TOO_DEEP, ""))));
    }

    @Test
    void a_file_that_is_too_large_is_not_looked_at() {
        Yaml.Document document = Yaml.read(new byte[Yaml.MAXIMUM_SIZE + 1]);

        assertThat(document.mistakes()).containsExactly(new Mistake(1, Kind.TOO_LARGE, ""));
    }

    private static Yaml.Document read(String text) {
        return Yaml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
