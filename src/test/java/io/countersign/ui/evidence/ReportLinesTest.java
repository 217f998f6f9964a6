package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ui.evidence.Preview.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportLinesTest {
    private static final String REPORT = """
            {"Results": [
              {"VulnerabilityID": "CVE-2026-1",
               "PkgName": "openssl"},
            %s
              {"VulnerabilityID": "CVE-2026-1",
               "PkgName": "libssl3"}
            ]}
            """.formatted("{}\n".repeat(60).strip());

    @Test
    void the_row_is_found_that_holds_all_words_and_not_the_first_that_holds_one() throws IOException {
        assertThat(find(REPORT, "CVE-2026-1 libssl3")).hasValue(63);
        assertThat(find(REPORT, "CVE-2026-1 openssl")).hasValue(1);
        assertThat(find(REPORT, "cve-2026-1 nowhere")).hasValue(1);
        assertThat(find(REPORT, "CVE-2026-2")).isEmpty();
        assertThat(find(REPORT, "")).isEmpty();
    }

    @Test
    void a_report_in_a_single_line_is_read_in_pieces() throws IOException {
        String whole = "x".repeat(5_000) + " CVE-2026-7 " + "y".repeat(3_000);

        assertThat(find(whole, "CVE-2026-7")).hasValue(2);
        assertThat(new ReportLines(new StringReader(whole)).read(2, 2)).extracting(Line::number).containsExactly(1, 1);
    }

    @Test
    void lines_are_numbered_however_they_end() throws IOException {
        assertThat(new ReportLines(new StringReader("a\r\nb\rc\n\nd")).read(1, 9))
                .containsExactly(new Line(2, "b"), new Line(3, "c"), new Line(4, ""), new Line(5, "d"));
        assertThat(ReportLines.terms("“OpenSSL”, an old CVE-2026-1")).isEqualTo(List.of("cve-2026-1", "openssl", "old"));
    }

    private static OptionalLong find(String report, String words) throws IOException {
        return new ReportLines(new StringReader(report)).find(ReportLines.terms(words));
    }
}
