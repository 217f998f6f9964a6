package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `systemctl list-timers`: when each timer runs next, when it ran last, what it starts. No finding; see [TimerFacts].
final class TimersImporter extends UnitListImporter {
    /// Microseconds since 1970. What never was or will be is null, or nought.
    private static final Pattern MICROSECONDS = Pattern.compile("[1-9]\\d{6,16}");

    private static final long MILLION = 1_000_000;

    TimersImporter() {
        super("systemd-timers", "systemctl list-timers");
    }

    @Override
    boolean isRow(String line) {
        return TimerRow.of(line).isPresent();
    }

    @Override
    boolean row(String line, TimerFacts facts) throws InterruptedException {
        Optional<TimerRow> row = TimerRow.of(line);
        if (row.isPresent()) {
            facts.timer(row.get());
        }
        return row.isPresent();
    }

    @Override
    boolean isObject(JsonSketch object) {
        return object.has("next", "left", "unit", "activates");
    }

    @Override
    void object(JsonTokens in, TimerFacts facts) throws IOException, InterruptedException {
        String[] row = {"", "", "", ""};
        in.object(name -> {
            switch (name) {
                case "next" -> row[0] = time(in.text());
                case "last" -> row[1] = time(in.text());
                case "unit" -> row[2] = in.text();
                case "activates" -> row[3] = in.text();
                default -> {}
            }
        });
        if (TimerFacts.isTimer(row[2])) {
            facts.timer(new TimerRow(row[0], row[1], row[2], row[3]));
        }
    }

    private static String time(String given) {
        if (!MICROSECONDS.matcher(given).matches()) {
            return given.equals("0") ? "" : given;
        }
        return Instant.ofEpochSecond(Long.parseLong(given) / MILLION).toString();
    }
}
