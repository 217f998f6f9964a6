package io.countersign.cli;

import io.countersign.importer.TableSketch;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.workflow.MapColumns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proposes what the columns of a table mean, as the text of a mapping's file.
@Command(name = "guess")
final class MappingGuessCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private String sheet = "";

    MappingGuessCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        MapColumns mapColumns = environment.mapColumns();
        TableSketch sketch = mapColumns.sketch(file, sheet);
        ColumnMapping mapping = mapColumns.guess(file, sketch);
        if (options.json) {
            terminal.object(object(sketch, mapping));
        } else {
            terminal.out().print(MapColumns.text(mapping));
        }
        boolean named = mapping.columns().containsKey(TableField.TITLE)
                || mapping.columns().containsKey(TableField.IDENTIFIER);
        return named ? Exit.YES : Exit.NO;
    }

    private static Map<String, Object> object(TableSketch sketch, ColumnMapping mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        mapping.columns().forEach((field, column) -> columns.put(field.id(), column));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", mapping.name());
        object.put("target", mapping.target().id());
        object.put("sheets", sketch.sheets());
        object.put("header", sketch.columns());
        object.put("columns", columns);
        return object;
    }
}
