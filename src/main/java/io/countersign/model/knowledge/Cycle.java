package io.countersign.model.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A line of versions that is maintained as one. Each day is the last on which something still holds.
///
/// @param name what its versions begin with, such as `8.1`
/// @param also what else names it, such as a code name
/// @param released its first release, or null where the table does not say
/// @param supportEnds end of general support, with repairs of all kinds; null where the table does not say
/// @param securityEnds end of the security fixes that everyone gets; null where no end has been announced
/// @param extendedEnds end of security fixes that need a contract or an opt-in; null where there are none
/// @param latest the newest version that the table knows, or empty
public record Cycle(
        String name,
        List<String> also,
        @Nullable LocalDate released,
        @Nullable LocalDate supportEnds,
        @Nullable LocalDate securityEnds,
        @Nullable LocalDate extendedEnds,
        String latest) {
    public Cycle {
        also = List.copyOf(also);
    }

    /// How it stands on a day.
    public Standing standing(LocalDate day) {
        if (securityEnds == null || !day.isAfter(securityEnds)) {
            return supportEnds != null && day.isAfter(supportEnds) ? Standing.SECURITY_ONLY : Standing.SUPPORTED;
        }
        return extendedEnds != null && !day.isAfter(extendedEnds) ? Standing.EXTENDED_ONLY : Standing.ENDED;
    }

    /// The days from a day to the end of the security fixes for everyone, negative when over; empty where no end has been
    /// announced.
    public OptionalLong daysLeft(LocalDate day) {
        return securityEnds == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(day, securityEnds));
    }

    /// How far a line of versions is maintained.
    public enum Standing {
        /// In full.
        SUPPORTED,
        /// Security fixes only, for everyone.
        SECURITY_ONLY,
        /// Security fixes only, and only by contract or opt-in.
        EXTENDED_ONLY,
        /// No longer.
        ENDED
    }
}
