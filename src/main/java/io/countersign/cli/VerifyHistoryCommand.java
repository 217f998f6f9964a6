package io.countersign.cli;

import io.countersign.model.audit.Flaw;
import io.countersign.workflow.CheckHistory;
import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// Checks the record and everything that it holds.
@Command(name = "verify")
final class VerifyHistoryCommand extends StoreCommand {
    VerifyHistoryCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) throws InterruptedException {
        CheckHistory.Result result = workflows.checkHistory().check(Progress.SILENT);
        print(result, terminal, options.json);
        return result.whole() ? Exit.YES : Exit.NO;
    }

    static void print(CheckHistory.Result result, Terminal terminal, boolean json) {
        if (json) {
            terminal.object(object(result, terminal));
            return;
        }
        terminal.say(result.text());
        result.flaws().stream().skip(1).forEach(flaw -> terminal.say("cli.history.flaw", flaw.text()));
        terminal.say("cli.history.head", result.head());
    }

    private static Map<String, Object> object(CheckHistory.Result result, Terminal terminal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("whole", result.whole());
        object.put("entries", result.entries());
        object.put("head", result.head());
        object.put("text", terminal.messages().text(result.text()));
        object.put(
                "flaws",
                result.flaws().stream().map(flaw -> object(flaw, terminal)).toList());
        return object;
    }

    private static Map<String, Object> object(Flaw flaw, Terminal terminal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("entry", flaw.entry() == 0 ? null : flaw.entry());
        object.put("text", terminal.messages().text(flaw.text()));
        return object;
    }
}
