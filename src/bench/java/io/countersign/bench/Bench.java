package io.countersign.bench;

import io.countersign.parse.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Measures imports against a bare scan of the same file, in pairs and several times, and the questions to what was
/// imported; prints a table and writes `results.json` beside the data.
public final class Bench {
    private static final double IMPORT = 2.0;
    private static final long SEED = 20_261_101;

    private final Path folder;
    private final int rounds;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param args numbers of findings with commas between them, how many times each is measured, and a folder
    public static void main(String[] args) throws IOException, InterruptedException {
        Bench bench = new Bench(Files.createDirectories(Path.of(args[2])), Integer.parseInt(args[1]));
        System.out.println(Figure.heading());
        for (int findings : Stream.of(args[0].split(",")).mapToInt(Integer::parseInt).toArray()) {
            bench.imports(findings);
        }
        bench.write();
    }

    private void imports(int findings) throws IOException, InterruptedException {
        for (ReportKind kind : ReportKind.values()) {
            pairs(kind, new Shape(findings, true, SEED));
        }
        pairs(ReportKind.TRIVY, new Shape(findings, false, SEED));
    }

    private void pairs(ReportKind kind, Shape shape) throws IOException, InterruptedException {
        Path report = kind.in(folder, shape);
        Path data = folder.resolve("data-" + kind.label() + "-" + shape.name());
        double[] taken = new double[rounds];
        double[] inspected = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double scan = Program.scan(report);
            inspected[i] = Program.inspect(report) / scan;
            taken[i] = Program.take(report, data) / scan;
        }
        String name = "%s, %,d%s: ".formatted(kind.label(), shape.findings(), shape.repeating() ? "" : " texts");
        add(new Figure(name + "inspect / bare scan", IMPORT, "times", inspected));
        add(new Figure(name + "import / bare scan", IMPORT, "times", taken));
        if (kind == ReportKind.TRIVY) {
            Queries.measure(data, shape.findings()).forEach(this::add);
        }
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }

    private void write() throws IOException {
        Files.writeString(
                folder.resolve("results.json"),
                Json.write(figures.stream().map(Figure::json).toList()));
    }
}
