package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.cli.CommandLineProgram;
import io.countersign.parse.Json;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.TestAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The commands as a person types them, over a database of their own.
class CommandLineTest {
    private static final String SAMPLE = "assets/demo/";

    @TempDir
    private Path folder = Path.of("");

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void inspect_says_what_each_file_is() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.json"));

        int exit = run("inspect", "--json", SAMPLE + "reports/trivy.json", empty.toString());

        List<JsonNode> lines = lines();
        assertThat(exit).isEqualTo(1);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().get("outcome").asString()).isEqualTo("recognised");
        assertThat(lines.getLast().get("format").asString()).isEqualTo("trivy-json");
        assertThat(lines.getLast().get("findings").asInt()).isEqualTo(13);
        assertThat(lines.getLast().get("severities").get("critical").asInt()).isEqualTo(1);
        assertThat(lines.getLast().get("suppressed").asInt()).isEqualTo(1);
        assertThat(lines.getFirst().get("outcome").asString()).isEqualTo("refused");
        assertThat(lines.getFirst().get("problem").get("code").asString()).isEqualTo("CS-FIL-003");
        assertThat(lines.getFirst().get("problem").get("next").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "release", "nonsense", "inspect", "inspect|", "inspect|--nope|x", "findings|1|--severity=x",
                "decide|1", "decide|1|--to-fix|--intended", "decide|1|--to-fix|--finding=abc", "decide|1|--accept-until=31.1.2027",
                "sign|1|--tsa=not an address", "export|1|--as=nothing", "approve|a.pdf|--key=b.p12"
            })
    void says_in_a_sentence_of_the_users_language_what_is_wrong_with_a_command(String typed) {
        List<String> words = new ArrayList<>(List.of(typed.split("\\|", -1)));
        words.removeIf(word -> typed.isEmpty());
        words.addAll(0, List.of("--language", "zh"));

        int exit = run(words.toArray(String[]::new));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("CS-ENV-004：无法理解该命令")
                .contains("--help")
                .doesNotContain("java.", "Exception", "Invalid", "Missing", "Unknown", "Unmatched", "{");
    }

    @Test
    void says_that_a_password_is_missing_where_nobody_can_be_asked() {
        run("key", "show", "a.p12", "--password-env", "NO_SUCH_VARIABLE");

        assertThat(err.toString()).startsWith("CS-KEY-020:").doesNotContain("{");
    }

    @Test
    void tells_a_folder_from_a_file_that_is_not_there() {
        run("checklist", "validate", folder.toString());
        assertThat(err.toString()).startsWith("CS-FIL-002:");

        run("checklist", "validate", folder.resolve("none.yaml").toString());
        assertThat(err.toString()).startsWith("CS-FIL-001:");
    }

    @ParameterizedTest
    @CsvSource({
        "inspect|--format|trivia|%s, CS-IMP-017", "mapping|guess|%s, CS-TAB-010", "history|check|%s, CS-DAT-018",
        "restore|%s.folder, CS-DAT-012", "print|a.pdf|--copies|0, CS-ENV-004", "verify|a.pdf|--trust|%s, CS-KEY-008",
         "release|show|, CS-REL-001", "import|b-1|--image|ami-2|%s, CS-REL-007"
    })
    void refuses_what_no_command_can_use_and_leaves_nothing_behind(String typed, String code) throws IOException {
        run("release", "new", "--product", "a", "--product-version", "1", "--build", "b-1", "--os", "Ubuntu 24.04");
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1, (byte) 0xFF});
        Files.createDirectory(folder.resolve("x.folder"));

        int exit = run(typed.formatted(file).split("\\|", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith(code + ":");
        try (Stream<Path> data = Files.list(folder.resolve("data"))) {
            assertThat(data).noneMatch(path -> path.getFileName().toString().startsWith("restoring-"));
        }
    }

    @Test
    void finds_no_record_in_an_empty_file() throws IOException {
        Path empty = Files.createFile(folder.resolve("record.jsonl"));

        assertThat(run("history", "check", empty.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("The record has no entry yet.");
    }

    @Test
    void takes_no_message_that_is_not_text() throws IOException {
        run("release", "new", "--product", "a", "--product-version", "1", "--build", "b", "--os", "Ubuntu 24.04");
        Path file = Files.write(folder.resolve("message.txt"), new byte[] {'F', 'i', 'x', 0, 1, 2, '1'});

        assertThat(run("message", "1", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("CS-IMP-008:");
    }

    @Test
    void a_release_is_reviewed_by_the_checklist_that_is_named_and_by_those_of_its_platforms() throws IOException {
        Path own = Files.createDirectories(folder.resolve("data").resolve("checklists"));
        run("checklist", "copy", "aws", own.resolve("house.yaml").toString());
        Path house = own.resolve("house.yaml");
        Files.writeString(house, Files.readString(house)
                .replace("id: aws\n", "id: house\n")
                .replace("platform: aws\n", "")
                .replace("AWS", "HOUSE"));

        assertThat(run("release", "new", "--product", "a", "--product-version", "1", "--build", "b", "--os", "Ubuntu 24.04",
                        "--checklist", "house", "--image", "digitalocean=1", "--json"))
                .isZero();
        assertThat(lines().getFirst().get("checklist").asString()).isEqualTo("house");

        run("assess", "1", "--json");
        assertThat(lines()).filteredOn(line -> line.has("item")).hasSize(46 + 13 + 10);
        assertThat(lines()).filteredOn(line -> line.has("conflict")).hasSize(1);
        assertThat(run("release", "new", "--product", "a", "--product-version", "1", "--build", "c", "--os", "Ubuntu 24.04",
                        "--checklist", "aws"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("CS-CHK-008:");
    }

    @Test
    void inspect_prints_a_table_with_failures_first() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.json"));

        run("inspect", "--csv", SAMPLE + "reports/trivy.json", empty.toString());

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("path,outcome,format,findings,").endsWith(",code,what,why,next,size,sha256");
        assertThat(lines.get(1)).startsWith(empty + ",refused,").contains(",CS-FIL-003,");
        assertThat(lines.get(2)).startsWith(SAMPLE + "reports/trivy.json,recognised,trivy-json,13,1,");
    }

    @Test
    void inspect_knows_the_mappings_that_are_kept() throws IOException {
        Path table = Files.writeString(
                folder.resolve("hss.csv"), "漏洞名称,CVE编号,危险等级\n远程执行漏洞,CVE-2026-1001,严重\n");
        assertThat(run("inspect", table.toString())).isEqualTo(1);
        assertThat(folder.resolve("data")).doesNotExist();
        run("mapping", "guess", table.toString());
        Path mapping = Files.writeString(folder.resolve("hss.yaml"), out.toString());
        run("release", "new", "--product", "p", "--product-version", "1", "--build", "b-7", "--os", "Debian 12");
        run("import", "b-7", "--mapping", mapping.toString(), table.toString());

        assertThat(run("inspect", table.toString())).isZero();
    }

    @Test
    void validate_tells_every_mistake_of_a_checklist_with_its_line() throws IOException {
        Path copy = folder.resolve("mine.yaml");
        assertThat(run("checklist", "copy", "aws", copy.toString())).isZero();
        assertThat(run("checklist", "validate", copy.toString())).isZero();
        assertThat(out.toString()).contains("checklist aws, version 2026.3, 13 items");

        Files.writeString(copy, Files.readString(copy).replaceFirst("mandatory: true", "mandatory: yes").replaceFirst("id: AWS-2", "id: AWS-1"));
        assertThat(run("checklist", "validate", "--json", copy.toString())).isEqualTo(1);

        assertThat(lines()).hasSize(3).allSatisfy(line -> {
            assertThat(line.get("line").asInt()).isPositive();
            assertThat(line.get("message").asString()).isNotBlank();
        });
        assertThat(lines()).extracting(line -> line.get("mistake").asString()).containsExactly("item.unknown", "type.flag", "id.twice");
        assertThat(run("checklist", "copy", "aws", copy.toString())).isEqualTo(2);
        assertThat(run("checklist", "validate", folder.resolve("nothing.yaml").toString())).isEqualTo(2);
    }

    @Test
    void show_lays_the_platforms_upon_the_policy_and_tells_their_conflicts() {
        assertThat(run("checklist", "show", "--json", "--platform", "tencent")).isZero();

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(46 + 14 + 1);
        assertThat(lines.get(46).get("item").asString()).isEqualTo("TC-1");
        assertThat(lines.get(46).get("platforms").get(0).asString()).isEqualTo("tencent");
        assertThat(lines.getLast().get("conflict").asString()).isEqualTo("sysprep");
        assertThat(run("checklist", "show", "nothing")).isEqualTo(2);
        assertThat(run("checklist", "list")).isZero();
        assertThat(out.toString()).contains("policy – ").contains("tencent – ");
    }

    @Test
    void tables_of_knowledge_are_listed_with_their_dates_and_checked() throws IOException {
        assertThat(run("knowledge", "list", "--json")).isZero();
        assertThat(lines()).hasSize(5).allSatisfy(line -> {
            assertThat(line.get("dated").asString()).matches("2026-\\d\\d-\\d\\d");
            assertThat(line.get("own").asBoolean()).isFalse();
        });

        assertThat(run("knowledge", "validate", "checklists/knowledge/end-of-life.yaml")).isZero();
        Path table = Files.writeString(folder.resolve("t.yaml"), "table: end-of-life\ndated: now\n");
        assertThat(run("knowledge", "validate", table.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(table + ":2: ");
    }

    @Test
    void documents_are_judged_as_one_set_and_cited() throws IOException {
        int exit = run("documents", "--json", SAMPLE + "docs/en");

        JsonNode requirements = lines().getLast().get("requirements");
        assertThat(exit).isEqualTo(1);
        assertThat(requirements.get("ports").get("result").asString()).isEqualTo("pass");
        assertThat(requirements.get("port-control").get("result").asString()).isEqualTo("pass");
        assertThat(requirements.get("weak-password").get("result").asString()).isEqualTo("pass");
        assertThat(requirements.get("upgrade").get("result").asString()).isEqualTo("pass");
        assertThat(requirements.get("auto-update").get("result").asString()).isEqualTo("fail");
        assertThat(requirements.get("logs").get("result").asString()).isEqualTo("pass");
        JsonNode citation = requirements.get("weak-password").get("citations").get(0);
        assertThat(citation.get("file").asString()).endsWith("security.md");
        assertThat(citation.get("line").asInt()).isPositive();
        assertThat(citation.get("text").asString()).contains("weak password");
    }

    @Test
    void a_release_is_refused_and_its_sign_off_verified() throws IOException {
        Path key = folder.resolve("key.p12");
        Path pdf = folder.resolve("sign-off.pdf");
        KeyMaker.make(key, "Lin Mei", "from the environment".toCharArray(), Instant.now());

        assertThat(run(
                        "release", "new", "--product", "WordPress", "--product-version", "6.8", "--build", "b-7",
                        "--os", "Ubuntu 24.04", "--image", "azure=wp68:b7"))
                .isZero();
        assertThat(run("import", "b-7", SAMPLE + "reports", SAMPLE + "docs")).isZero();
        assertThat(run("import", "b-7", SAMPLE + "reports")).isZero();
        assertThat(out.toString()).contains("already here");
        assertThat(run("decide", "b-7", "--accept-until", "2999-12-31", "--reason", "known", "--severity", "high"))
                .isZero();
        assertThat(run("answer", "b-7", "REL-3", "--take-proposal")).isZero();
        assertThat(run("assess", "b-7")).isEqualTo(1);
        assertThat(run(sign(key, pdf))).isEqualTo(2);
        assertThat(err.toString()).contains("CS-SGN-001");
        assertThat(pdf).doesNotExist();
        int signed = run(sign(key, pdf, "--refuse", "--reason", "Not ready."));
        assertThat(signed).as(err.toString()).isZero();

        assertThat(run("verify", pdf.toString())).isEqualTo(3);
        assertThat(run("verify", "--in-force", pdf.toString())).isEqualTo(1);
        Path approved = folder.resolve("approved.pdf");
        Path second = folder.resolve("second.p12");
        KeyMaker.make(second, "Chen Yu", "from the environment".toCharArray(), Instant.now());
        assertThat(run(
                        "approve", pdf.toString(), "--key", second.toString(), "--password-env", "PASSWORD", "--out",
                        approved.toString(), "--reason", "Not ready, indeed."))
                .as(err.toString())
                .isZero();
        assertThat(run("verify", "--in-force", approved.toString())).isEqualTo(3);
        assertThat(run("verify", "--rejudge", "--json", approved.toString())).as(err.toString()).isEqualTo(3);
        JsonNode again = lines().getFirst().get("rejudged");
        assertThat(again.get("differing")).as(again.toString()).isEmpty();
        assertThat(again.get("missing").asInt()).isZero();
        assertThat(again.get("same").asInt()).isGreaterThan(30);
        trust(key);
        trust(second);
        assertThat(run("verify", "--in-force", "--json", approved.toString())).isZero();
        JsonNode trusted = lines().getFirst();
        assertThat(trusted.get("path").asString()).isEqualTo(approved.toString());
        assertThat(trusted.get("state").asString()).isEqualTo("intact-trusted");
        assertThat(trusted.get("sentence").asString()).startsWith("Intact and trusted: signed by both");
        assertThat(trusted.get("signatures")).allSatisfy(one -> assertThat(one.get("sentence").asString()).isNotBlank());
        assertThat(trusted.get("signatures"))
                .extracting(one -> one.get("role").asString())
                .containsExactly("reviewer", "approver");
        assertThat(trusted.get("signatures").get(1).get("meaning").asString())
                .startsWith("I have read what the reviewer signed and decide:");
        assertThat(trusted.get("signatures").get(1).get("reason").asString()).isEqualTo("Not ready, indeed.");
        assertThat(trusted.get("checks")).allSatisfy(one -> assertThat(one.get("sentence").asString()).isNotBlank());
        Files.write(pdf, new byte[] {' '}, StandardOpenOption.APPEND);
        Path note = Files.writeString(folder.resolve("note.pdf"), "hello");
        Path cut = Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7");
        Path gone = folder.resolve("gone.pdf");
        assertThat(run("verify", "--json", pdf.toString(), note.toString(), cut.toString(), gone.toString()))
                .isEqualTo(2);
        assertThat(lines()).extracting(line -> line.get("state").asString())
                .containsExactly("changed", "not-a-sign-off", "unreadable", "unreadable");
        assertThat(lines()).allSatisfy(line -> assertThat(line.get("sentence").asString()).isNotBlank());
    }

    /// In two steps: looks at a certificate, then confirms its fingerprint.
    /// An authority's answer goes to the key that asked, and to no other one.
    private void vouch(Path key) throws IOException {
        try (TestAuthority authority = new TestAuthority(Instant.now())) {
            X509Certificate own = KeyFile.open(KeySource.of(key), "from the environment".toCharArray(), Instant.now()).certificate();
            Path answer = Files.write(folder.resolve("answer.crt"), authority.vouch("Lin Mei", own.getPublicKey()).getEncoded());
            Path other = Files.write(folder.resolve("other.crt"), authority.root().getEncoded());

            assertThat(run("key", "install", key.toString(), other.toString(), "--password-env", "PASSWORD"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("CS-KEY-022");
            assertThat(run("key", "install", key.toString(), answer.toString(), "--password-env", "PASSWORD"))
                    .isZero();
            assertThat(out.toString()).contains("issued by Example Root");
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private void trust(Path key) throws IOException {
        Path certificate = folder.resolve(key.getFileName() + ".pem");
        assertThat(run("key", "show", key.toString(), "--password-env", "PASSWORD", "--certificate", certificate.toString()))
                .isZero();
        assertThat(run("trust", "add", "--json", certificate.toString())).isEqualTo(1);
        String fingerprint = lines().getFirst().get("fingerprint").asString();
        assertThat(run("trust", "add", certificate.toString(), "--fingerprint", "0".repeat(64))).isEqualTo(2);
        assertThat(run("trust", "add", certificate.toString(), "--fingerprint", fingerprint.substring(0, 32))).isZero();
    }

    @Test
    void a_key_is_made_shown_and_vouched_for_and_trust_is_taken_back() throws IOException {
        Path key = folder.resolve("mine.p12");
        Path request = folder.resolve("mine.csr");

        assertThat(run("key", "new", key.toString(), "--name", "Lin Mei", "--kind", "ec-p384", "--password-env", "PASSWORD"))
                .isZero();
        assertThat(out.toString()).contains("EC 384");
        assertThat(run("key", "new", key.toString(), "--name", "Lin Mei", "--password-env", "PASSWORD")).isEqualTo(2);
        assertThat(err.toString()).contains("CS-KEY-014");
        assertThat(run("key", "new", folder.resolve("b.p12").toString(), "--name", "x", "--password-env", "SHORT"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("CS-KEY-015");
        assertThat(run("key", "request", key.toString(), "--password-env", "PASSWORD", "--out", request.toString()))
                .isZero();
        assertThat(request).content().startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(run("key", "new", folder.resolve("c.p12").toString(), "--name", " ", "--password-env", "PASSWORD"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("CS-KEY-021");
        vouch(key);
        trust(key);
        assertThat(run("trust", "list", "--json")).isZero();
        String fingerprint = lines().getFirst().get("fingerprint").asString();
        assertThat(run("trust", "remove", fingerprint)).isZero();
        assertThat(run("trust", "list")).isZero();
        assertThat(out.toString()).contains("No certificate is trusted yet");
        assertThat(run("trust", "remove", fingerprint)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_command_explains_itself(String language) {
        for (String command : List.of(
                "demo", "inspect", "documents", "release new", "release list", "release show", "import", "decide",
                "mapping guess", "message", "assess", "answer", "sign", "approve", "refuse", "verify",
                "feedback list", "feedback answer", "blacklist list", "blacklist add", "blacklist remove", "person list",
                "person add", "person show", "trust list", "trust add", "trust remove", "key new", "key show",
                "key request")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.addAll(List.of("--help", "--language", language));

            assertThat(run(words.toArray(String[]::new))).as(command).isZero();
            assertThat(out.toString().lines().filter(line -> line.matches(" {1,6}(-\\S, )?\\S+")))
                    .as("what " + command + " does not explain in " + language)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fly", "inspect", "sign 1 --password secret", "answer 1 REL-1 --pass --fail", "approve a.pdf",
                "approve a.pdf --dry-run --key k.p12 --out b.pdf", "approve a.pdf --key k.p12"})
    void wrong_usage_is_told_from_an_answer(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    private static String[] sign(Path key, Path pdf, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sign", "b-7", "--key", key.toString(), "--password-env", "PASSWORD", "--out", pdf.toString(),
                "--reviewer", "Lin Mei", "--approver", "Chen Yu"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void the_record_is_listed_verified_exported_backed_up_and_restored() throws Exception {
        run("release", "new", "--product", "WordPress", "--product-version", "6.8", "--build", "b1", "--os", "Debian 12");
        run("import", "1", SAMPLE + "reports/trivy.json");

        assertThat(run("history", "list")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(run("history", "verify", "--json")).isZero();
        assertThat(lines().getFirst().get("whole").asBoolean()).isTrue();
        assertThat(lines().getFirst().get("entries").asInt()).isEqualTo(2);
        String head = lines().getFirst().get("head").asString();

        Path exported = folder.resolve("record.jsonl");
        assertThat(run("history", "export", exported.toString())).isZero();
        assertThat(Strangers.head(Files.readAllLines(exported))).isEqualTo(head);
        assertThat(run("history", "export", exported.toString())).isEqualTo(2);

        Path copy = folder.resolve("copy");
        assertThat(run("backup", copy.toString())).isZero();
        assertThat(run("restore", copy.toString())).isZero();
        assertThat(run("restore", folder.resolve("nowhere").toString())).isEqualTo(2);

        Path kept;
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("files"))) {
            kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(kept);
        assertThat(run("history", "verify")).isEqualTo(1);
        assertThat(out.toString()).contains(kept.getFileName().toString());
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        Composition composition = new Composition(
                Map.of(
                        "COUNTERSIGN_HOME",
                        folder.resolve("data").toString(),
                        "PASSWORD",
                        "from the environment",
                        "SHORT",
                        "short"),
                InProcess::verifier);
        return new CommandLineProgram(composition, new PrintWriter(out), new PrintWriter(err)).run(words);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(Json::tree).toList();
    }
}
