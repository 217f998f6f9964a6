package io.countersign.ui.control;

import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, sizes and times as the window writes them. Times are UTC, which the status bar says once.
public final class Figures {
    private static final long KILO = 1000;
    private static final long MEGA = 1_000_000;

    private final Messages messages;
    private final InstantSource clock;

    public Figures(Messages messages) {
        this(messages, InstantSource.system());
    }

    Figures(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// With separators, in both languages the same.
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number in few characters, for where there is little room: `1.2 M`, `120 万`.
    public String brief(long number) {
        if (messages.language() == Language.CHINESE) {
            return number < 100_000 ? count(number) : messages.text("control.brief.tenthousand", count(number / 10_000));
        }
        if (number < 10_000) {
            return count(number);
        }
        return number < MEGA
                ? messages.text("control.brief.thousand", count(number / KILO))
                : messages.text("control.brief.million", tenths(number, MEGA));
    }

    /// Of a file, in thousands of bytes.
    public String size(long bytes) {
        if (bytes < KILO) {
            return messages.text("control.size.bytes", count(bytes));
        }
        if (bytes < MEGA) {
            return messages.text("control.size.kilo", count(bytes / KILO));
        }
        return bytes < KILO * MEGA
                ? messages.text("control.size.mega", tenths(bytes, MEGA))
                : messages.text("control.size.giga", tenths(bytes, KILO * MEGA));
    }

    /// `23 Nov 09:41`, in Chinese `11-23 09:41`; with the year where it is another than this.
    public String moment(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        boolean thisYear = time.getYear() == clock.instant().atZone(ZoneOffset.UTC).getYear();
        String pattern =
                switch (messages.language()) {
                    case ENGLISH -> thisYear ? "d MMM HH:mm" : "d MMM uuuu HH:mm";
                    case CHINESE -> thisYear ? "MM-dd HH:mm" : "uuuu-MM-dd HH:mm";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    /// A day in full, for a last day is never left to guess.
    public String day(LocalDate date) {
        return switch (messages.language()) {
            case ENGLISH -> DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(date);
            case CHINESE -> date.toString();
        };
    }

    private static String tenths(long number, long unit) {
        return String.format(Locale.ROOT, "%.1f", (double) number / unit);
    }
}
