package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification.State;
import io.countersign.verify.HostileFiles;
import io.countersign.verify.IsolatedVerifier;
import io.countersign.verify.KnownKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process that examines files: what it does not survive costs a sentence.
class IsolatedVerifierTest {
    private static final IsolatedVerifier VERIFIER = new IsolatedVerifier(
            VerifierProgram.command(), () -> new KnownKeys(List.of()), Clock.systemUTC(), Duration.ofMinutes(2));

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        VERIFIER.close();
    }

    @Test
    void what_exhausts_stack_or_memory_is_a_problem_in_words_and_the_next_file_is_examined() throws IOException {
        problem(HostileFiles.nested(), ProblemCode.PDF_NOT_A_SIGNOFF);
        assertThat(VERIFIER.verify(write("hello".getBytes(StandardCharsets.US_ASCII))).state())
                .isEqualTo(State.NOT_A_SIGN_OFF);
        problem(HostileFiles.bomb(), ProblemCode.PDF_NOT_A_SIGNOFF, ProblemCode.PDF_DAMAGED);
        assertThat(VERIFIER.verify(write("hello".getBytes(StandardCharsets.US_ASCII))).state())
                .isEqualTo(State.NOT_A_SIGN_OFF);
    }

    @Test
    void what_takes_too_long_is_a_problem_in_words() throws IOException {
        try (IsolatedVerifier hasty = new IsolatedVerifier(
                VerifierProgram.command(), () -> new KnownKeys(List.of()), Clock.systemUTC(), Duration.ofMillis(1))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> hasty.verify(write(HostileFiles.nested())))
                    .matches(e -> e.problem().code() == ProblemCode.VERIFY_TIMEOUT);
        }
    }

    @Test
    void a_computer_that_starts_no_process_is_a_problem_in_words() throws IOException {
        Path file = write(new byte[0]);
        try (IsolatedVerifier none = new IsolatedVerifier(
                List.of(folder.resolve("no-java").toString()), () -> new KnownKeys(List.of()), Clock.systemUTC())) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> none.verify(file))
                    .matches(e -> e.problem().code() == ProblemCode.VERIFIER_MISSING);
        }
    }

    private void problem(byte[] pdf, ProblemCode... codes) throws IOException {
        Path file = write(pdf);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> VERIFIER.verify(file))
                .matches(e -> List.of(codes).contains(e.problem().code()));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("examined.pdf"), bytes);
    }
}
