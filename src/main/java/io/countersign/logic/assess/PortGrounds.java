package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;

import io.countersign.logic.assess.PortEntry.Reach;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The grounds and sentences that both rules about ports share.
final class PortGrounds {
    private PortGrounds() {}

    /// What is missing of the scans.
    static List<Ground> missing(PortTable table) {
        if (!table.hasEvidence()) {
            return List.of(Grounds.ground(NOT_EVALUATED, Message.of("assess.ports.no-scan")));
        }
        return table.incomplete().stream()
                .map(scan -> Grounds.ground(
                        NOT_EVALUATED, Message.of("assess.ports.incomplete", scan.name()), Grounds.file(scan)))
                .toList();
    }

    /// The ports on which the scans do not agree, with both sides, and those that they are not sure of.
    static List<Ground> uncertain(List<PortEntry> entries) {
        List<Ground> grounds = new ArrayList<>();
        for (PortEntry entry : entries) {
            if (entry.reach() == Reach.CONTESTED) {
                List<Evidence> open = entry.files(PortState.OPEN);
                List<Evidence> closed = entry.files(PortState.CLOSED, PortState.FILTERED);
                grounds.add(new Ground(
                        NEEDS_REVIEW,
                        Message.of("assess.ports.contested", entry.label(), names(open), names(closed)),
                        citations(Stream.concat(open.stream(), closed.stream()))));
            } else if (entry.reach() == Reach.PERHAPS) {
                List<Evidence> files = entry.files(PortState.OPEN_OR_FILTERED);
                grounds.add(new Ground(
                        NEEDS_REVIEW,
                        Message.of("assess.ports.perhaps", entry.label(), names(files)),
                        citations(files.stream())));
            }
        }
        return grounds;
    }

    /// What the firewall has to do with it: whom it lets in, and what goes past it.
    ///
    /// @param result what the rule says of a port
    static List<Ground> firewall(List<PortEntry> entries, Function<PortEntry, AssessmentResult> result) {
        List<Ground> grounds = new ArrayList<>();
        for (Exposure exposure : List.of(Exposure.PUBLISHED, Exposure.RESTRICTED, Exposure.BLOCKED)) {
            List<PortEntry> some = entries.stream().filter(entry -> entry.exposure() == exposure).toList();
            if (!some.isEmpty()) {
                String key = "assess.ports.firewall." + exposure.name().toLowerCase(Locale.ROOT);
                grounds.add(new Ground(
                        Grounds.deciding(some.stream().map(result).toList()),
                        sentence(key, some),
                        citations(some.stream().flatMap(entry -> entry.firewallFiles().stream()))));
            }
        }
        return grounds;
    }

    /// A sentence about some ports: how many, and which.
    static Message sentence(String key, List<PortEntry> entries) {
        return Message.of(
                key,
                entries.size(),
                Grounds.list(entries.stream().map(PortGrounds::label).toList()));
    }

    /// Why the ports could not be judged.
    static Message notEvaluated(PortTable table) {
        if (!table.hasEvidence()) {
            return Message.of("assess.ports.no-scan");
        }
        return table.incomplete().isEmpty()
                ? Message.of("assess.documentation.missing")
                : Message.of("assess.ports.incomplete", table.incomplete().getFirst().name());
    }

    /// Files that hold a port's number somewhere.
    static List<Citation> citations(Stream<Evidence> files) {
        return files.map(Grounds::file).distinct().toList();
    }

    /// TCP goes without saying.
    private static String label(PortEntry entry) {
        return entry.protocol().equals("tcp") ? String.valueOf(entry.port()) : entry.label();
    }

    private static Message names(List<Evidence> files) {
        return Grounds.list(files.stream().map(Evidence::name).toList());
    }
}
