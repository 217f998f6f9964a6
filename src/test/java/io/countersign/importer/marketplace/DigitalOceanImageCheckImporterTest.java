package io.countersign.importer.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigitalOceanImageCheckImporterTest extends ImporterContract {
    DigitalOceanImageCheckImporterTest() {
        super(new DigitalOceanImageCheckImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "digitalocean-image-check-colours.txt",
                new Counts(Map.of(Severity.HIGH, 3L, Severity.MEDIUM, 3L), 0, 7, 1, 2, 14, 0),
                "digitalocean-image-check-packer.txt",
                new Counts(Map.of(), 0, 2, 1, 2, 4, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "DigitalOcean Marketplace Image Validation Tool v. 1.8.1\n",
                rows,
                number -> "[WARN] un-cleared log file, /var/log/" + number + ".log found\n",
                "0 Tests FAILED\n");
    }

    @Override
    protected int endMark(byte[] sample) {
        String mark = "Tests FAILED";
        return new String(sample, StandardCharsets.ISO_8859_1).indexOf(mark) + mark.length();
    }

    @Test
    void rows_are_told_by_check_and_subject() throws Exception {
        assertThat(read(sample("digitalocean-image-check-colours.txt")).feedback)
                .extracting(FeedbackItem::check, FeedbackItem::subject, FeedbackItem::result)
                .containsExactly(
                        tuple("operating-system", "", FeedbackResult.PASSED),
                        tuple("release", "", FeedbackResult.PASSED),
                        tuple("cloud-init", "", FeedbackResult.PASSED),
                        tuple("firewall", "", FeedbackResult.WARNING),
                        tuple("security-updates", "", FeedbackResult.FAILED),
                        tuple("log-file", "/var/log/auth.log", FeedbackResult.WARNING),
                        tuple("log-archive", "/var/log/syslog.1", FeedbackResult.WARNING),
                        tuple("password", "deploy", FeedbackResult.FAILED),
                        tuple("ssh-keys", "deploy", FeedbackResult.NOT_EXECUTED),
                        tuple("password", "root", FeedbackResult.PASSED),
                        tuple("authorized-keys", "/root/.ssh/authorized_keys", FeedbackResult.FAILED),
                        tuple("bash-history", "root", FeedbackResult.PASSED),
                        tuple("agent", "", FeedbackResult.PASSED),
                        tuple("A check of a later version", "", FeedbackResult.PASSED));
    }

    @Test
    void what_the_script_prints_of_keys_and_logs_goes_no_further() throws Exception {
        assertThat(read(sample("digitalocean-image-check-colours.txt")).feedback.toString())
                .doesNotContain("EXAMPLEKEY", "whatever else", "a line of a log");
    }

    @Test
    void totals_that_the_rows_contradict_are_remarked_on() throws Exception {
        ScanInfo scan = read(sample("digitalocean-image-check-colours.txt")).scan();

        assertThat(scan)
                .isEqualTo(new ScanInfo(
                        "99-img-check.sh",
                        "1.8.1",
                        "",
                        Instant.parse("2026-11-20T11:12:09Z"),
                        true,
                        List.of(
                                Message.of("importer.digitalocean-image-check.disagrees", 7L, 3L, 2L, 7L, 3L, 3L),
                                Message.of("importer.digitalocean-image-check.not-believed", "ssh-keys"))));
    }

    @Test
    void a_packer_log_without_totals_is_not_complete() throws Exception {
        Collected report = read(sample("digitalocean-image-check-packer.txt"));

        assertThat(report.scan().complete()).isFalse();
        assertThat(report.values("os.name")).containsExactly("Debian GNU/Linux");
    }

    @Test
    void the_lines_of_a_packer_log_may_begin_with_a_time() throws Exception {
        Collected report = read("""
                2026-11-20T10:00:00Z: ==> digitalocean.shop: DigitalOcean Marketplace Image Validation Tool v. 1.8.1
                2026-11-20T10:00:01Z:     digitalocean.shop: [FAIL] There are 3 security updates available.
                """);

        assertThat(report.feedback).extracting(FeedbackItem::check).containsExactly("security-updates");
        assertThat(report.scan().toolVersion()).isEqualTo("1.8.1");
    }

    @Test
    void a_firewall_row_that_the_script_cannot_tell_is_not_executed() throws Exception {
        Collected report = read("""
                DigitalOcean Marketplace Image Validation Tool v. 1.8.1
                Distribution: Rocky Linux
                [PASS] Firewall service (firewalld) is active
                """);

        assertThat(report.feedback.getFirst().result()).isEqualTo(FeedbackResult.NOT_EXECUTED);
    }

    private static String sample(String name) {
        return new String(Samples.bytes(Samples.named(name)), StandardCharsets.UTF_8);
    }

    private static Collected read(String text) throws Exception {
        Collected sink = new Collected();
        new DigitalOceanImageCheckImporter()
                .read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
