package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification.State;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of key that signs, and where keys may lie.
class KeyKindsTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    Path folder;

    private static SignedFiles files;
    private static TestAuthority authority;

    @BeforeAll
    static void open() throws IOException {
        files = SignedFiles.shared();
        authority = new TestAuthority(SignedFiles.SIGNED_AT);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "RSA, 4096", "RSASSA-PSS, 2048", "EC, secp256r1", "EC, secp384r1"})
    void it_signs_and_is_trusted(String kind, String size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec(size));
        } else {
            generator.initialize(Integer.parseInt(size));
        }
        SigningKey key = authority.issue(
                files.dossier.reviewer().name(),
                generator.generateKeyPair(),
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(1)),
                SignedFiles.SIGNED_AT.plus(Duration.ofDays(90)));

        assertThat(key.isPss()).isEqualTo(kind.equals("RSASSA-PSS"));
        assertThat(state(files.review(files.composed, key))).isEqualTo(State.INTACT_TRUSTED);
    }

    @Test
    void a_key_on_a_token_signs_and_stays_there() throws Exception {
        assertThat(onTokens(TokenProgram.class, "test").lines())
                .contains("wiped true", "stays true", "chain 2", "INTACT_TRUSTED", "KEY_PASSWORD");
    }

    @Test
    void of_several_tokens_and_keys_the_one_that_is_named_signs() throws Exception {
        String said = onTokens(TwoTokensProgram.class, "first", "second");

        assertThat(said.lines())
                .contains(
                        "tokens [first, second]",
                        "keys of first [approve (first approve), review (first review)]",
                        "keys of second [approve (second approve), review (second review)]",
                        "[] [] TOKEN_SEVERAL",
                        "[first] [] KEY_SEVERAL",
                        "[third] [] TOKEN_UNKNOWN",
                        "[first] [signing] KEY_NAME_UNKNOWN",
                        "[first] [review] CN=first review",
                        "[second] [approve] CN=second approve")
                .anyMatch(line -> line.matches("\\[\\d+] \\[approve] CN=(first|second) approve"));
    }

    /// What a program says that works on new tokens of these names.
    private String onTokens(Class<?> program, String... labels) throws Exception {
        Path library = library();
        Path settings = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + Files.createDirectory(folder.resolve("tokens")) + "\nlog.level = ERROR\n");
        for (String label : labels) {
            run(settings, "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "1234", "--pin", "1234");
        }
        return run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                library.toString());
    }

    @Test
    void a_token_that_is_not_there_is_a_problem_in_words() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyFile.open(KeySource.of(folder.resolve("none.so")), "1".toCharArray(), TODAY))
                .matches(e -> e.problem().code() == ProblemCode.KEY_TOKEN);
    }

    private static State state(byte[] pdf) throws IOException {
        return files.verify(pdf, new KnownKeys(List.of(authority.root())), TODAY).state();
    }

    private static Path library() {
        Path library = Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of("none"));
        assumeTrue(Files.isRegularFile(library), "SoftHSM is not installed");
        return library;
    }

    /// The token's library takes its settings from the environment.
    private static String run(Path settings, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
