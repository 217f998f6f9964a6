package io.countersign.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.signoff.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/countersign/text");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_have_the_same_keys(String area) throws IOException {
        assertThat(texts(area, Language.CHINESE).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(area, Language.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_have_the_same_placeholders_and_the_same_gaps(String area) throws IOException {
        Properties english = texts(area, Language.ENGLISH);
        Properties chinese = texts(area, Language.CHINESE);

        assertThat(english.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key));
            assertThat(isBlank(chinese, key)).as(key).isEqualTo(isBlank(english, key));
        });
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_text_is_a_pattern_and_no_text_is_lost(String area) throws IOException {
        for (Language language : Language.values()) {
            Properties texts = texts(area, language);

            assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
                String text = texts.getProperty(key);
                // In a pattern a straight apostrophe quotes, and what it quotes disappears.
                assertThat(text).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, language.locale())).isNotNull();
            });
        }
    }

    @Test
    void what_and_why_end_as_sentences_do() throws IOException {
        // They are printed in one line; a path or a name at the end would run into the next sentence.
        for (Language language : Language.values()) {
            Properties texts = texts("problem", language);

            assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(texts.getProperty(key))
                    .as(key)
                    .doesNotMatch(".*[:：] ?\\{\\d\\}")
                    .doesNotContain(" {3,choice"));
        }
    }

    @Test
    void no_text_is_given_twice() throws IOException {
        // The second of two would silently take the place of the first.
        try (Stream<Path> files = Files.walk(FOLDER.getParent())) {
            List<Path> bundles = files.filter(file -> file.toString().endsWith(".properties")).toList();

            assertThat(bundles).hasSizeGreaterThan(20).allSatisfy(bundle ->
                    assertThat(Files.readAllLines(bundle).stream()
                                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                                    .map(line -> line.substring(0, line.indexOf('='))))
                            .as(bundle.toString())
                            .doesNotHaveDuplicates());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_problem_says_what_why_and_what_next(Language language) {
        Messages messages = new Messages(language);

        assertThat(Arrays.stream(ProblemCode.values())
                        .map(Problem::of)
                        .flatMap(problem -> Stream.of(problem.what(), problem.why(), problem.next()))
                        .map(Message::key)
                        .filter(key -> !messages.knows(key)))
                .isEmpty();
    }

    static Stream<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceFirst("_[a-z]{2}\\.properties$", ""))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Properties texts(String area, Language language) throws IOException {
        Properties texts = new Properties();
        Path file = FOLDER.resolve(area + "_" + language.id() + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static boolean isBlank(Properties texts, String key) {
        return texts.getProperty(key, "").isBlank();
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER.matcher(texts.getProperty(key, "")).results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
