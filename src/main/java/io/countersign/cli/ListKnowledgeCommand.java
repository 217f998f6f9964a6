package io.countersign.cli;

import io.countersign.model.knowledge.KnowledgeTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the tables of knowledge with their dates.
@Command(name = "list")
final class ListKnowledgeCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    ListKnowledgeCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        environment.knowledgeFiles(options.data).tables().all().forEach(this::print);
        return Exit.YES;
    }

    private void print(KnowledgeTable<?> table) {
        if (!options.json) {
            terminal.say("cli.knowledge.entry", table.kind().id(), table.dated().toString(), table.rows().size(), table.file());
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("table", table.kind().id());
        object.put("dated", table.dated().toString());
        object.put("rows", table.rows().size());
        object.put("file", table.file());
        object.put("own", table.replaced());
        object.put("sources", table.sources());
        object.put("sha256", table.sha256());
        terminal.object(object);
    }
}
