package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `systemctl list-unit-files`: which timers start with the system. Units of other kinds are passed over. No finding;
/// see [TimerFacts].
final class TimerFilesImporter extends UnitListImporter {
    private static final String STATE = "enabled|enabled-runtime|disabled|static|masked|masked-runtime|linked|linked-runtime|alias"
            + "|indirect|generated|transient|bad";
    private static final Pattern ROW = Pattern.compile("(" + TimerFacts.UNIT + ")\\s+(" + STATE
            + ")(?:\\s+(?:enabled|disabled|ignored|-|n/a))?");

    TimerFilesImporter() {
        super("systemd-timer-files", "systemctl list-unit-files");
    }

    @Override
    boolean isRow(String line) {
        return ROW.matcher(line.strip()).matches();
    }

    @Override
    boolean row(String line, TimerFacts facts) throws InterruptedException {
        Matcher row = ROW.matcher(line.strip());
        boolean matches = row.matches();
        if (matches) {
            unit(row.group(1), row.group(2), facts);
        }
        return matches;
    }

    @Override
    boolean isObject(JsonSketch object) {
        return object.has("unit_file", "state");
    }

    @Override
    void object(JsonTokens in, TimerFacts facts) throws IOException, InterruptedException {
        String[] row = {"", ""};
        in.object(name -> {
            switch (name) {
                case "unit_file" -> row[0] = in.text();
                case "state" -> row[1] = in.text();
                default -> {}
            }
        });
        unit(row[0], row[1], facts);
    }

    private static void unit(String name, String state, TimerFacts facts) throws InterruptedException {
        if (TimerFacts.isTimer(name)) {
            facts.state(name, state);
        }
    }
}
