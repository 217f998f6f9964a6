package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.cli.CommandLineProgram;
import io.countersign.parse.Json;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.KeyMaker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FeedbackCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void feedback_is_listed_answered_and_taken_back() throws IOException {
        release("WordPress", "b-7", "Failed");

        assertThat(run("feedback", "list", "b-7", "--json")).isEqualTo(1);
        assertThat(lines().getFirst().get("state").asString()).isEqualTo("raised");
        assertThat(lines().getFirst().get("blocks").asBoolean()).isTrue();

        assertThat(run("feedback", "answer", "b-7", "Azure", "41", "--not-fixed")).isEqualTo(2);
        assertThat(err.toString()).contains("CS-FBK-002");
        assertThat(run("feedback", "answer", "b-7", "Azure", "99", "--fixed")).isEqualTo(2);
        assertThat(run("feedback", "answer", "b-7", "Azure", "41", "--fixed", "--note", "no swap", "--json")).isZero();
        assertThat(lines().getFirst().get("reply").asString()).isEqualTo("fixed");
        assertThat(run("feedback", "list", "b-7")).isZero();
        assertThat(out.toString()).contains("Answered", "no swap");

        assertThat(run("feedback", "answer", "b-7", "azure", "41", "--undo")).isZero();
        assertThat(run("feedback", "list", "b-7")).isEqualTo(1);
    }

    @Test
    void what_failed_again_in_the_next_round_is_raised_again_and_what_passed_is_accepted() throws IOException {
        release("WordPress", "b-7", "Failed");
        run("feedback", "answer", "b-7", "azure", "41", "--fixed");

        run("release", "next-round", "b-7");
        takeIn("b-7", "Failed", "second.json");
        assertThat(run("feedback", "list", "b-7", "--json")).isEqualTo(1);
        assertThat(lines().getFirst().get("state").asString()).isEqualTo("raised-again");
        run("assess", "b-7", "--json");
        assertThat(lines()).anyMatch(line -> line.has("blocker") && line.get("blocker").asString().equals("feedback"));

        run("release", "next-round", "b-7");
        takeIn("b-7", "Passed", "third.json");
        assertThat(run("feedback", "list", "b-7", "--json")).isZero();
        assertThat(lines().getFirst().get("state").asString()).isEqualTo("accepted");
    }

    @Test
    void listed_software_blocks_the_releases_of_every_platform() throws IOException {
        release("WordPress", "b-7", "Passed");
        release("Redmine", "b-8", "Passed");

        assertThat(run("blacklist", "add", "redmine", "--platform", "huawei", "--since", "2026-11-20", "--json")).isZero();
        long release = lines().getFirst().get("releases").get(0).asLong();
        assertThat(lines().getFirst().get("releases").size()).isEqualTo(1);
        run("release", "show", String.valueOf(release));
        assertThat(out.toString()).contains("Redmine");
        run("assess", "b-8");
        assertThat(out.toString()).contains("redmine is on the list of unsafe software of Huawei Cloud since 2026-11-20");
        run("assess", "b-7");
        assertThat(out.toString()).doesNotContain("list of unsafe software of Huawei");

        assertThat(run("blacklist", "remove", "1")).isZero();
        assertThat(run("blacklist", "remove", "1")).isEqualTo(2);
        assertThat(run("blacklist", "list", "--json")).isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_person_is_known_by_her_certificate() throws IOException, CertificateEncodingException {
        X509Certificate certificate =
                KeyMaker.make(folder.resolve("k.p12"), "Chen Yu", "secret".toCharArray(), Instant.now());
        Path file = Files.write(folder.resolve("k.cer"), certificate.getEncoded());

        assertThat(run("person", "add", "Chen Yu", "--email", "chen@example.org", "--certificate", file.toString()))
                .isZero();
        assertThat(run("person", "show", "chen yu", "--json")).isZero();

        assertThat(lines().getFirst().get("certificate").asString()).isEqualTo(Fingerprint.of(certificate));
        assertThat(run("person", "list")).isZero();
        assertThat(out.toString()).contains("chen@example.org");
    }

    @Test
    void the_approver_looks_first_and_may_refuse() throws IOException {
        release("WordPress", "b-7", "Failed");
        Path first = folder.resolve("first.p12");
        Path second = folder.resolve("second.p12");
        KeyMaker.make(first, "Lin Mei", "from the environment".toCharArray(), Instant.now());
        KeyMaker.make(second, "Chen Yu", "from the environment".toCharArray(), Instant.now());
        Path pdf = folder.resolve("half.pdf");
        assertThat(run(
                        "sign", "b-7", "--key", first.toString(), "--password-env", "PASSWORD", "--out", pdf.toString(),
                        "--reviewer", "Lin Mei", "--approver", "Chen Yu", "--refuse", "--reason", "Not ready."))
                .isZero();

        assertThat(run("approve", pdf.toString(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("Nothing has changed since.");
        run("blacklist", "add", "wordpress", "--platform", "aws");
        assertThat(run("approve", pdf.toString(), "--dry-run", "--json")).isEqualTo(1);
        assertThat(lines().getFirst().get("since").get(0).get("action").asString()).isEqualTo("blacklist.added");

        assertThat(run(
                        "refuse", pdf.toString(), "--key", second.toString(), "--password-env", "PASSWORD", "--point",
                        "REL-2=port 3306 is missing", "--point", "PKG-2=host keys"))
                .isZero();
        assertThat(run("release", "show", "b-7", "--json")).isZero();
        assertThat(lines().getFirst().get("refusals").get(0).get("points").size()).isEqualTo(2);
        assertThat(run(
                        "approve", pdf.toString(), "--key", second.toString(), "--password-env", "PASSWORD", "--out",
                        folder.resolve("full.pdf").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("CS-SGN-010");
    }

    private void release(String product, String build, String result) throws IOException {
        run(
                "release", "new", "--product", product, "--product-version", "6.8", "--build", build, "--os",
                "Ubuntu 24.04", "--image", "azure=" + build);
        takeIn(build, result, build + ".json");
    }

    private void takeIn(String build, String result, String name) throws IOException {
        String sample = Files.readString(
                Path.of("src/test/resources/io/countersign/importer/marketplace/azure-vm-selftest-json-bare.json"));
        JsonNode report = Json.tree(sample);
        String rows = """
                [{"TestID": "41", "TestCaseName": "Swap Partition", "Description": "No swap on the disk (%s).",
                "Result": "%s", "ActualValue": "1", "RequiredValue": "0"}]"""
                .formatted(name, result);
        String tests = Json.write(report.get("Tests"));
        String text = Json.write(report).replace(tests, rows);
        assertThat(run("import", build, Files.writeString(folder.resolve(name), text).toString())).as(err.toString()).isZero();
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        Composition composition = new Composition(
                Map.of("COUNTERSIGN_HOME", folder.resolve("data").toString(), "PASSWORD", "from the environment"),
                InProcess::verifier);
        return new CommandLineProgram(composition, new PrintWriter(out), new PrintWriter(err)).run(words);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(Json::tree).toList();
    }
}
