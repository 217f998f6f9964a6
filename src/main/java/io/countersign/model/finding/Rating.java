package io.countersign.model.finding;

/// The severity of a finding as it was given and as it was normalised.
///
/// @param severity normalised
/// @param given the tool's own word or number, empty where the format has none
/// @param scale what `given` is measured in
/// @param tenths the CVSS base score times ten, 0 where there is none
/// @param vector the CVSS vector, empty where there is none
public record Rating(Severity severity, String given, SeverityScale scale, int tenths, String vector) {
    public Rating {
        if (tenths < 0 || tenths > 100) {
            throw new IllegalArgumentException("CVSS score out of range: " + tenths);
        }
    }

    /// A severity given as a word, without a score.
    public static Rating word(Severity severity, String given) {
        return new Rating(severity, given, SeverityScale.WORD, 0, "");
    }

    /// A severity that the format does not state.
    public static Rating chosen(Severity severity) {
        return new Rating(severity, "", SeverityScale.NONE, 0, "");
    }
}
