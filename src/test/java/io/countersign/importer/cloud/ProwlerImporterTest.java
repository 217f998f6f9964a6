package io.countersign.importer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProwlerImporterTest extends ImporterContract {
    ProwlerImporterTest() {
        super(new ProwlerImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "prowler-two.csv", new Counts(Map.of(Severity.HIGH, 1L), 1, 1, 1, 0, 0, 0),
                "prowler-three.json", new Counts(Map.of(Severity.CRITICAL, 1L), 0, 1, 0, 0, 0, 0),
                "prowler-four.csv", new Counts(Map.of(Severity.CRITICAL, 1L), 1, 1, 1, 0, 0, 0),
                "prowler-ocsf.json", new Counts(Map.of(Severity.CRITICAL, 1L), 1, 0, 1, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "[{\"CheckID\":\"0\"}",
                rows,
                number -> ",{\"CheckID\":\"" + number + "\",\"Status\":\"FAIL\"}",
                "]");
    }

    /// A table may end behind any row.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        if (text.startsWith("[")) {
            return super.endMark(sample);
        }
        String last = text.startsWith("PROFILE") ? "TITLE_TEXT" : "STATUS_EXTENDED";
        return text.indexOf(last) + last.length();
    }

    @Test
    void a_failed_check_says_all_that_the_table_gives() throws Exception {
        assertThat(read("prowler-four.csv").findings)
                .containsExactly(new Finding(
                        "MISCONFIGURATION|ec2_ami_public||eu-west-1/arn:aws:ec2:eu-west-1:111122223333:image/ami",
                        FindingKind.MISCONFIGURATION,
                        new Advisory(
                                "ec2_ami_public",
                                List.of("ec2_ami_public"),
                                "AMIs are not public",
                                "No AMI is public.\nAnyone can start it.",
                                "Make it private.\naws ec2 modify-image-attribute",
                                List.of(
                                        "https://example.org/fix",
                                        "https://example.org/ami",
                                        "https://example.org/a",
                                        "https://example.org/b"),
                                List.of()),
                        Rating.word(Severity.CRITICAL, "critical"),
                        new Component("AwsEc2Image", "", "", ""),
                        Place.path(
                                "111122223333",
                                "eu-west-1/arn:aws:ec2:eu-west-1:111122223333:image/ami-0123456789abcdef0"),
                        "FAIL: AMI shop is public."));
    }

    @Test
    void a_check_is_the_same_in_each_form_of_the_report() throws Exception {
        Finding table = read("prowler-four.csv").findings.getFirst();
        Finding json = read("prowler-three.json").findings.getFirst();
        Finding schema = read("prowler-ocsf.json").findings.getFirst();

        assertThat(json.identity()).isEqualTo(table.identity());
        assertThat(schema.identity()).isEqualTo(table.identity());
        assertThat(schema.status()).isEqualTo(table.status());
        assertThat(schema.advisory().description()).isEqualTo(table.advisory().description());
        assertThat(schema.place()).isEqualTo(table.place());
    }

    @Test
    void version_two_has_other_columns() throws Exception {
        Collected report = read("prowler-two.csv");

        assertThat(report.findings)
                .extracting(Finding::identity, finding -> finding.advisory().title(), Finding::status)
                .containsExactly(tuple(
                        "MISCONFIGURATION|7.1||eu-west-1/shop",
                        "[extra71] Ensure AMIs are not public",
                        "FAIL: AMI shop is public"));
        assertThat(report.setAside)
                .extracting(SetAside::reason, SetAside::identifier)
                .containsExactly(
                        tuple(Reason.PASSED, "7.2"), tuple(Reason.SUPPRESSED, "7.3"), tuple(Reason.NOT_TESTED, "7.4"));
    }

    @Test
    void checks_that_passed_are_muted_or_left_to_a_person_are_set_aside() throws Exception {
        assertThat(read("prowler-four.csv").setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "ec2_imds", "shop", "PASS: ok"),
                        new SetAside(Reason.NOT_TESTED, "account_contacts", "shop", "MANUAL: Log in and look."),
                        new SetAside(Reason.SUPPRESSED, "ec2_ami_public", "demo", "FAIL: AMI demo is public."));
        assertThat(read("prowler-ocsf.json").setAside)
                .extracting(SetAside::reason)
                .containsExactly(Reason.SUPPRESSED, Reason.NOT_TESTED);
    }

    @Test
    void the_columns_may_be_separated_by_commas() throws Exception {
        Collected report = readText("""
                PROVIDER,CHECK_ID,CHECK_TITLE,STATUS,STATUS_EXTENDED,SEVERITY,RESOURCE_UID,REGION
                aws,c,"One, two",FAIL,e,low,r,eu
                """);

        assertThat(report.findings.getFirst().identity()).isEqualTo("MISCONFIGURATION|c||eu/r");
        assertThat(report.findings.getFirst().advisory().title()).isEqualTo("One, two");
    }

    @Test
    void the_report_names_its_account_version_and_time() throws Exception {
        assertThat(read("prowler-ocsf.json").scan())
                .isEqualTo(new ScanInfo(
                        "Prowler",
                        "5.4.0",
                        "111122223333",
                        Instant.parse("2026-11-20T14:27:03.913874Z"),
                        true,
                        List.of()));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new ProwlerImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
