package io.countersign.definition;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The bytes of a checklist or table.
final class DefinitionFile {
    private DefinitionFile() {}

    /// A file that ships with the program.
    ///
    /// @param name such as `checklists/policy.yaml`
    static byte[] shipped(String name) {
        try (InputStream stream = DefinitionFile.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of the user's, up to one byte more than a reader takes.
    ///
    /// @throws ProblemException if it is not there, or cannot be read
    static byte[] read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw ProblemException.of(
                    Files.exists(file) ? ProblemCode.FILE_UNREADABLE : ProblemCode.FILE_MISSING, file.toString());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(Yaml.MAXIMUM_SIZE + 1);
        } catch (IOException _) {
            throw ProblemException.of(ProblemCode.FILE_UNREADABLE, file.toString());
        }
    }
}
