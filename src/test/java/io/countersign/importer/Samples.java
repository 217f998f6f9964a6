package io.countersign.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample reports in the test resources. A file's name begins with the identifier of its format.
public final class Samples {
    private static final Path FOLDER = folder();

    private Samples() {}

    /// Every sample, in the order of the names.
    public static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The samples of one format.
    public static List<Path> of(String format) {
        return all().stream().filter(path -> isOf(path, format)).toList();
    }

    public static Path named(String name) {
        return all().stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static boolean isOf(Path path, String format) {
        return path.getFileName().toString().startsWith(format + "-");
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first bytes of a sample, under a name that says nothing.
    public static Head head(byte[] bytes) {
        return new Head("report", bytes.length > Head.SIZE ? java.util.Arrays.copyOf(bytes, Head.SIZE) : bytes);
    }

    private static Path folder() {
        try {
            URL url = Objects.requireNonNull(Samples.class.getResource("vulnerability"));
            return Objects.requireNonNull(Path.of(url.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
