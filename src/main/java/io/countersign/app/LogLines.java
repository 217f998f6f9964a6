package io.countersign.app;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A line for each entry, and for a failure what failed and where. What an exception says is left out: libraries quote in
/// it what they were given, and so a report's contents or a password would stand in the log.
final class LogLines extends Formatter {
    /// More than this of one message is a quotation, in characters.
    private static final int MOST = 500;

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder();
        line.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName())
                .append(": ")
                .append(oneLine(formatMessage(entry)))
                .append('\n');
        for (Throwable failure = entry.getThrown(); failure != null; failure = failure.getCause()) {
            line.append("  ").append(failure.getClass().getName()).append('\n');
            for (StackTraceElement frame : failure.getStackTrace()) {
                line.append("    at ").append(frame).append('\n');
            }
        }
        return line.toString();
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\R", " | ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
