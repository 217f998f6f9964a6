package io.countersign.cli;

import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows whose key it is, and writes its certificate for others.
@Command(name = "show")
final class ShowKeyCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "KEY", descriptionKey = "KEY")
    private Path file = Path.of("");

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Option(names = "--certificate", paramLabel = "PEM")
    private @Nullable Path certificate;

    ShowKeyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        char[] secret = password.read(environment, terminal);
        Trusted shown = certificate == null
                ? environment.keepKeys().show(keys.in(file), secret)
                : environment.keepKeys().exportCertificate(keys.in(file), secret, certificate);
        TrustLines.print(terminal, options.json, shown);
        return Exit.YES;
    }
}
