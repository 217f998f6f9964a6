package io.countersign.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// What was measured, several times.
///
/// @param limit that the median may reach
/// @param unit of limit and values: `times` of a limit that was measured in the same run, or `ms`
record Figure(String name, double limit, String unit, double[] values) {
    Figure {
        values = values.clone();
        Arrays.sort(values);
    }

    double median() {
        return values[values.length / 2];
    }

    /// 95 of 100 are not above it.
    double high() {
        return values[Math.min(values.length - 1, values.length * 95 / 100)];
    }

    static String heading() {
        return "%-52s %8s %8s %8s %8s  %s".formatted("", "min", "median", "max", "limit", "");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-52s %8.2f %8.2f %8.2f %8.2f  %s%s",
                name, values[0], median(), values[values.length - 1], limit, unit, median() > limit ? "  OVER" : "");
    }

    Map<String, Object> json() {
        return Map.of(
                "name", name, "unit", unit, "limit", limit, "min", values[0], "median", median(),
                "max", values[values.length - 1]);
    }
}
