package io.countersign.workflow;

import java.nio.file.Path;

/// One file that was handed in.
///
/// @param path where it is
/// @param name the file's name, with the folders below what was handed in, set apart by `/`
record SourceFile(Path path, String name) {}
