package io.countersign.cli;

import io.countersign.signing.KeySource;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which key of several it is, on which token of several.
final class KeyOptions {
    @Option(names = "--slot", paramLabel = "TOKEN")
    private String token = "";

    @Option(names = "--key-alias", paramLabel = "NAME")
    private String name = "";

    /// @param file with keys, or a token's library
    KeySource in(Path file) {
        return new KeySource(file, token, name);
    }
}
