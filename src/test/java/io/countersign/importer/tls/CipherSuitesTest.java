package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CipherSuitesTest {
    @ParameterizedTest
    @CsvSource({
        "TLS_RSA_WITH_NULL_SHA, CIPHER_NULL",
        "NULL-MD5, CIPHER_NULL",
        "ECDHE-RSA-NULL-SHA, CIPHER_NULL",
        "ADH-AES128-SHA, CIPHER_ANONYMOUS",
        "AECDH-AES128-SHA, CIPHER_ANONYMOUS",
        "TLS_DH_anon_WITH_AES_128_CBC_SHA, CIPHER_ANONYMOUS",
        "EXP-RC4-MD5, CIPHER_EXPORT CIPHER_RC4",
        "TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA, CIPHER_EXPORT CIPHER_DES",
        "ECDHE-RSA-RC4-SHA, CIPHER_RC4",
        "DES-CBC-SHA, CIPHER_DES",
        "SSL_CK_DES_64_CBC_WITH_MD5, CIPHER_DES",
        "DES-CBC3-SHA, CIPHER_3DES",
        "SSL_CK_DES_192_EDE3_CBC_WITH_MD5, CIPHER_3DES",
        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, CIPHER_3DES"
    })
    void weak_suites_are_told_by_both_kinds_of_names(String suite, String weaknesses) {
        List<TlsWeakness> expected =
                Arrays.stream(weaknesses.split(" ", -1)).map(TlsWeakness::valueOf).toList();

        assertThat(CipherSuites.weaknesses(suite, false)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_AES_128_GCM_SHA256",
                "ECDHE-RSA-AES256-GCM-SHA384",
                "DHE-RSA-AES128-SHA",
                "ECDH-RSA-AES128-SHA",
                "TLS_RSA_WITH_SEED_CBC_SHA"
            })
    void others_have_no_weakness(String suite) {
        assertThat(CipherSuites.weaknesses(suite, false)).isEmpty();
    }

    @Test
    void the_tool_s_word_on_authentication_counts() {
        assertThat(CipherSuites.weaknesses("X", true)).containsExactly(TlsWeakness.CIPHER_ANONYMOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "sslv2, SSL_2_0",
        "ssl_2_0_cipher_suites, SSL_2_0",
        "ssl3, SSL_3_0",
        "SSLv3, SSL_3_0",
        "tlsv1, TLS_1_0",
        "TLS1, TLS_1_0",
        "tls1.0, TLS_1_0",
        "TLSv1.1, TLS_1_1",
        "TLS1_2, TLS_1_2",
        "tls_1_3_cipher_suites, TLS_1_3"
    })
    void protocols_are_known_by_all_their_names(String name, TlsProtocol protocol) {
        assertThat(TlsProtocol.of(name)).isEqualTo(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "certificate_info", "tls_compression", "tls_1_3_early_data_2", "QUIC"})
    void other_names_are_no_protocols(String name) {
        assertThat(TlsProtocol.of(name)).isNull();
    }
}
