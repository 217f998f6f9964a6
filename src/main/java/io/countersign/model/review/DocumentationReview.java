package io.countersign.model.review;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;
import java.util.Map;

/// What the whole set of pages says.
///
/// @param requirements every requirement, with pass (cited), needs review (cited), or fail; not evaluated where there is
///     no page at all
/// @param ports the ports that are named with a purpose
/// @param unsafe the passages that show a password anybody can guess
/// @param accounts those of the operating system that the reader is to log in with
/// @param timers those of systemd that are named
/// @param updates what is said of automatic updates being on or off
/// @param gaps what the versions in one language say and those in the other do not
public record DocumentationReview(
        Map<DocumentRequirement, Ground> requirements,
        List<DocumentedPort> ports,
        List<UnsafeExample> unsafe,
        List<DocumentedAccount> accounts,
        List<DocumentedTimer> timers,
        List<StatedUpdates> updates,
        List<LanguageGap> gaps) {
    public DocumentationReview {
        requirements = Map.copyOf(requirements);
        ports = List.copyOf(ports);
        unsafe = List.copyOf(unsafe);
        accounts = List.copyOf(accounts);
        timers = List.copyOf(timers);
        updates = List.copyOf(updates);
        gaps = List.copyOf(gaps);
    }

    /// Pages in one language that show no password, no account and no timer.
    public DocumentationReview(Map<DocumentRequirement, Ground> requirements, List<DocumentedPort> ports) {
        this(requirements, ports, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
