package io.countersign.cli;

import io.countersign.workflow.SignRelease;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts the second person's signature into a sign-off.
@Command(name = "approve")
final class ApproveCommand extends StoreCommand {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "PDF", descriptionKey = "PDF")
    private Path halfSigned = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "P12")
    private Path key = Path.of("");

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Option(names = "--out", required = true, paramLabel = "PDF")
    private Path out = Path.of("");

    ApproveCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
        this.environment = environment;
    }

    @Override
    int run(Workflows workflows) {
        char[] secret = password.read(environment, terminal);
        SignRelease.Signed signed = workflows.approveSignOff().approve(halfSigned, key, secret, out);
        SignCommand.print(signed, terminal, options.json);
        return Exit.YES;
    }
}
