package io.countersign.cli;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Session;
import io.countersign.workflow.Workflows;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists findings of the open round, the worst first, with what differs since each was decided.
@Command(name = "findings")
final class FindingsCommand extends StoreCommand {
    private static final int PAGE = 500;

    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Option(names = "--severity", split = ",", paramLabel = "SEVERITY")
    private Set<Severity> severities = Set.of();

    @Option(names = "--decision", split = ",", paramLabel = "DECISION")
    private Set<DecisionKind> decisions = Set.of();

    @Option(names = "--change", split = ",", paramLabel = "CHANGE")
    private Set<RoundChange> changes = Set.of();

    @Option(names = "--confirm", split = ",", paramLabel = "STATE")
    private Set<Confirmation> confirmations = Set.of();

    @Option(names = "--text", paramLabel = "WORDS")
    private String text = "";

    FindingsCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        FindingQuery query = new FindingQuery(
                release.id(), release.round(), severities, decisions, changes, confirmations, Set.of(), 0, text);
        return workflows.store().read(session -> list(session, query)) > 0 ? Exit.YES : Exit.NO;
    }

    private int list(Session session, FindingQuery query) {
        FindingLines lines = new FindingLines(terminal);
        int listed = 0;
        List<FindingRow> page = session.findings().page(query, null, PAGE);
        while (!page.isEmpty()) {
            for (FindingRow row : page) {
                if (options.json) {
                    terminal.object(lines.object(row, session.findings().difference(row.id())));
                } else {
                    lines.print(row, session.findings().difference(row.id()));
                }
            }
            listed += page.size();
            page = session.findings().page(query, page.getLast().cursor(), PAGE);
        }
        if (!options.json) {
            terminal.say("cli.findings.listed", listed);
        }
        return listed;
    }
}
