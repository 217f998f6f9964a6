package io.countersign.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Files that the program was started with, as a desktop's "open with" does it, told apart from a command.
final class OpenedFiles {
    private OpenedFiles() {}

    /// The files, or none where the arguments are a command. A name without a dot and without a folder is a command.
    static List<Path> of(String... arguments) {
        boolean files = arguments.length > 0 && Arrays.stream(arguments).allMatch(OpenedFiles::isFile);
        return files ? Arrays.stream(arguments).map(name -> Path.of(name).toAbsolutePath()).toList() : List.of();
    }

    private static boolean isFile(String argument) {
        try {
            Path path = Path.of(argument);
            boolean named = argument.indexOf('.') > 0 || path.getNameCount() > 1;
            return named && !argument.startsWith("-") && Files.exists(path);
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
