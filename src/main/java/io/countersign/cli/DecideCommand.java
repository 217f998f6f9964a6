package io.countersign.cli;

import io.countersign.model.finding.Severity;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.workflow.Workflows;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides findings of a release.
@Command(name = "decide")
final class DecideCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--owner", paramLabel = "NAME")
    private String owner = "";

    @Option(names = "--proof", paramLabel = "TEXT")
    private String proof = "";

    @Option(names = "--scope", paramLabel = "SCOPE")
    private WaiverScope scope = WaiverScope.PLACE;

    @Option(names = "--finding", split = ",", paramLabel = "NUMBER")
    private List<Long> numbers = List.of();

    @Option(names = "--severity", split = ",", paramLabel = "SEVERITY")
    private List<Severity> severities = List.of();

    @Option(names = "--port", split = ",", paramLabel = "PORT")
    private List<Integer> ports = List.of();

    @Option(names = "--text", paramLabel = "WORDS")
    private String text = "";

    @Option(names = "--decided-too")
    private boolean decidedToo;

    DecideCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        FindingQuery query = new FindingQuery(
                release.id(),
                release.round(),
                severities.isEmpty() ? Set.of() : EnumSet.copyOf(severities),
                decidedToo ? Set.of() : Set.of(DecisionKind.OPEN),
                Set.of(),
                Set.of(),
                Set.copyOf(ports),
                0,
                text);
        Decision decision = word.decision(workflows.store(), reason, owner, proof, scope);
        Findings.Act act = numbers.isEmpty()
                ? workflows.decideFindings().decide(query, decision)
                : workflows.decideFindings().decide(release.id(), numbers, decision);
        if (options.json) {
            terminal.object(Map.of("act", act.number(), "findings", act.findings()));
        } else {
            terminal.say("cli.decide.done", act.findings(), act.number());
        }
        return Exit.YES;
    }

    private static String identity(Store store, long number) {
        return store.read(session -> session.findings().details(number))
                .map(details -> details.finding().identity())
                .orElseThrow(() -> ProblemException.of(ProblemCode.DECISION_DUPLICATE));
    }

    /// One of the words that a person can say.
    static final class Word {
        @Option(names = "--to-fix")
        private boolean toFix;

        @Option(names = "--accept-until", paramLabel = "DATE")
        private @Nullable LocalDate acceptUntil;

        @Option(names = "--false-positive")
        private boolean falsePositive;

        @Option(names = "--intended")
        private boolean intended;

        @Option(names = "--duplicate-of", paramLabel = "NUMBER")
        private @Nullable Long duplicateOf;

        Decision decision(Store store, String reason, String owner, String proof, WaiverScope scope) {
            if (acceptUntil != null) {
                return new Decision.Accepted(reason, acceptUntil, owner, proof, scope);
            }
            if (falsePositive) {
                return new Decision.FalsePositive(reason);
            }
            if (intended) {
                return new Decision.Intended(reason);
            }
            if (toFix) {
                return new Decision.ToFix(reason);
            }
            if (duplicateOf != null) {
                return new Decision.DuplicateOf(reason, identity(store, duplicateOf));
            }
            throw new IllegalStateException("one of the options is always given");
        }
    }
}
