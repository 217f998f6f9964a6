package io.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs whole processes and times them from their start to their end.
final class Program {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-cp",
            System.getProperty("java.class.path"));

    private Program() {}

    /// The time that reading a report alone takes, in seconds.
    static double scan(Path report) throws IOException, InterruptedException {
        return run("-Xmx256m", List.of("io.countersign.bench.BareScan", report.toString()));
    }

    /// The time that it takes to import a report into a new folder, in seconds; the folder is left for others to ask.
    static double take(Path report, Path data) throws IOException, InterruptedException {
        delete(data);
        run("-Xmx256m", command(data, "release", "new", "--product=p", "--product-version=1", "--build=b", "--os=Debian 12"));
        return run("-Xmx256m", command(data, "import", "b", report.toString()));
    }

    static double inspect(Path report) throws IOException, InterruptedException {
        return run("-Xmx256m", List.of("io.countersign.app.Main", "inspect", report.toString()));
    }

    private static List<String> command(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of("io.countersign.app.Main"));
        command.addAll(List.of(words));
        command.add("--data=" + data);
        return command;
    }

    private static double run(String heap, List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(JAVA);
        words.add(1, heap);
        words.addAll(command);
        long start = System.nanoTime();
        int exit = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + String.join(" ", command));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
