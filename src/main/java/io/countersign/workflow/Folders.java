package io.countersign.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders of our own making.
final class Folders {
    private Folders() {}

    /// Deletes a draft with all that is in it, if it is there.
    static void delete(Path draft) {
        if (Files.notExists(draft)) {
            return;
        }
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
