package io.countersign.cli;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.workflow.TakeMessage;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in a marketplace's message, split by rules.
@Command(name = "message")
final class MessageCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--platform", paramLabel = "NAME", descriptionKey = "platform")
    private String platform = "";

    MessageCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        TakeMessage messages = workflows.takeMessage();
        long releaseId = release(workflows.store(), name).id();
        String text = messages.text(file);
        String whose = platform.isEmpty() ? messages.platform(text) : platform;
        List<FeedbackItem> items = messages.split(whose, text);
        messages.take(releaseId, Objects.requireNonNullElse(file.getFileName(), file).toString(), text, items);
        items.forEach(this::print);
        return Exit.YES;
    }

    private void print(FeedbackItem item) {
        if (!options.json) {
            String due = item.dueDay() == null ? "" : item.dueDay().toString();
            terminal.say("cli.message.item", item.title(), item.subject(), due);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("platform", item.platform());
        object.put("title", item.title());
        object.put("subject", item.subject());
        if (item.dueDay() != null) {
            object.put("due", item.dueDay().toString());
        }
        object.put("message", item.message());
        terminal.object(object);
    }
}
