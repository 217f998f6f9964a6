package io.countersign.logic.assess;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.PortRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Judges every item of a checklist by its criterion. For one round, by one thread.
public final class Assessor {
    private final AssessmentInput input;
    private final PortTable table;
    private final DocumentationRule documentation;
    private final PortsDocumentedRule portsDocumented;
    private final List<PortsSensibleRule> portsSensible;

    private Assessor(AssessmentInput input) {
        this.input = input;
        this.table = new PortTable(input);
        this.documentation = new DocumentationRule(input);
        this.portsDocumented = new PortsDocumentedRule(table, documentation);
        this.portsSensible = input.checklist()
                .items()
                .flatMap(item -> item.criterion() instanceof Criterion.PortsSensible criterion
                        ? Stream.of(new PortsSensibleRule(criterion, table))
                        : Stream.empty())
                .toList();
    }

    /// What the evidence of a round says of its items and ports.
    public static Judged assess(AssessmentInput input) {
        return new Assessor(input).judge();
    }

    private Judged judge() {
        Map<String, Assessment> assessments = new HashMap<>();
        input.checklist().items().forEach(item -> assessments.put(item.id(), judge(item)));
        return new Judged(assessments, table.entries().stream().map(this::row).toList());
    }

    private Assessment judge(Item item) {
        return switch (item.criterion()) {
            case Criterion.FeedbackSettled _ -> new FeedbackRule(input).judge(item);
            case Criterion.Documented(var requirements) -> documentation.judge(item, requirements);
            case Criterion.PortsDocumented _ -> portsDocumented.judge(item);
            case Criterion.PortsSensible criterion -> new PortsSensibleRule(criterion, table).judge(item);
            case Criterion.MalwareScanned criterion -> new MalwareRule(input).judge(item, criterion);
            case Criterion.AskReviewer _ -> askReviewer(item);
        };
    }

    /// Nothing was evaluated, and so nothing else is said.
    private static Assessment askReviewer(Item item) {
        return new Assessment(
                item.id(), AssessmentResult.NOT_EVALUATED, Message.of("assess.reviewer"), List.of());
    }

    /// A port as all rules about ports see it together.
    private PortRow row(PortEntry entry) {
        List<AssessmentResult> results = Stream.concat(
                        Stream.of(portsDocumented.result(entry)), portsSensible.stream().map(rule -> rule.result(entry)))
                .toList();
        return new PortRow(
                entry.port(),
                entry.protocol(),
                entry.service(),
                entry.openBy(),
                entry.named().stream().map(DocumentedPort::citation).toList(),
                portsSensible.stream().anyMatch(rule -> rule.isDangerous(entry)),
                Grounds.deciding(results));
    }
}
