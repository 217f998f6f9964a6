package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.workflow.Workflows;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes an act back, or lets it stand again.
@Command(name = "undo")
final class UndoCommand extends StoreCommand {
    private static final String ACT = "[0-9]{1,18}";

    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ACT", descriptionKey = "ACT")
    private String what = "";

    @Option(names = "--redo")
    private boolean redo;

    UndoCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        int changed = what.matches(ACT)
                ? act(workflows, release.id(), Long.parseLong(what))
                : item(workflows, release);
        if (options.json) {
            terminal.object(Map.of("act", what, "changed", changed));
        } else {
            terminal.say(redo ? "cli.redo.done" : "cli.undo.done", changed);
        }
        return changed > 0 ? Exit.YES : Exit.NO;
    }

    private int act(Workflows workflows, long release, long act) {
        return redo
                ? workflows.decideFindings().redo(release, act)
                : workflows.decideFindings().undo(release, act);
    }

    private int item(Workflows workflows, Release release) {
        if (workflows.checklists().of(release).item(what).isEmpty()) {
            throw ProblemException.of(ProblemCode.ITEM_UNKNOWN, what);
        }
        boolean changed = redo
                ? workflows.answerItems().redo(release.id(), what)
                : workflows.answerItems().undo(release.id(), what);
        return changed ? 1 : 0;
    }
}
