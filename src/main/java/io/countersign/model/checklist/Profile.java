package io.countersign.model.checklist;

import java.util.List;

/// What makes a checklist part of a composition.
///
/// @param base the id of the checklist that it is laid upon, or empty
/// @param platform the one platform whose requirements it holds, or empty where it holds for all
/// @param thresholds limits of its items
/// @param stances where its items may want the opposite of others
public record Profile(String base, String platform, List<Threshold> thresholds, List<Stance> stances) {
    /// A checklist of its own.
    public static final Profile NONE = new Profile("", "", List.of(), List.of());

    public Profile {
        thresholds = List.copyOf(thresholds);
        stances = List.copyOf(stances);
    }
}
