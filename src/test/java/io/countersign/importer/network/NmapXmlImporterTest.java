package io.countersign.importer.network;

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
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NmapXmlImporterTest extends ImporterContract {
    @TempDir
    Path folder;

    NmapXmlImporterTest() {
        super(new NmapXmlImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nmap-xml-host.xml", new Counts(Map.of(Severity.INFO, 2L), 0, 0, 0, 10, 0, 0),
                "nmap-xml-commented.xml", new Counts(Map.of(Severity.INFO, 1L), 0, 0, 0, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<?xml version=\"1.0\"?><nmaprun scanner=\"nmap\">",
                rows,
                number -> "<host><address addr=\"host" + number
                        + "\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"80\">"
                        + "<state state=\"open\"/></port></ports></host>",
                "<runstats><finished time=\"1\"/></runstats></nmaprun>");
    }

    @Test
    void an_open_port_is_a_finding_of_no_severity() throws Exception {
        Collected report = read(Samples.bytes(Samples.named("nmap-xml-host.xml")));

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "OPEN_PORT|22/tcp||review.example",
                        FindingKind.OPEN_PORT,
                        new Advisory(
                                report.findings.getFirst().advisory().key(),
                                List.of("22/tcp", "CVE-2026-10004"),
                                "22/tcp ssh",
                                "CVE-2026-10004 CVSS 8.1",
                                "",
                                List.of(),
                                List.of()),
                        Rating.chosen(Severity.INFO),
                        new Component("OpenSSH", "9.6p1", "", ""),
                        new Place("", "review.example", 22, "tcp", ""),
                        ""));
    }

    @Test
    void what_vulners_guesses_makes_a_text_of_its_own() throws Exception {
        String text = new String(Samples.bytes(Samples.named("nmap-xml-host.xml")), StandardCharsets.UTF_8);

        Advisory known = read(text.getBytes(StandardCharsets.UTF_8)).findings.getFirst().advisory();
        Advisory other = read(text.replace("CVE-2026-10004", "CVE-2026-10005").getBytes(StandardCharsets.UTF_8))
                .findings
                .getFirst()
                .advisory();

        assertThat(known.key()).startsWith("22/tcp ssh ").isNotEqualTo(other.key());
        assertThat(other.identifiers()).containsExactly("22/tcp", "CVE-2026-10005");
    }

    @Test
    void what_scripts_call_vulnerable_is_named_with_the_port_or_is_a_fact_and_is_remarked_on() throws Exception {
        String verdict = """
                <script id="%s" output="x"><table key="%s"><elem key="title">%s</elem><elem key="state">%s</elem>
                <table key="ids"><elem>CVE:%s</elem><elem>BID:1</elem></table><table key="refs"><elem>https://example.org</elem>
                </table></table></script>
                """;
        String text = "<nmaprun scanner='nmap'><host><address addr='192.0.2.9' addrtype='ipv4'/><ports>"
                + "<port portid='443' protocol='tcp'><state state='open'/><service name='https'/>"
                + verdict.formatted("ssl-poodle", "CVE-2014-3566", "POODLE", "VULNERABLE", "CVE-2014-3566")
                + verdict.formatted("ssl-other", "NMAP-1", "Other", "NOT VULNERABLE", "CVE-2014-0001") + "</port></ports><hostscript>"
                + verdict.formatted("smb", "NMAP-2", "SMB", "LIKELY VULNERABLE", "CVE-2017-0143")
                + "</hostscript></host><runstats><finished time='1'/></runstats></nmaprun>";

        Collected report = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(report.findings).hasSize(1);
        assertThat(report.findings.getFirst().advisory().identifiers()).containsExactly("443/tcp", "CVE-2014-3566");
        assertThat(report.findings.getFirst().advisory().description()).isEqualTo("POODLE: VULNERABLE");
        assertThat(report.values("scan.vulnerable"))
                .containsExactly("192.0.2.9 SMB: LIKELY VULNERABLE CVE-2017-0143");
        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.nmap-xml.vulnerable", 2L));
    }

    @Test
    void every_port_is_a_fact_with_its_state() throws Exception {
        Collected report = read(Samples.bytes(Samples.named("nmap-xml-host.xml")));

        assertThat(report.facts)
                .filteredOn(Fact.Port.class::isInstance)
                .containsExactly(
                        new Fact.Port("review.example", 22, "tcp", PortState.OPEN, "ssh"),
                        new Fact.Port("review.example", 25, "tcp", PortState.CLOSED, "smtp"),
                        new Fact.Port("review.example", 8080, "tcp", PortState.FILTERED, ""),
                        new Fact.Port("review.example", 53, "udp", PortState.OPEN_OR_FILTERED, "domain"),
                        new Fact.Port("review.example", 5353, "udp", PortState.OPEN, ""));
        assertThat(report.values("scan.ports.tcp")).containsExactly("65535");
        assertThat(report.values("os.guess")).containsExactly("Linux 6.X");
    }

    @Test
    void a_scan_that_ended_with_an_error_is_not_complete() throws Exception {
        ScanInfo scan = read(Samples.bytes(Samples.named("nmap-xml-commented.xml"))).scan();

        assertThat(scan)
                .isEqualTo(new ScanInfo(
                        "Nmap",
                        "5.51",
                        "2001:db8::7",
                        Instant.ofEpochSecond(1362459046),
                        false,
                        List.of(Message.of("importer.nmap-xml.failed", "interrupted"))));
    }

    @Test
    void utf_16_is_read() throws Exception {
        String text = new String(Samples.bytes(Samples.named("nmap-xml-host.xml")), StandardCharsets.UTF_8)
                .replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");

        assertThat(read(text.getBytes(StandardCharsets.UTF_16)).findings).hasSize(2);
    }

    @Test
    void a_report_without_its_statistics_is_refused() {
        assertProblem("<nmaprun><host/></nmaprun>", ProblemCode.REPORT_TRUNCATED);
    }

    @Test
    void a_port_that_is_none_is_refused() {
        assertProblem("<nmaprun><host><ports><port portid='70000'></port></ports></host></nmaprun>",
                ProblemCode.REPORT_MALFORMED);
    }

    @Test
    void an_entity_is_not_looked_up() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "looked-up");
        String text = "<!DOCTYPE nmaprun [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + "<nmaprun><host><address addr='&x;' addrtype='ipv4'/><ports><port portid='80' protocol='tcp'>"
                + "<state state='open'/></port></ports></host><runstats><finished time='1'/></runstats></nmaprun>";

        Collected report = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(report.findings).extracting(Finding::identity).containsExactly("OPEN_PORT|80/tcp||");
    }

    private static void assertProblem(String text, ProblemCode code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .matches(e -> e.problem().code() == code);
    }

    private static Collected read(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        new NmapXmlImporter().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
