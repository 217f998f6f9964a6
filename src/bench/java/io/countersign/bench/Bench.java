package io.countersign.bench;

import io.countersign.app.Assessments;
import io.countersign.parse.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Measures imports against a bare scan of the same file, in pairs and several times, the questions to what was imported,
/// and starts; prints a table and writes `results.json` beside the data.
public final class Bench {
    private static final double IMPORT = 2.0;
    private static final double SHELL = 1.0;
    private static final double RESIDENT = 512;
    private static final double WINDOW = 1.5;
    private static final double ASSESSMENT = 1.0;
    private static final int ASSESSMENTS = 20;
    private static final int SHELLED = 100_000;
    private static final int SMALL = 1_000;
    private static final long SEED = 20_261_101;

    private final Path folder;
    private final int rounds;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param args numbers of findings with commas between them, how many times each is measured, a folder, and the names of
    ///     formats with commas between them, or none for all
    public static void main(String[] args) throws IOException, InterruptedException {
        Bench bench = new Bench(Files.createDirectories(Path.of(args[2])), Integer.parseInt(args[1]));
        List<ReportKind> kinds = args[3].isEmpty()
                ? List.of(ReportKind.values())
                : Stream.of(args[3].split(",")).map(String::toUpperCase).map(ReportKind::valueOf).toList();
        System.out.println(Figure.heading());
        bench.starts();
        for (int findings : Stream.of(args[0].split(",")).mapToInt(Integer::parseInt).toArray()) {
            bench.imports(findings, kinds);
        }
        bench.write();
    }

    /// There is no limit to a start; it is told beside what the virtual machine takes by itself.
    private void starts() throws IOException, InterruptedException {
        Path report = ReportKind.TRIVY.in(folder, new Shape(SMALL, true, SEED));
        Path data = folder.resolve("data-start");
        Pair inspected = new Pair(rounds);
        Pair taken = new Pair(rounds);
        for (int i = 0; i < rounds; i++) {
            Program.Run nothing = Program.java("io.countersign.bench.Nothing");
            inspected.set(i, Program.inspect(report), nothing);
            taken.set(i, Program.take(report, data), nothing);
        }
        inspected.figures("inspect of %,d / empty machine".formatted(SMALL), Double.POSITIVE_INFINITY).forEach(this::add);
        taken.figures("import of %,d / empty machine".formatted(SMALL), Double.POSITIVE_INFINITY).forEach(this::add);
    }

    private void imports(int findings, List<ReportKind> kinds) throws IOException, InterruptedException {
        for (ReportKind kind : kinds) {
            pairs(kind, new Shape(findings, true, SEED));
        }
        if (kinds.contains(ReportKind.TRIVY)) {
            pairs(ReportKind.TRIVY, new Shape(findings, false, SEED));
        }
    }

    private void pairs(ReportKind kind, Shape shape) throws IOException, InterruptedException {
        Path report = kind.in(folder, shape);
        Path data = folder.resolve("data-" + kind.label() + "-" + shape.name());
        Pair taken = new Pair(rounds);
        Pair inspected = new Pair(rounds);
        double[] resident = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Program.Run scan = Program.scan(report);
            inspected.set(i, Program.inspect(report), scan);
            Program.Run take = Program.take(report, data);
            taken.set(i, take, scan);
            resident[i] = take.resident();
        }
        String name = "%s, %,d%s: ".formatted(kind.label(), shape.findings(), shape.repeating() ? "" : " texts");
        inspected.figures(name + "inspect / bare scan", IMPORT).forEach(this::add);
        taken.figures(name + "import / bare scan", IMPORT).forEach(this::add);
        add(new Figure(name + "resident memory of the import", RESIDENT, "MB", resident));
        if (kind == ReportKind.TRIVY) {
            shell(name, shape, report, data);
            Queries.measure(data, shape.findings()).forEach(this::add);
            add(new Figure(
                    name + "assessment", ASSESSMENT, "s", Assessments.seconds(data, ASSESSMENTS)));
            window(name, data);
            Queries.measure(data, shape.findings(), report).forEach(this::add);
        }
    }

    private void shell(String name, Shape shape, Path report, Path data) throws IOException, InterruptedException {
        if (shape.findings() != SHELLED || !DatabaseShell.isInstalled()) {
            return;
        }
        Path csv = DatabaseShell.csv(data);
        Pair pair = new Pair(rounds);
        for (int i = 0; i < rounds; i++) {
            pair.set(i, Program.take(report, data), DatabaseShell.take(csv));
        }
        pair.figures(name + "import / shell of SQLite from CSV", SHELL).forEach(this::add);
    }

    private void window(String name, Path data) throws IOException, InterruptedException {
        Pair pair = new Pair(rounds);
        for (int i = 0; i < rounds; i++) {
            Program.Run empty = Program.window();
            pair.set(i, Program.window(data.toString()), empty);
        }
        pair.figures(name + "window / empty window", WINDOW).forEach(this::add);
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
