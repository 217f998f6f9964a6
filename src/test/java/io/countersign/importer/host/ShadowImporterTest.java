package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PasswordState;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowImporterTest extends HostContract {
    ShadowImporterTest() {
        super(new ShadowImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("shadow-redacted.txt", facts(6));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "u" + number + ":*:20000:0:99999:7:::\n", "");
    }

    @Test
    void the_state_of_each_password_and_its_algorithm_are_told() throws Exception {
        assertThat(sample("shadow-redacted.txt").facts)
                .containsExactly(
                        new Fact.Account("root", PasswordState.LOCKED, "! yescrypt"),
                        new Fact.Account("daemon", PasswordState.LOCKED, "*"),
                        new Fact.Account("sync", PasswordState.LOCKED, "!!"),
                        new Fact.Account("operator", PasswordState.USABLE, "sha512crypt"),
                        new Fact.Account("builder", PasswordState.USABLE, "bcrypt"),
                        new Fact.Account("guest", PasswordState.NONE, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$6$salt$hash", "!$6$salt$hash", "$y$j9T$salt$hash", "$2y$10$saltandhash", "ab01FAX.bQRSU", "_J9..rasmBYk8"})
    void a_list_that_holds_a_hash_is_recognised_and_refused(String hash) {
        String list = "root:" + hash + ":20000:0:99999:7:::\n";

        assertThat(recognises(list)).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(list))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_HOLDS_HASHES)
                .matches(e -> e.problem().what().args().isEmpty());
    }

    @Test
    void the_list_of_users_without_passwords_is_not_recognised() {
        assertThat(recognises("root:x:0:0:root:/root:/bin/bash\n")).isFalse();
    }
}
