package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://a.example.org, a.example.org, 443, ''",
                "http://a.example.org/b?c=d, a.example.org, 80, /b?c=d",
                "https://user:pass@a.example.org:8443/b, a.example.org, 8443, /b",
                "https://[2001:db8::1]:8443/b, 2001:db8::1, 8443, /b",
                "a.example.org:22, a.example.org, 22, ''",
                "a.example.org, a.example.org, 0, ''",
                "a.example.org:99999/x, a.example.org, 0, /x",
                "/only/a path, '', 0, /only/a path",
                "'', '', 0, ''"
            })
    void addresses_are_taken_apart(String text, String host, int port, String path) {
        assertThat(WebAddress.of(text)).isEqualTo(new WebAddress(host, port, path));
    }

    @Test
    void the_key_leaves_out_what_sessions_change() {
        assertThat(WebAddress.of("https://a.example.org/b;session=1?c=d#e").key()).isEqualTo("a.example.org:443/b");
    }

    @Test
    void a_path_is_of_the_same_host_and_an_address_of_its_own() {
        WebAddress site = WebAddress.of("https://a.example.org");

        assertThat(site.at("/x")).isEqualTo(new WebAddress("a.example.org", 443, "/x"));
        assertThat(site.at("http://b.example.org/y")).isEqualTo(new WebAddress("b.example.org", 80, "/y"));
    }
}
