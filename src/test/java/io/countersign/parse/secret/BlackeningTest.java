package io.countersign.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlackeningTest {
    /// Keys and hashes that were made up; none opens anything.
    private static final String LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7x9Qk3Zt1o2Lp";

    private static final String SHADOW_HASH = "abcdefghij./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij./0123456789ABCDEFGHIJKLMNOP";

    private Blackening blackening = new Blackening(InputStream.nullInputStream());

    @Test
    void the_body_of_a_private_key_is_blackened_and_its_marks_stay() throws Exception {
        String text = "a\n-----BEGIN RSA PRIVATE KEY-----\n" + LINE + "\n" + LINE + "\nk1Q==\n-----END RSA PRIVATE KEY-----\nb\n";

        assertThat(blackened(text)).isEqualTo(text.replace(LINE, stars(LINE)).replace("k1Q==", "*****"));
        assertThat(blackening.found()).containsExactly(new SecretPlaces(SecretKind.PRIVATE_KEY, 1, List.of(2L)));
    }

    @Test
    void a_key_within_json_stays_json() throws Exception {
        String body = "\\n" + LINE + "\\nab\\/cd+/0123456789=\\n";
        String text = "{\"Match\":\"-----BEGIN PRIVATE KEY-----" + body + "-----END PRIVATE KEY-----\\n\",\"Line\":1}";

        assertThat(blackened(text))
                .isEqualTo(text.replace(LINE, stars(LINE)).replace("ab\\/cd+/0123456789=", "*".repeat(19)));
    }

    @Test
    void a_key_with_escapes_of_xml_and_tags_is_blackened() throws Exception {
        String text = "<o>-----BEGIN OPENSSH PRIVATE KEY-----&#xA;" + LINE + "<br/>" + LINE + "&#10;-----END OPENSSH PRIVATE KEY-----</o>";

        assertThat(blackened(text)).isEqualTo(text.replace(LINE, stars(LINE)));
    }

    @Test
    void a_key_without_an_end_takes_no_prose_with_it() throws Exception {
        String prose = "\nThe next words of the report stay as they are, every one of them.\n";
        String text = "-----BEGIN EC PRIVATE KEY-----\n" + LINE + prose;

        String blackened = blackened(text);

        assertThat(blackened).doesNotContain(LINE).endsWith("the report stay as they are, every one of them.\n");
        String json = "{\"a\":\"-----BEGIN EC PRIVATE KEY-----\\n" + LINE + "\",\"b\":\"" + LINE + "\"}";
        assertThat(blackened(json)).isEqualTo(json.replaceFirst(LINE, stars(LINE).replace("*", "\\*")));
    }

    @Test
    void words_about_keys_stay() throws Exception {
        for (String text : List.of(
                "A file that holds -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY----- is a key.",
                "{\"text\":\"looks for `-----BEGIN RSA PRIVATE KEY-----` in files\",\"id\":\"" + LINE + "\"}",
                "-----BEGIN CERTIFICATE-----\n" + LINE + "\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\n/usr/share/documentation/packages/openssl/examples/keys\n",
                "AKIAIOSFODNN7EXAMPLE is Amazon's example, XAKIA0123456789ABCDEF a word of something else",
                "$1$ and $2a$10$ and $6$salt$short and ${1}$5$",
                "xoxb-short ghp_tooshort glpat-x LTAI_short AKIDshort hf_hub_download eyJhbGciOiJIUzI1NiJ9 npm_config_registry sk_live_",
                "aws_secret_access_key must not be logged; AccountKey= too",
                "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 user@host")) {
            assertThat(blackened(text)).isEqualTo(text);
            assertThat(blackening.found()).isEmpty();
        }
    }

    @Test
    void hashes_of_passwords_are_blackened() throws Exception {
        for (String before : List.of(
                "root:$6$saltsalt$", "$6$rounds=5000$saltsalt$", "x\",\"$6$salt$")) {
            assertThat(blackened(before + SHADOW_HASH + ":19000:0:99999:7:::\n"))
                    .isEqualTo(before + stars(SHADOW_HASH) + ":19000:0:99999:7:::\n");
        }
        assertHash("$1$abcdefgh$", 22);
        assertHash("$apr1$abcdefgh$", 22);
        assertHash("$2b$12$", 53);
        assertHash("$5$abcdefgh$", 43);
        assertHash("$y$j9T$abcdefghijklmnop$", 43);
        assertHash("$7$CU..../....abcdefghijk$", 43);
        assertHash("$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$", 43);
        assertThat(blackening.found()).extracting(SecretPlaces::kind).containsExactly(SecretKind.PASSWORD_HASH);
    }

    @Test
    void keys_and_tokens_are_blackened_behind_what_tells_them() throws Exception {
        for (String token : List.of(
                "AKIA|0123456789ABCDEF",
                "ghp_|0123456789abcdefghijABCDEFGHIJ012345",
                "github_pat_|11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz0123456789",
                "glpat-|0123456789abcdefghij",
                "xoxb-|0123456789-0123456789-abcdefghij",
                "AIza|SyA0123456789abcdefghijklmnopqrstuv",
                "LTAI|5tAbcdefghijklmnopqr",
                "AKID|z8krbsJ5yKBZQpn74WFkmLPx3abcdefg",
                "dckr_pat_|0123456789_abcdefghijklmnop-",
                "hf_|abcdefghijABCDEFGHIJ01234567890123",
                "pypi-AgE|IcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZi0wMTIzLTQ1Njc4OWFi",
                "eyJ|hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
                "aws_secret_access_key = |0123456789abcdefghij0123456789ABCDEFGHIJ",
                "\"SecretAccessKey\": \"|0123456789abcdefghij0123456789ABCD\\/FGHI",
                "AccountKey=|0123456789abcdefghij0123456789ABCDEFGHIJ0123456789abcdefghij0123456789ABCDEFGHIJ012345==")) {
            String prefix = token.substring(0, token.indexOf('|'));
            String secret = token.substring(token.indexOf('|') + 1);

            assertThat(blackened("line\nkey \\n" + prefix + secret + "\" next"))
                    .isEqualTo("line\nkey \\n" + prefix + stars(secret) + "\" next");
            assertThat(blackening.found())
                    .containsExactly(new SecretPlaces(SecretKind.ACCESS_TOKEN, 1, List.of(2L)));
        }
    }

    @Test
    void every_place_of_a_buffer_is_looked_at() throws Exception {
        String token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
        for (int before = 256 * 1024 - 60; before < 256 * 1024 + 10; before++) {
            String text = " ".repeat(before) + token + " ".repeat(5_000);

            assertThat(blackened(text)).hasSize(text.length()).doesNotContain("0123456789");
        }
    }

    @Test
    void a_key_longer_than_any_buffer_is_blackened_whole() throws Exception {
        String text = "-----BEGIN PRIVATE KEY-----\\n" + (LINE + "\\n").repeat(20_000) + "-----END PRIVATE KEY-----";

        assertThat(blackened(text)).isEqualTo(text.replace(LINE, stars(LINE)));
        assertThat(blackening.found()).containsExactly(new SecretPlaces(SecretKind.PRIVATE_KEY, 1, List.of(1L)));
    }

    @Test
    void utf_16_is_looked_at_too() throws Exception {
        String text = "{\"键\":\"AKIA0123456789ABCDEF\",\"v\":\"值\"}\n".repeat(20_000);
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("\uFEFF", "")) {
                byte[] bytes = (mark + text).getBytes(charset);

                String blackened = new String(read(bytes), charset);

                assertThat(blackened).isEqualTo((mark + text).replace("0123456789ABCDEF", "*".repeat(16)));
                assertThat(blackening.found().getFirst().count()).isEqualTo(20_000);
                assertThat(blackening.found().getFirst().lines()).hasSize(20).startsWith(1L, 2L, 3L);
            }
        }
    }

    @Test
    void bytes_that_are_no_text_pass() throws Exception {
        for (String start : List.of("PK\u0003\u0004", "%PDF-1.7", "a\0b")) {
            byte[] bytes = (start + " AKIA0123456789ABCDEF ").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(read(bytes)).isEqualTo(bytes);
        }
    }

    @Test
    void anything_keeps_its_length_and_its_lines() throws Exception {
        Random random = new Random(5);
        String[] parts = {
            "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----", LINE, "\\n", "\n", "\"", "<br>", "&#10;", "\\",
            "$6$salt$", SHADOW_HASH, "eyJhbGciOiJIUzI1NiJ9", ".", "AKIA0123456789ABCDEF", " ", "密", "secret_access_key=", "-"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(40); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String blackened = blackened(text.toString());

            assertThat(blackened).hasSameSizeAs(text);
            assertThat(blackened.lines().count()).isEqualTo(text.toString().lines().count());
        }
    }

    private void assertHash(String before, int length) throws IOException {
        String hash = SHADOW_HASH.substring(0, length);
        assertThat(blackened("'" + before + hash + "'")).isEqualTo("'" + before + stars(hash) + "'");
    }

    private String blackened(String text) throws IOException {
        return new String(read(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] read(byte[] bytes) throws IOException {
        blackening = new Blackening(new ByteArrayInputStream(bytes));
        return blackening.readAllBytes();
    }

    private static String stars(String secret) {
        return "*".repeat(secret.length());
    }
}
