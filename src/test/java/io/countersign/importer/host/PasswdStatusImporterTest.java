package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PasswordState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswdStatusImporterTest extends HostContract {
    PasswdStatusImporterTest() {
        super(new PasswdStatusImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("passwd-status-debian.txt", facts(3), "passwd-status-redhat.txt", facts(3));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "u" + number + " L 2026-05-20 0 99999 7 -1\n", "");
    }

    @Test
    void both_dialects_tell_the_state_of_each_password() throws Exception {
        assertThat(sample("passwd-status-debian.txt").facts)
                .containsExactly(
                        new Fact.Account("root", PasswordState.LOCKED, "L"),
                        new Fact.Account("operator", PasswordState.USABLE, "P"),
                        new Fact.Account("guest", PasswordState.NONE, "NP"));
        assertThat(sample("passwd-status-redhat.txt").facts)
                .containsExactly(
                        new Fact.Account("root", PasswordState.USABLE, "PS (Password set, SHA512 crypt.)"),
                        new Fact.Account("bin", PasswordState.LOCKED, "LK (Alternate authentication scheme in use.)"),
                        new Fact.Account("guest", PasswordState.NONE, "NP (Empty password.)"));
    }

    @Test
    void a_cut_row_shows() throws Exception {
        assertThat(read("root L 2026-05-20 0 99999 7 -1\ndaemon L 2026-05").scan().complete()).isFalse();
    }

    @Test
    void other_rows_of_words_are_not_recognised() {
        assertThat(recognises("root L\n")).isFalse();
        assertThat(recognises("root X 2026-05-20 0 99999 7 -1\n")).isFalse();
    }
}
