package io.countersign.cli;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.Console;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a key's password comes from: a prompt, a file descriptor, or a variable of the environment. Never an
/// argument, which every user of the computer could read.
final class PasswordOptions {
    private static final int LONGEST = 4_096;

    @Option(names = "--password-fd", paramLabel = "N")
    private @Nullable Integer descriptor;

    @Option(names = "--password-env", paramLabel = "NAME")
    private @Nullable String variable;

    /// The password; the caller wipes it.
    char[] read(Environment environment, Terminal terminal) {
        if (descriptor != null) {
            return fromDescriptor(descriptor);
        }
        if (variable != null) {
            String value = environment.variable(variable);
            if (value == null) {
                throw ProblemException.of(ProblemCode.KEY_PASSWORD_MISSING);
            }
            return value.toCharArray();
        }
        return fromPrompt(terminal);
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where no terminal is attached
    private static char[] fromPrompt(Terminal terminal) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", terminal.messages().text("cli.sign.password"));
        if (typed == null) {
            throw ProblemException.of(ProblemCode.KEY_PASSWORD_MISSING);
        }
        return typed;
    }

    /// The password for something new: where it is typed, it is typed twice. The caller wipes it.
    char[] readNew(Environment environment, Terminal terminal) {
        if (descriptor != null || variable != null) {
            return read(environment, terminal);
        }
        char[] once = fromPrompt(terminal);
        char[] again = fromPrompt(terminal);
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once, '\0');
            throw ProblemException.of(ProblemCode.KEY_PASSWORDS_DIFFER);
        }
        return once;
    }

    /// The first line of what the descriptor gives.
    private static char[] fromDescriptor(int descriptor) {
        CharBuffer line = CharBuffer.allocate(LONGEST);
        try (Reader in = Files.newBufferedReader(Path.of("/dev/fd", Integer.toString(descriptor)), StandardCharsets.UTF_8)) {
            int character = in.read();
            while (character >= 0 && character != '\n' && character != '\r' && line.hasRemaining()) {
                line.put((char) character);
                character = in.read();
            }
            line.flip();
            char[] password = new char[line.remaining()];
            line.get(password);
            return password;
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_PASSWORD_MISSING), e);
        } finally {
            Arrays.fill(line.array(), '\0');
        }
    }
}
