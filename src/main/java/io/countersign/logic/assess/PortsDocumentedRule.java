package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.assess.PortEntry.Naming;
import io.countersign.logic.assess.PortEntry.Reach;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Compares the open ports with those that the documentation names (REL-2): each open one named with its purpose, a way
/// to open and close ports, and no name for what is closed.
final class PortsDocumentedRule {
    private final PortTable table;
    private final DocumentationRule documentation;

    PortsDocumentedRule(PortTable table, DocumentationRule documentation) {
        this.table = table;
        this.documentation = documentation;
    }

    /// What this rule says of one port.
    AssessmentResult result(PortEntry entry) {
        if (!table.hasEvidence()) {
            return NOT_EVALUATED;
        }
        return switch (entry.reach()) {
            case CLOSED, PERHAPS, CONTESTED -> NEEDS_REVIEW;
            case BLOCKED -> entry.naming() == Naming.NAMED ? NEEDS_REVIEW : PASS;
            case OPEN ->
                switch (entry.naming()) {
                    case NAMED -> PASS;
                    case OTHER_PROTOCOL, UNCERTAIN -> NEEDS_REVIEW;
                    case NOT_NAMED -> FAIL;
                    case NO_DOCUMENTATION -> NOT_EVALUATED;
                };
        };
    }

    Assessment judge(Item item) {
        List<Ground> grounds = new ArrayList<>();
        AssessmentResult control = documentation.result(DocumentRequirement.PORT_CONTROL);
        grounds.add(named());
        grounds.add(new Ground(
                control,
                Message.of("assess.ports.control"),
                documentation.ground(DocumentRequirement.PORT_CONTROL).citations()));
        if (table.hasEvidence()) {
            grounds.add(closed());
        }
        grounds.addAll(PortGrounds.uncertain(table.entries()));
        grounds.addAll(PortGrounds.missing(table));
        AssessmentResult result = isJudgeable() ? Grounds.decidingOf(grounds) : NOT_EVALUATED;
        return new Assessment(item.id(), result, sentence(result), Grounds.decidingFirst(grounds));
    }

    private boolean isJudgeable() {
        return table.hasEvidence() && documentation.result(DocumentRequirement.PORTS) != NOT_EVALUATED;
    }

    /// Every open port is named with its purpose.
    private Ground named() {
        List<PortEntry> open = reachable();
        AssessmentResult result = !table.hasEvidence()
                ? NOT_EVALUATED
                : Grounds.deciding(Stream.concat(Stream.of(PASS), open.stream().map(this::result)).toList());
        List<Citation> citations = open.stream()
                .flatMap(entry -> result(entry) == FAIL
                        ? entry.files(PortState.OPEN).stream().map(Grounds::file)
                        : entry.named().stream().map(DocumentedPort::citation))
                .distinct()
                .toList();
        long named = open.stream().filter(entry -> !entry.named().isEmpty()).count();
        return new Ground(result, Message.of("assess.ports.named", named, open.size()), citations);
    }

    /// No page names a port that is closed.
    private Ground closed() {
        List<PortEntry> closed = closedAndNamed();
        List<Citation> citations = closed.stream()
                .flatMap(entry -> entry.named().stream().map(DocumentedPort::citation))
                .toList();
        return new Ground(closed.isEmpty() ? PASS : NEEDS_REVIEW, Message.of("assess.ports.closed"), citations);
    }

    private Message sentence(AssessmentResult result) {
        List<PortEntry> undocumented =
                reachable().stream().filter(entry -> result(entry) == FAIL).toList();
        return switch (result) {
            case FAIL ->
                undocumented.isEmpty()
                        ? documentation.sentence(DocumentRequirement.PORT_CONTROL)
                        : PortGrounds.sentence("assess.ports.undocumented", undocumented);
            case NOT_EVALUATED -> PortGrounds.notEvaluated(table);
            case NEEDS_REVIEW -> needsReview();
            case PASS -> Message.of("assess.ports.pass");
        };
    }

    private Message needsReview() {
        List<PortEntry> doubtful =
                reachable().stream().filter(entry -> result(entry) == NEEDS_REVIEW).toList();
        if (!doubtful.isEmpty()) {
            return PortGrounds.sentence("assess.ports.doubtful", doubtful);
        }
        List<PortEntry> closed = closedAndNamed();
        return closed.isEmpty()
                ? documentation.sentence(DocumentRequirement.PORT_CONTROL)
                : PortGrounds.sentence("assess.ports.documented-closed", closed);
    }

    private List<PortEntry> reachable() {
        return table.entries().stream().filter(entry -> !isShut(entry)).toList();
    }

    private List<PortEntry> closedAndNamed() {
        return table.entries().stream()
                .filter(entry -> isShut(entry) && !entry.named().isEmpty())
                .toList();
    }

    private static boolean isShut(PortEntry entry) {
        return entry.reach() == Reach.CLOSED || entry.reach() == Reach.BLOCKED;
    }
}
