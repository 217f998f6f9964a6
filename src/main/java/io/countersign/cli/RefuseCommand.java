package io.countersign.cli;

import io.countersign.model.signoff.Refusal;
import io.countersign.workflow.RefuseSignOff;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records the second person's no to a sign-off.
@Command(name = "refuse")
final class RefuseCommand extends StoreCommand {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "PDF", descriptionKey = "PDF")
    private Path halfSigned = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "P12")
    private Path key = Path.of("");

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--point", paramLabel = "SUBJECT=TEXT")
    private Map<String, String> points = new LinkedHashMap<>();

    @Option(names = "--other-name")
    private boolean otherName;

    RefuseCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
        this.environment = environment;
    }

    @Override
    int run(Workflows workflows) {
        List<Refusal.Point> listed = points.entrySet().stream()
                .map(point -> new Refusal.Point(point.getKey().strip(), point.getValue().strip()))
                .toList();
        char[] secret = password.read(environment, terminal);
        Refusal refusal = workflows.refuseSignOff()
                .refuse(new RefuseSignOff.Request(halfSigned, reason, listed, otherName), keys.in(key), secret);
        if (options.json) {
            terminal.object(RefusalLines.object(refusal));
        } else {
            RefusalLines.print(terminal, refusal);
        }
        return Exit.YES;
    }
}
