package io.countersign.app;

import io.countersign.parse.Json;
import io.countersign.workflow.SampleScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The sample review that ships inside the program, under `assets/demo`.
final class SampleFiles {
    private static final String FOLDER = "/assets/demo/";

    private SampleFiles() {}

    static SampleScript script() {
        try (InputStream in = resource("review.json")) {
            return Json.read(in, SampleScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays the sample's files into a folder, as a reviewer would have them.
    static void unpack(SampleScript script, Path folder) {
        script.files().forEach(name -> {
            Path target = folder.resolve(name);
            try (InputStream in = resource(name)) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleFiles.class.getResourceAsStream(FOLDER + name), name);
    }
}
