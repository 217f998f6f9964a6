package io.countersign.app;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.signing.CertificateFile;
import io.countersign.verify.KnownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The certificates that a person trusts: files, PEM or DER, that she laid into the folder `trusted` of her data, and
/// those that she names.
final class TrustedCertificates {
    /// In the data folder.
    static final String FOLDER = "trusted";

    private TrustedCertificates() {}

    /// @throws ProblemException if one of the files is no certificate
    static KnownKeys read(Path data, List<Path> named) {
        return new KnownKeys(Stream.concat(laidDown(data.resolve(FOLDER)).stream(), named.stream())
                .flatMap(file -> CertificateFile.read(file).stream())
                .toList());
    }

    private static List<Path> laidDown(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, folder.toString()), e);
        }
    }
}
