package io.countersign.ui.task;

/// How fast work goes, and how long it will still take at that.
///
/// @param perSecond in the unit of the report
/// @param secondsLeft -1 where that cannot be told yet
public record Pace(long perSecond, long secondsLeft) {
    static final Pace UNKNOWN = new Pace(0, -1);
    /// Before this much time nothing can be told, in nanoseconds.
    private static final long SETTLED = 500_000_000;

    private static final double SECOND = 1_000_000_000;

    /// @param nanos since the work began
    static Pace of(long nanos, long done, long total) {
        if (nanos < SETTLED || done <= 0) {
            return UNKNOWN;
        }
        double perSecond = done / (nanos / SECOND);
        long left = total <= 0 ? -1 : (long) Math.ceil(Math.max(0, total - done) / perSecond);
        return new Pace(Math.round(perSecond), left);
    }
}
