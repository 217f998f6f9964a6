package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.assess.PortEntry.Naming;
import io.countersign.logic.assess.PortEntry.Reach;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Judges whether only needed ports are open (OS-5): a dangerous one fails whatever the documentation says of it, an
/// allowed one needs no reason, any other one needs a purpose in the documentation.
final class PortsSensibleRule {
    private final Criterion.PortsSensible criterion;
    private final PortTable table;
    private final Knowledge knowledge;

    PortsSensibleRule(Criterion.PortsSensible criterion, PortTable table, Knowledge knowledge) {
        this.criterion = criterion;
        this.table = table;
        this.knowledge = knowledge;
    }

    boolean isDangerous(PortEntry entry) {
        return criterion.dangerous().isEmpty()
                ? knowledge.dangerous(entry.port(), entry.protocol()).isPresent()
                : criterion.dangerous().stream().anyMatch(port -> port.port() == entry.port());
    }

    /// What this rule says of one port.
    AssessmentResult result(PortEntry entry) {
        if (!table.hasEvidence()) {
            return NOT_EVALUATED;
        }
        if (entry.reach() == Reach.CLOSED) {
            return PASS;
        }
        if (isDangerous(entry)) {
            return entry.reach() == Reach.OPEN && entry.exposure() != Exposure.RESTRICTED ? FAIL : NEEDS_REVIEW;
        }
        if (entry.reach() == Reach.BLOCKED) {
            return PASS;
        }
        // What is allowed are services over TCP; the same number over UDP is something else.
        boolean allowed = criterion.allowed().contains(entry.port()) && entry.protocol().equals("tcp");
        return allowed || entry.naming() == Naming.NAMED ? PASS : unnamed(entry);
    }

    private static AssessmentResult unnamed(PortEntry entry) {
        return switch (entry.naming()) {
            case NO_DOCUMENTATION -> NOT_EVALUATED;
            case NOT_NAMED -> entry.reach() == Reach.OPEN ? FAIL : NEEDS_REVIEW;
            case NAMED, OTHER_PROTOCOL, UNCERTAIN -> NEEDS_REVIEW;
        };
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        if (table.hasEvidence()) {
            Ground dangerous = ground("assess.ports.dangerous", table.entries().stream().filter(this::isDangerous));
            Ground needed = ground("assess.ports.needed", table.entries().stream().filter(entry -> !isDangerous(entry)));
            grounds.addAll(List.of(dangerous, needed));
            grounds.addAll(PortGrounds.uncertain(with(NEEDS_REVIEW)));
            grounds.addAll(PortGrounds.firewall(table.entries(), this::result));
        }
        grounds.addAll(PortGrounds.missing(table));
        AssessmentResult result = Grounds.decidingOf(grounds);
        return new Assessment(item.id(), result, sentence(result), Grounds.decidingFirst(grounds));
    }

    /// What some of the ports come to together.
    private Ground ground(String key, Stream<PortEntry> entries) {
        List<PortEntry> open = entries.filter(entry -> entry.reach() != Reach.CLOSED).toList();
        AssessmentResult result =
                Grounds.deciding(Stream.concat(Stream.of(PASS), open.stream().map(this::result)).toList());
        List<Citation> citations = PortGrounds.citations(open.stream()
                .filter(entry -> result(entry) == result)
                .flatMap(entry -> entry.files(PortState.OPEN, PortState.OPEN_OR_FILTERED).stream()));
        return new Ground(result, Message.of(key), citations);
    }

    private Message sentence(AssessmentResult result) {
        return switch (result) {
            case FAIL -> fail();
            case NOT_EVALUATED -> PortGrounds.notEvaluated(table);
            case NEEDS_REVIEW -> PortGrounds.sentence("assess.ports.doubtful", with(NEEDS_REVIEW));
            case PASS -> Message.of("assess.ports.sensible");
        };
    }

    private Message fail() {
        List<PortEntry> failed = with(FAIL);
        List<PortEntry> dangerous = failed.stream().filter(this::isDangerous).toList();
        return dangerous.isEmpty()
                ? PortGrounds.sentence("assess.ports.unneeded", failed)
                : PortGrounds.sentence("assess.ports.dangerous-open", dangerous);
    }

    private List<PortEntry> with(AssessmentResult result) {
        return table.entries().stream().filter(entry -> result(entry) == result).toList();
    }
}
