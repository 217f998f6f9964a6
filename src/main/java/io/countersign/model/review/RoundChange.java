package io.countersign.model.review;

import java.util.EnumSet;
import java.util.Set;

/// What became of a finding since the round before.
public enum RoundChange {
    /// No earlier round knows it.
    NEW,
    /// It was there, and a scan of this round reports it again.
    CARRIED,
    /// It was gone, and is back.
    CAME_BACK,
    /// It was there, and not everything that reported it has been run again: nothing is proven.
    NOT_REPEATED,
    /// Everything that reported it was run again in this round, to its end, and nothing reports it.
    FIXED,
    /// It was fixed in an earlier round.
    GONE;

    /// Those that are there, or may be.
    public static Set<RoundChange> there() {
        return EnumSet.of(NEW, CARRIED, CAME_BACK, NOT_REPEATED);
    }
}
