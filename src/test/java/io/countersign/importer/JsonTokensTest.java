package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTokensTest {
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "{}"})
    void an_empty_value_of_another_kind_has_nothing_in_it(String empty) throws Exception {
        assertThat(seen("{\"rows\":%s,\"about\":%s,\"last\":1}".formatted(empty, empty))).containsExactly("last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rows\":\"a\"}", "{\"rows\":{\"a\":1}}", "{\"rows\":1}", "{\"about\":[1]}", "{\"about\":true}"})
    void a_value_of_another_kind_is_refused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> seen(text))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_MALFORMED);
    }

    private static List<String> seen(String text) throws Exception {
        List<String> seen = new ArrayList<>();
        JsonTokens.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                in -> in.object(name -> {
                    switch (name) {
                        case "rows" -> in.array(() -> seen.add(in.text()));
                        case "about" -> in.object(seen::add);
                        default -> seen.add(name);
                    }
                }));
        return seen;
    }
}
