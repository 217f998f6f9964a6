package io.countersign.cli;

import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import io.countersign.workflow.KeepKeys;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the keys of a file or a token, and of several tokens the tokens.
@Command(name = "list")
final class ListKeysCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "KEY", descriptionKey = "KEY")
    private Path file = Path.of("");

    @Option(names = "--slot", paramLabel = "TOKEN")
    private String token = "";

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    ListKeysCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        KeepKeys keep = environment.keepKeys();
        List<TokenSlot> tokens = keep.tokens(file);
        if (tokens.size() > 1 && token.isEmpty()) {
            tokens.forEach(this::print);
        } else {
            KeySource source = new KeySource(file, token, "");
            keep.list(source, password.read(environment, terminal)).forEach(this::print);
        }
        return Exit.YES;
    }

    private void print(TokenSlot slot) {
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("token", slot.label());
            object.put("slot", slot.slot());
            terminal.object(object);
        } else {
            terminal.say("cli.key.token", slot.label(), Long.toString(slot.slot()));
        }
    }

    private void print(NamedKey key) {
        String through = key.certificate()
                .getNotAfter()
                .toInstant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("alias", key.name());
            object.put("subject", key.subject());
            object.put("through", through);
            terminal.object(object);
        } else {
            terminal.say("cli.key.line", key.name(), key.subject(), through);
        }
    }
}
