package io.countersign.workflow;

import io.countersign.model.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file that was handed in, or was found in a folder that was.
///
/// @param path where it is
/// @param name the file's name, with the folders below what was handed in, set apart by `/`
/// @param problem why it cannot be read, known without opening it; null where nothing is known against it
record SourceFile(Path path, String name, @Nullable Problem problem) {}
