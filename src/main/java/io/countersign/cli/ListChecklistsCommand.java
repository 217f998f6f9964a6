package io.countersign.cli;

import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the checklists that ship and the user's own.
@Command(name = "list")
final class ListChecklistsCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    ListChecklistsCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Checklists checklists = environment.checklists(options.data);
        checklists.all().values().forEach(this::print);
        checklists.faults().forEach(fault -> terminal.problem(fault.problem()));
        return checklists.faults().isEmpty() ? Exit.YES : Exit.NO;
    }

    private void print(Checklists.Source source) {
        Checklist checklist = source.checklist();
        if (!options.json) {
            terminal.say("cli.checklist.entry", checklist.id(), checklist.version(), checklist.dated().toString(),
                    checklist.size(), terminal.messages().text(checklist.title()));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", checklist.id());
        object.put("version", checklist.version());
        object.put("dated", checklist.dated().toString());
        object.put("title", terminal.messages().text(checklist.title()));
        object.put("items", checklist.size());
        object.put("platform", checklist.profile().platform());
        object.put("extends", checklist.profile().base());
        object.put("file", source.name());
        object.put("own", source.isOwn());
        object.put("sha256", checklist.sha256());
        terminal.object(object);
    }
}
