package io.countersign.cli;

import io.countersign.workflow.CheckRecordFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Follows the chain of an exported record, without a database.
@Command(name = "check")
final class CheckRecordCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--head", paramLabel = "HASH")
    private @Nullable String head;

    CheckRecordCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        CheckRecordFile.Result result = CheckRecordFile.check(file);
        boolean expected = head == null || head.equalsIgnoreCase(result.head());
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("whole", result.whole());
            object.put("entries", result.entries());
            object.put("withheld", result.withheld());
            object.put("head", result.head());
            object.put("expected", expected);
            object.put("text", terminal.messages().text(result.text()));
            terminal.object(object);
        } else {
            terminal.say(result.text());
            terminal.say(expected ? "cli.history.head" : "cli.history.other-head", result.head());
        }
        return result.whole() && expected ? Exit.YES : Exit.NO;
    }
}
