package io.countersign.importer.network;

import io.countersign.importer.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times as Nessus writes them: `Thu Jul  2 10:25:50 2009`, without a zone and so taken as UTC; or ISO 8601 where a web
/// application was scanned.
final class NessusTime {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    private NessusTime() {}

    static @Nullable Instant of(String text) {
        Instant iso = Times.iso(text);
        return iso == null ? Times.utc(text.replaceAll("\\s+", " "), WORDS) : iso;
    }
}
