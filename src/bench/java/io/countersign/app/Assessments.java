package io.countersign.app;

import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.Map;

/// The whole assessment of the first release of a folder, several times.
public final class Assessments {
    private Assessments() {}

    /// How long each took, in seconds.
    public static double[] seconds(Path data, int times) {
        double[] seconds = new double[times];
        try (Workflows workflows = new Composition(Map.of()).open(data)) {
            for (int i = -1; i < times; i++) {
                long start = System.nanoTime();
                workflows.assessRelease().assess(1);
                if (i >= 0) {
                    seconds[i] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        return seconds;
    }
}
