package io.countersign.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// What was measured, several times.
///
/// @param limit of the median, or of what 95 of 100 do not exceed where there are so many; 0 where there is none
/// @param unit of limit and values
record Figure(String name, double limit, String unit, double[] values) {
    static final double NO_LIMIT = 0;
    private static final int MANY = 100;

    Figure {
        values = values.clone();
        Arrays.sort(values);
    }

    private double median() {
        return values[values.length / 2];
    }

    private double high() {
        return values[values.length * 95 / 100];
    }

    private double counts() {
        return values.length < MANY ? median() : high();
    }

    private boolean isOver() {
        return limit != NO_LIMIT && counts() > limit;
    }

    static String heading() {
        return "%-62s %8s %8s %8s %8s %8s".formatted("", "min", "median", "95", "max", "limit");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-62s %8.2f %8.2f %8.2f %8.2f %8.2f  %s%s",
                name, values[0], median(), high(), values[values.length - 1], limit, unit, isOver() ? "  OVER" : "");
    }

    Map<String, Object> json() {
        return Map.of(
                "name", name, "unit", unit, "limit", Double.isFinite(limit) ? limit : "none", "min", values[0], "median", median(), "high", high(),
                "max", values[values.length - 1]);
    }
}
