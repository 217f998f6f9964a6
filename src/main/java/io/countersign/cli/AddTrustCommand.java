package io.countersign.cli;

import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trusts a certificate, in two steps: the first shows it, the second names its fingerprint.
@Command(name = "add")
final class AddTrustCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--fingerprint", paramLabel = "SHA256")
    private @Nullable String fingerprint;

    AddTrustCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        KeepTrust trust = environment.keepTrust(options.data);
        if (fingerprint == null) {
            trust.look(file).forEach(certificate -> TrustLines.print(terminal, options.json, certificate));
            if (!options.json) {
                terminal.say("cli.trust.compare");
            }
            return Exit.NO;
        }
        Trusted added = trust.add(file, fingerprint);
        TrustLines.print(terminal, options.json, added);
        if (!options.json) {
            terminal.say("cli.trust.added");
        }
        return Exit.YES;
    }
}
