package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorizedKeysImporterTest extends HostContract {
    AuthorizedKeysImporterTest() {
        super(new AuthorizedKeysImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("authorized-keys-user.txt", facts(4));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "ssh-ed25519 AAAAC3" + number + "\n", "");
    }

    @Test
    void types_and_names_of_options_are_told_and_never_a_key() throws Exception {
        assertThat(sample("authorized-keys-user.txt").facts)
                .containsExactly(
                        new Fact.Value("ssh.authorized-key", "ssh-ed25519"),
                        new Fact.Value("ssh.authorized-key", "ssh-rsa no-port-forwarding command from"),
                        new Fact.Value("ssh.authorized-key", "sk-ssh-ed25519@openssh.com restrict"),
                        new Fact.Value("ssh.authorized-keys", "3"));
    }

    @Test
    void known_hosts_and_comments_alone_are_not_recognised() {
        assertThat(recognises("server.example.org ssh-ed25519 AAAAC3Nza\n")).isFalse();
        assertThat(recognises("# none\n")).isFalse();
    }

    @Test
    void a_key_that_is_cut_off_shows() throws Exception {
        assertThat(read("ssh-rsa AAAAB3\nssh-rsa AA").scan().complete()).isFalse();
    }
}
