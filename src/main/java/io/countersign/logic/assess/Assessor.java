package io.countersign.logic.assess;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import io.countersign.model.review.PortRow;
import java.util.Comparator;
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
    private final FindingsRule findings;
    private final FactRule values;
    private final Timers timers;
    private final Surveys surveys;

    private Assessor(AssessmentInput input) {
        this.input = input;
        this.table = new PortTable(input);
        this.documentation = new DocumentationRule(input);
        this.portsDocumented = new PortsDocumentedRule(table, documentation);
        this.portsSensible = input.checklist()
                .items()
                .flatMap(item -> item.criterion().tree())
                .flatMap(part -> part instanceof Criterion.PortsSensible criterion
                        ? Stream.of(new PortsSensibleRule(criterion, table, input.knowledge()))
                        : Stream.empty())
                .toList();
        this.findings = new FindingsRule(input, documentation);
        this.values = new FactRule(input.facts().of(Fact.Value.class));
        this.timers = new Timers(input);
        this.surveys = new Surveys(input, documentation);
    }

    /// What the evidence of a round says of its items and ports.
    public static Judged assess(AssessmentInput input) {
        return new Assessor(input).judge();
    }

    private Judged judge() {
        Map<String, Assessment> assessments = new HashMap<>();
        input.checklist().items().forEach(item -> assessments.put(item.id(), judge(item)));
        List<PortRow> ports = Stream.concat(
                        table.entries().stream().map(this::row), table.loopback().stream())
                .sorted(Comparator.comparingInt(PortRow::port).thenComparing(PortRow::protocol))
                .toList();
        return new Judged(assessments, ports);
    }

    private Assessment judge(Item item) {
        return judge(item, item.criterion());
    }

    private Assessment judge(Item item, Criterion criterion) {
        return switch (criterion) {
            case Criterion.FeedbackSettled _ -> new FeedbackRule(input).judge(item);
            case Criterion.Documented(var requirements) -> documentation.judge(item, requirements);
            case Criterion.SafeExamples _ -> documentation.safeExamples(item);
            case Criterion.VersionsAgree(var requirements) -> documentation.versions(item, requirements);
            case Criterion.PortsDocumented _ -> portsDocumented.judge(item);
            case Criterion.PortsSensible one -> new PortsSensibleRule(one, table, input.knowledge()).judge(item);
            case Criterion.MalwareScanned one -> new MalwareRule(input).judge(item, one);
            case Criterion.NoOpenFindings one -> findings.judge(item, one);
            case Criterion.MendableOnline one -> findings.judge(item, one);
            case Criterion.EvidencePresent(var source) -> present(item, Reports.of(input, source));
            case Criterion.FactEquals one -> values.judge(item, one);
            case Criterion.Modes one -> surveys.of(one).judge(item);
            case Criterion.Files one -> surveys.of(one).judge(item);
            case Criterion.Packages one -> surveys.of(one).judge(item);
            case Criterion.DocumentedAccounts _ -> new DocumentedAccountsRule(input).judge(item);
            case Criterion.DocumentedPaths(var requirement) -> surveys.of(requirement).judge(item);
            case Criterion.Accounts one -> new AccountsRule(input).judge(item, one);
            case Criterion.Maintained one -> surveys.of(one).judge(item);
            case Criterion.SystemMaintained(int days) ->
                new SystemRule(input.knowledge(), days, input.today()).judge(item, input.facts().of(Fact.Value.class));
            case Criterion.SystemNewest one ->
                new NewestSystemRule(input.knowledge(), one, input.today())
                        .judge(item, input.facts().of(Fact.Value.class));
            case Criterion.ChecksPassed one -> new ChecksRule(input).judge(item, one);
            case Criterion.AgentsKept _ -> surveys.agents().judge(item);
            case Criterion.CoverageKept _ -> new CoverageRule(input).judge(item);
            case Criterion.ImageAgrees(var requirement, var image) ->
                documentation.compare(item, requirement, judge(item, image));
            case Criterion.DocumentedTimers _ -> new DocumentedTimersRule(input, timers).judge(item);
            case Criterion.Scheduled one -> new ScheduledRule(timers).judge(item, one, judge(item, one.setting()));
            case Criterion.Attestation one -> new AttestationRule(input).judge(item, one);
            case Criterion.SignedBefore one -> new AttestationRule(input).judge(item, one);
            case Criterion.AllOf(var parts) -> new Combination(item, part -> judge(item, part)).allOf(parts);
            case Criterion.AnyOf(var parts) -> new Combination(item, part -> judge(item, part)).anyOf(parts);
            case Criterion.AskReviewer _ -> askReviewer(item);
        };
    }

    private static Assessment present(Item item, Reports reports) {
        AssessmentResult result = reports.reliable() ? AssessmentResult.PASS : AssessmentResult.NOT_EVALUATED;
        List<Ground> grounds = reports.deciding();
        return new Assessment(item.id(), result, grounds.getFirst().text(), grounds);
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
                Grounds.deciding(results),
                entry.exposure(),
                entry.purpose(),
                entry.firewallFiles().stream().map(Evidence::name).toList());
    }
}
