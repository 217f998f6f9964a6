package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASSWORD | Passphrases are asked for
            PASSWORD | 请妥善保管口令
            CHANGE   | changing it
            CHANGE   | it was replaced
            SWITCH   | turn the nightly job off
            STRONG   | at least 14 characters
            STRONG   | 至少需要 12 位
            STRONG   | twelve words
            """)
    void a_word_is_found_in_any_form_and_with_words_between(Concept concept, String text) {
        assertThat(Meaning.of(text).has(concept)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASSWORD | a pass across the mountains
            SWITCH   | it is disabled
            URGE     | 应用列表
            URGENT   | 登录后台
            LOG      | Log in with your name
            STRONG   | 至少。一共 12 位
            """)
    void words_that_only_look_alike_are_not(Concept concept, String text) {
        assertThat(Meaning.of(text).has(concept)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There is no automatic updating.     | true
            Nothing here is automatic.          | true
            Automatic updates, and no reboot.   | false
            """)
    void what_stands_behind_a_denial_is_denied(String text, boolean denied) {
        assertThat(Meaning.of(text).denies(Concept.AUTOMATIC)).isEqualTo(denied);
    }
}
