package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.cli.CommandLineProgram;
import io.countersign.parse.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Deciding, and what becomes of it in later rounds and releases, as a person types it.
class DecisionCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void openRelease() throws IOException {
        run("release", "new", "--product", "p", "--product-version", "1", "--build", "b1", "--os", "Debian 12");
        run("import", "b1", report("one.json", "HIGH", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3"));
    }

    @Test
    void a_decision_is_undone_and_stood_up_again_by_its_number() {
        assertThat(run("decide", "b1", "--to-fix", "--json")).isZero();
        String act = lines().getFirst().get("act").asString();

        assertThat(run("undo", "b1", act)).isZero();
        assertThat(run("undo", "b1", act)).isEqualTo(1);
        assertThat(run("findings", "b1", "--decision", "to_fix")).isEqualTo(1);
        assertThat(run("undo", "b1", act, "--redo")).isZero();
        assertThat(run("findings", "b1", "--decision", "to_fix", "--json")).isZero();
        assertThat(lines()).hasSize(3);
        assertThat(run("undo", "b1", "99")).isEqualTo(2);
        assertThat(err.toString()).contains("CS-DEC-012");
    }

    @Test
    void an_answer_is_taken_back_and_taken_up_again() {
        run("answer", "b1", "REL-2", "--pass");

        assertThat(run("undo", "b1", "REL-2")).isZero();
        assertThat(run("undo", "b1", "REL-2", "--redo")).isZero();
        assertThat(run("undo", "b1", "REL-2", "--redo")).isEqualTo(1);
        assertThat(run("undo", "b1", "NO-1")).isEqualTo(2);
    }

    @Test
    void findings_are_decided_one_by_one_and_as_duplicates() {
        assertThat(run("decide", "b1", "--finding", "1", "--false-positive", "--reason", "not built in")).isZero();
        assertThat(run("decide", "b1", "--finding", "2", "--duplicate-of", "3")).isZero();
        assertThat(run("decide", "b1", "--finding", "3", "--duplicate-of", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("CS-DEC-005");

        run("findings", "b1", "--json");
        assertThat(lines())
                .extracting(line -> line.get("decision").asString(""))
                .containsExactly("false-positive", "duplicate", "");
    }

    @Test
    void a_later_release_says_of_each_carried_decision_what_differs_and_the_rest_is_confirmed_at_once() throws Exception {
        run("decide", "b1", "--accept-until", "2099-01-31", "--reason", "no network");
        run("release", "new", "--product", "p", "--product-version", "2", "--build", "b2", "--os", "Debian 12", "--from", "b1");
        run("import", "b2", report("two.json", "CRITICAL", "CVE-2024-1"), report("three.json", "HIGH", "CVE-2024-2"));

        assertThat(run("findings", "b2", "--confirm", "differs", "--json")).isZero();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.get("identifier").asString()).isEqualTo("CVE-2024-1");
            assertThat(line.get("differs").get(0).get("before").asString()).isEqualTo("high");
            assertThat(line.get("differs").get(0).get("now").asString()).isEqualTo("critical");
        });
        run("findings", "b2", "--confirm", "differs");
        assertThat(out.toString()).contains("Severity: was high in round 1 p 1 b1, is critical");

        assertThat(run("confirm", "b2", "--json")).isZero();
        assertThat(lines().getFirst().get("findings").asInt()).isEqualTo(1);
        assertThat(run("confirm", "b2")).isEqualTo(2);
        assertThat(run("confirm", "b2", "--finding", "4")).isZero();
    }

    @Test
    void an_exported_record_is_checked_without_a_database() throws IOException {
        Path record = folder.resolve("record.jsonl");
        run("history", "export", record.toString());
        assertThat(run("history", "check", record.toString(), "--json")).isZero();
        String head = lines().getFirst().get("head").asString();

        assertThat(run("history", "check", record.toString(), "--head", head)).isZero();
        assertThat(run("history", "check", record.toString(), "--head", "00")).isEqualTo(1);
        Files.writeString(record, Files.readString(record).replace("Debian 12", "Debian 13"));
        assertThat(run("history", "check", record.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Entry 1 of the record is not what was recorded.");
        assertThat(run("history", "check", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void a_database_is_looked_at_without_being_written_to() {
        assertThat(run("findings", "b1", "--read-only")).isZero();
        assertThat(run("history", "verify", "--read-only")).isZero();

        assertThat(run("decide", "b1", "--to-fix", "--read-only")).isEqualTo(2);
        assertThat(err.toString()).contains("CS-DAT-016");
    }

    private String report(String name, String severity, String... ids) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(rows.isEmpty() ? "" : ",").append("""
                    {"VulnerabilityID": "%s", "PkgName": "libone", "InstalledVersion": "1.0", "Severity": "%s"}"""
                    .formatted(id, severity));
        }
        return Files.writeString(folder.resolve(name), """
                {"SchemaVersion": 2, "ArtifactName": "app", "ArtifactType": "container_image",
                 "Results": [{"Target": "usr/lib", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [%s]}]}
                """.formatted(rows)).toString();
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        Composition composition =
                new Composition(Map.of("COUNTERSIGN_HOME", folder.resolve("data").toString()));
        return new CommandLineProgram(composition, new PrintWriter(out), new PrintWriter(err)).run(words);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(Json::tree).toList();
    }
}
