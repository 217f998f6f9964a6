package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshdConfigImporterTest extends HostContract {
    SshdConfigImporterTest() {
        super(new SshdConfigImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("sshd-config-effective.txt", facts(13));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("port 22\n", rows, number -> "acceptenv X" + number + "\n", "permitrootlogin no\n");
    }

    @Test
    void each_setting_is_a_value_and_one_that_repeats_is_several() throws Exception {
        assertThat(sample("sshd-config-effective.txt").values("sshd.listenaddress"))
                .containsExactly("[::]:22", "0.0.0.0:22");
        assertThat(sample("sshd-config-effective.txt").facts)
                .contains(
                        new Fact.Value("sshd.permitrootlogin", "without-password"),
                        new Fact.Value("sshd.subsystem", "sftp /usr/lib/openssh/sftp-server"));
    }

    @Test
    void the_configuration_file_is_not_recognised() {
        assertThat(recognises("Port 22\nPermitRootLogin no\nPasswordAuthentication no\nPubkeyAuthentication yes\n"))
                .isFalse();
    }

    @Test
    void a_dump_without_the_settings_that_it_always_has_is_not_recognised() {
        assertThat(recognises("port 22\npermitrootlogin no\n")).isFalse();
    }
}
