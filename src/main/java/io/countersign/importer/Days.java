package io.countersign.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people write them: `2024-10-31`, `2024/10/31`, `2024年10月31日`, `October 31, 2024`, `31 October 2024`. A day of
/// numbers alone whose order is not clear, such as `10/11/2024`, is not guessed.
public final class Days {
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(?<year>20\\d\\d)\\s*[-/.年]\\s*(?<number>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern WORDS = Pattern.compile(
            "\\b" + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(?<year>20\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private Days() {}

    /// The first day that a text names, or null.
    public static @Nullable LocalDate find(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return day(numbers, Integer.parseInt(numbers.group("number")));
        }
        for (Pattern pattern : new Pattern[] {WORDS, DAY_FIRST}) {
            Matcher words = pattern.matcher(text);
            if (words.find()) {
                return day(words, month(words.group("month")));
            }
        }
        return null;
    }

    private static int month(String name) {
        String start = name.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static @Nullable LocalDate day(Matcher parts, int month) {
        try {
            return LocalDate.of(Integer.parseInt(parts.group("year")), month, Integer.parseInt(parts.group("day")));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
