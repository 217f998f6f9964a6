package io.countersign.importer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The times that reports give. A time that is not understood is not there: no report is refused for it.
public final class Times {
    private Times() {}

    /// A time with an offset, such as `2026-07-31T18:41:55.5Z`.
    public static @Nullable Instant iso(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A time without a zone, taken as UTC, the zone that build machines and cloud services keep.
    public static @Nullable Instant utc(String text, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text.strip(), format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A time that says its zone, in a format of its own.
    public static @Nullable Instant zoned(String text, DateTimeFormatter format) {
        try {
            return ZonedDateTime.parse(text.strip(), format).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Seconds since 1970, as text.
    public static @Nullable Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }
}
