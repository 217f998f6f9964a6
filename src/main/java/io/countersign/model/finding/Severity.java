package io.countersign.model.finding;

/// How severe a finding is, after normalising; the order is from the worst down.
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /// The band of a CVSS 3 or 4 base score in tenths (98 is 9.8), by FIRST's qualitative rating scale.
    public static Severity ofCvss(int tenths) {
        if (tenths >= 90) {
            return CRITICAL;
        }
        if (tenths >= 70) {
            return HIGH;
        }
        if (tenths >= 40) {
            return MEDIUM;
        }
        return tenths > 0 ? LOW : INFO;
    }
}
