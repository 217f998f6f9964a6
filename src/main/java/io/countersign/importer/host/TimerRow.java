package io.countersign.importer.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A row of `systemctl list-timers`.
///
/// The columns are next, left, last, passed, unit and activates. Blanks stand between them and within them, so a row is
/// read from its marks: the days of two points of time, and the name of the timer.
///
/// @param next when it runs next, as it is written; empty for never
/// @param last when it ran last
/// @param unit its name, with `.timer`
/// @param activates what it starts
record TimerRow(String next, String last, String unit, String activates) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|@\\d{9,}(?:\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");
    private static final Pattern ZONE = Pattern.compile("[A-Z]{2,5}|[+-]\\d{2}(?:\\d{2})?");
    private static final Pattern UNIT = Pattern.compile(TimerFacts.UNIT);

    /// How many words the columns before the name have at least: one each.
    private static final int COLUMNS = 4;

    static Optional<TimerRow> of(String line) {
        String[] words = line.strip().split("\\s+", -1);
        int name = words.length - 2;
        boolean named = name >= COLUMNS
                && TimerFacts.isTimer(words[name])
                && (words[name + 1].equals("-") || UNIT.matcher(words[name + 1]).matches());
        List<Integer> days = named ? days(words, name) : List.of();
        boolean next = days.contains(0) || days.contains(1);
        if (!named || (!next && !isNone(words[0]))) {
            return Optional.empty();
        }
        int lastDay = next ? 1 : 0;
        return Optional.of(new TimerRow(
                next ? time(words, days.getFirst()) : "",
                days.size() > lastDay ? time(words, days.get(lastDay)) : "",
                words[name],
                words[name + 1].equals("-") ? "" : words[name + 1]));
    }

    private static boolean isNone(String word) {
        return word.equals("-") || word.equals("n/a");
    }

    private static List<Integer> days(String[] words, int end) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (DAY.matcher(words[i]).matches()) {
                days.add(i);
            }
        }
        return days;
    }

    private static String time(String[] words, int day) {
        String time = words[day];
        if (TIME.matcher(words[day + 1]).matches()) {
            time += " " + words[day + 1];
            if (ZONE.matcher(words[day + 2]).matches()) {
                time += " " + words[day + 2];
            }
        }
        return time;
    }
}
