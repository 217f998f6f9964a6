package io.countersign.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs whole processes and measures them from their start to their end.
final class Program {
    /// Where the launcher has kept what it makes ready for a start; and the program itself.
    private static final Path BUILT = Path.of(System.getProperty("bench.built"));

    private static final String UNPACKED = BUILT.resolve("unpacked").toString();

    /// As the launcher starts the program, but for the memory: what is kept ready holds only for the same options.
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:disable",
            "-Dorg.sqlite.lib.path=" + UNPACKED,
            "-Dcountersign.unpacked=" + UNPACKED);
    private static final Path STATISTICS = Path.of("/proc/self/stat");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double TICKS = 100;
    private static final int LOOK_MILLIS = 50;

    private Program() {}

    /// What a process took.
    ///
    /// @param seconds by the clock
    /// @param processor seconds of processor time; 0 where the system does not tell
    /// @param resident most memory in MB, as far as it was looked at; 0 where the system does not tell
    record Run(double seconds, double processor, double resident) {}

    /// Reading a report alone.
    static Run scan(Path report) throws IOException, InterruptedException {
        return java("io.countersign.bench.BareScan", report.toString());
    }

    /// Importing a report into a new folder, which is left for others to ask.
    static Run take(Path report, Path data) throws IOException, InterruptedException {
        delete(data);
        release(data, "b");
        return command(data, "import", "b", report.toString());
    }

    /// Begins to import a report into one more release of a folder.
    static Process begin(Path report, Path data, String build) throws IOException, InterruptedException {
        release(data, build);
        return start(words(data, "import", build, report.toString()));
    }

    static Run inspect(Path report) throws IOException, InterruptedException {
        return run(program("inspect", report.toString()));
    }

    /// A class of this program by itself.
    static Run java(String... words) throws IOException, InterruptedException {
        return run(classes(List.of(), words));
    }

    /// A window until it is drawn: the program's on a folder, or an empty one. For both the virtual machine has kept ready what
    /// they need, as it does after a build.
    static Run window(String... data) throws IOException, InterruptedException {
        Path ready = BUILT.resolve(data.length == 0 ? "bench/empty.aot" : "window.aot");
        if (Files.notExists(ready)) {
            run(classes(List.of("-XX:AOTCacheOutput=" + ready), "io.countersign.app.WindowStart"));
        }
        List<String> words = new ArrayList<>(List.of("io.countersign.app.WindowStart"));
        words.addAll(List.of(data));
        return run(classes(List.of("-XX:AOTCache=" + ready), words.toArray(String[]::new)));
    }

    private static List<String> classes(List<String> options, String... words) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> program(String... words) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(
                "-XX:AOTCache=" + BUILT.resolve("commands.aot"),
                "-jar",
                BUILT.resolve("countersign.jar").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /// Any program that is installed.
    static Run run(List<String> command) throws IOException, InterruptedException {
        double before = processor();
        long start = System.nanoTime();
        Process process = start(command);
        double resident = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + String.join(" ", command));
        }
        return new Run(seconds, processor() - before, resident);
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void release(Path data, String build) throws IOException, InterruptedException {
        command(data, "release", "new", "--product=p", "--product-version=1", "--build=" + build, "--os=Debian 12");
    }

    private static Run command(Path data, String... words) throws IOException, InterruptedException {
        return run(words(data, words));
    }

    private static List<String> words(Path data, String... words) {
        List<String> command = program(words);
        command.add("--data=" + data);
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// What processes that have ended took, in seconds. The name, in parentheses, may hold blanks.
    private static double processor() throws IOException {
        if (Files.notExists(STATISTICS)) {
            return 0;
        }
        String text = Files.readString(STATISTICS);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }

    private static double resident(Process process) {
        try {
            Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : 0;
        } catch (IOException _) {
            // It has just ended, or the system does not tell.
            return 0;
        }
    }
}
