package io.countersign.bench;

import io.countersign.bench.SignOffRun.Part;
import io.countersign.parse.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Measures sign-offs beside the bare rows: whole processes, and one that has done it a few times before; each of 512 MB.
/// Prints a table and writes `sign-offs.json` into the folder.
public final class SignOffBench {
    private static final double LIMIT = 2.0;
    private static final int WARM = 4;

    private final Path folder;
    private final int rounds;
    private final List<Figure> figures = new ArrayList<>();

    private SignOffBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param args numbers of findings with commas between them, how many times each is measured, and a folder
    public static void main(String[] args) throws IOException, InterruptedException {
        SignOffBench bench = new SignOffBench(Files.createDirectories(Path.of(args[2])), Integer.parseInt(args[1]));
        System.out.println(Figure.heading());
        for (int findings : Stream.of(args[0].split(",")).mapToInt(Integer::parseInt).toArray()) {
            bench.measure(findings);
        }
        Files.writeString(
                bench.folder.resolve("sign-offs.json"),
                Json.write(bench.figures.stream().map(Figure::json).toList()));
    }

    private void measure(int findings) throws IOException, InterruptedException {
        String name = "sign-off, %,d: ".formatted(findings);
        double[] whole = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double bare = run(findings, 1, List.of(Part.BARE)).seconds();
            whole[i] = run(findings, 1, List.of(Part.COMPOSE, Part.SIGN, Part.VERIFY)).seconds() / bare;
        }
        add(name + "whole process / bare rows", LIMIT, "times", whole);
        Taken taken = run(findings, WARM + rounds, List.of(Part.values()));
        double[] bare = taken.of(Part.BARE);
        double[] checked = taken.of(Part.CHECKED);
        double[] sum = new double[rounds];
        add(name + "bare rows", Figure.NO_LIMIT, "s", bare);
        add(name + "bare rows with checks / bare rows", Figure.NO_LIMIT, "times", divide(checked, bare));
        for (Part part : List.of(Part.COMPOSE, Part.SIGN, Part.VERIFY)) {
            double[] seconds = taken.of(part);
            add(name + part.name().toLowerCase(Locale.ROOT) + " / bare rows", Figure.NO_LIMIT, "times", divide(seconds, bare));
            for (int i = 0; i < rounds; i++) {
                sum[i] += seconds[i];
            }
        }
        add(name + "all three", Figure.NO_LIMIT, "s", sum);
        add(name + "all three / bare rows", LIMIT, "times", divide(sum, bare));
        add(name + "all three / bare rows with checks", LIMIT, "times", divide(sum, checked));
    }

    private void add(String name, double limit, String unit, double[] values) {
        Figure figure = new Figure(name, limit, unit, values);
        figures.add(figure);
        System.out.println(figure.line());
    }

    private static double[] divide(double[] values, double[] by) {
        double[] quotients = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            quotients[i] = values[i] / by[i];
        }
        return quotients;
    }

    private Taken run(int findings, int times, List<Part> parts) throws IOException, InterruptedException {
        Path said = folder.resolve("sign-off.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                SignOffRun.class.getName(),
                String.valueOf(findings),
                String.valueOf(times),
                folder.toString()));
        parts.forEach(part -> words.add(part.name()));
        int exit = new ProcessBuilder(words)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + String.join(" ", words));
        }
        return new Taken(Files.readAllLines(said));
    }

    /// What a process said of the processor time that it took: a word and seconds in each line.
    private record Taken(List<String> lines) {
        /// Of a part, without the first few times.
        double[] of(Part part) {
            return seconds(part.name()).skip(WARM).toArray();
        }

        /// Of the whole process, without making the dossier and the key.
        double seconds() {
            return seconds(SignOffRun.WHOLE).sum() - seconds(SignOffRun.BEFORE).sum();
        }

        private DoubleStream seconds(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(word.length() + 1)));
        }
    }
}
