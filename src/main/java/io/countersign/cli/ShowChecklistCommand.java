package io.countersign.cli;

import io.countersign.logic.checklist.Conflicts;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a review is by: a checklist, and those of the platforms that the image goes to.
@Command(name = "show")
final class ShowChecklistCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "ID")
    private String id = "policy";

    @Option(names = "--platform", paramLabel = "NAME", descriptionKey = "platform")
    private List<String> platforms = List.of();

    ShowChecklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Checklist checklist = environment.checklists(options.data).forPlatforms(id, platforms);
        checklist.items().forEach(this::print);
        Conflicts.of(checklist, platforms).forEach(conflict -> ConflictLines.print(terminal, options.json, conflict));
        return Exit.YES;
    }

    private void print(Item item) {
        if (!options.json) {
            terminal.say("cli.checklist.item", item.id(), terminal.messages().text(item.title()),
                    String.join(", ", item.platforms()), item.mandatory() ? 1 : 0);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("item", item.id());
        object.put("title", terminal.messages().text(item.title()));
        object.put("requirement", terminal.messages().text(item.requirement()));
        object.put("guidance", terminal.messages().text(item.guidance()));
        object.put("mandatory", item.mandatory());
        object.put("platforms", item.platforms());
        object.put("textHash", item.textHash());
        terminal.object(object);
    }
}
