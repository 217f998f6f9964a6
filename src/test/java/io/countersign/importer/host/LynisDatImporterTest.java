package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LynisDatImporterTest extends ImporterContract {
    LynisDatImporterTest() {
        super(new LynisDatImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "lynis-dat-server.dat",
                new Counts(
                        Map.of(Severity.HIGH, 2L, Severity.MEDIUM, 2L, Severity.LOW, 4L), 0, 0, 2, 11, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "# Lynis Report\nreport_version_major=1\n",
                rows,
                number -> "suggestion[]=TEST-" + number + "|Do it|-|-|\n",
                "finish=true\n");
    }

    @Test
    void identities_tell_rows_of_one_test_apart() throws Exception {
        assertThat(read(sample()).findings)
                .extracting(Finding::identity)
                .contains(
                        "HARDENING|AUTH-9286||Configure minimum password age in /etc/login.defs",
                        "HARDENING|AUTH-9286||Configure maximum password age in /etc/login.defs",
                        "HARDENING|SSH-7408||MaxAuthTries (set 6 to 3)",
                        "VULNERABILITY|vulnerable_package|openssl|")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_warning_is_read_whole() throws Exception {
        Finding reboot = read(sample()).findings.stream()
                .filter(finding -> finding.advisory().identifier().equals("KRNL-5830"))
                .findFirst()
                .orElseThrow();

        assertThat(reboot.advisory().title()).isEqualTo("Reboot of system is most likely needed");
        assertThat(reboot.advisory().solution()).isEqualTo("reboot");
        assertThat(reboot.rating().given()).isEqualTo("warning");
        assertThat(reboot.place().host()).isEqualTo("review");
    }

    @Test
    void what_only_the_host_itself_reaches_is_no_open_port() throws Exception {
        Collected report = read(sample());

        assertThat(report.facts)
                .filteredOn(Fact.Port.class::isInstance)
                .containsExactly(
                        new Fact.Port("0.0.0.0", 22, "tcp", PortState.OPEN, "sshd"),
                        new Fact.Port("::", 80, "tcp", PortState.OPEN, ""),
                        new Fact.Port("*", 10000, "udp", PortState.OPEN, "perl"));
        assertThat(report.values("listen.loopback")).containsExactly("53/udp systemd-resolve", "631/tcp cupsd");
        assertThat(report.values("hardening.index")).containsExactly("61");
    }

    @Test
    void scan_and_skipped_tests_are_told() throws Exception {
        Collected report = read(sample());

        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "Lynis",
                        "3.1.4",
                        "review",
                        Instant.parse("2026-11-20T09:01:30Z"),
                        true,
                        List.of(Message.of("importer.lynis-dat.exceptions", 1))));
        assertThat(report.setAside)
                .extracting(SetAside::identifier)
                .containsExactly("MALW-3288", "FINT-4402");
    }

    @Test
    void utf_16_of_a_shell_on_windows_is_read() throws Exception {
        byte[] bytes = ("\uFEFF" + sample().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);

        Collected report = readBytes(bytes);

        assertThat(report.findings).hasSize(8);
        assertThat(report.scan().complete()).isTrue();
    }

    @Test
    void another_major_version_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("# Lynis Report\nreport_version_major=2\n"))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }

    @Test
    void a_line_without_end_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("x".repeat(2_000_000)))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TOO_LARGE_VALUE);
    }

    private static String sample() {
        return new String(Samples.bytes(Samples.named("lynis-dat-server.dat")), StandardCharsets.UTF_8);
    }

    private static Collected read(String text) throws Exception {
        return readBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Collected readBytes(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        new LynisDatImporter().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
