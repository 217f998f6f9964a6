package io.countersign.cli;

import io.countersign.model.signoff.KeyAlgorithm;
import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a key.
@Command(name = "new")
final class NewKeyCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "P12", descriptionKey = "P12")
    private Path file = Path.of("");

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Option(names = "--name", required = true, paramLabel = "NAME")
    private String name = "";

    @Option(names = "--kind", converter = KeyAlgorithmConverter.class, paramLabel = "KIND")
    private KeyAlgorithm kind = KeyAlgorithm.EC_P256;

    NewKeyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Trusted made = environment.keepKeys().make(file, name, kind, password.readNew(environment, terminal));
        TrustLines.print(terminal, options.json, made);
        if (!options.json) {
            terminal.say("cli.key.own", file.toString());
        }
        return Exit.YES;
    }
}
