package io.countersign.model.checklist;

import java.util.List;

/// How an item can be judged from evidence. A sealed family: a new kind is a new record here and a new case in
/// `logic.assess`.
public sealed interface Criterion {
    /// Every open item of the marketplaces' feedback is settled (REL-1).
    record FeedbackSettled() implements Criterion {}

    /// The documentation meets one or more requirements.
    record Documented(List<DocumentRequirement> requirements) implements Criterion {
        public Documented {
            requirements = List.copyOf(requirements);
        }
    }

    /// Every open port is documented, and the documentation says how to open and close ports (REL-2).
    record PortsDocumented() implements Criterion {}

    /// No dangerous port is open, and only allowed or documented ones are (OS-5).
    ///
    /// @param allowed ports that need no reason
    /// @param dangerous ports that must be closed, with their service
    record PortsSensible(List<Integer> allowed, List<DangerousPort> dangerous) implements Criterion {
        public PortsSensible {
            allowed = List.copyOf(allowed);
            dangerous = List.copyOf(dangerous);
        }
    }

    /// A finished scan for malicious software, not older than given, that found nothing (SEL-3).
    ///
    /// @param formats the formats whose reports count
    /// @param maximumAgeDays how old the scan may be
    record MalwareScanned(List<String> formats, int maximumAgeDays) implements Criterion {
        public MalwareScanned {
            formats = List.copyOf(formats);
        }
    }

    /// Only a person can answer.
    ///
    /// @param evidence what would help her, or would answer it
    record AskReviewer(Words evidence) implements Criterion {}

    /// A port that must not be reachable.
    record DangerousPort(int port, String service) {}
}
