package io.countersign.definition;

import io.countersign.model.knowledge.Cycle;
import io.countersign.parse.Yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads lines of versions. That no end has been announced has to be said, so that it is never merely forgotten.
final class CycleReader {
    private static final String NO_END = "none-announced";

    private final Mistakes mistakes;

    CycleReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Cycle> read(Fields row) {
        Map<String, Integer> lines = new HashMap<>();
        List<Cycle> cycles = new ArrayList<>();
        for (Node node : row.list("cycles")) {
            Cycle cycle = cycle(new Fields(node, "cycles", mistakes));
            Integer first = lines.putIfAbsent(cycle.name(), node.line());
            if (first != null && !cycle.name().isBlank()) {
                mistakes.add(node.line(), "id.twice", cycle.name(), String.valueOf(first));
            }
            cycles.add(cycle);
        }
        return cycles;
    }

    private Cycle cycle(Fields fields) {
        LocalDate released = fields.optionalDate("released");
        LocalDate support = fields.optionalDate("support");
        LocalDate security = fields.optionalText("security").equals(NO_END) ? null : fields.date("security");
        LocalDate extended = fields.optionalDate("extended");
        ordered(fields, "support", released, support);
        ordered(fields, "security", support == null ? released : support, security);
        ordered(fields, "extended", security, extended);
        Cycle cycle = new Cycle(
                fields.text("cycle"),
                fields.optionalTexts("also"),
                released,
                support,
                security,
                extended,
                fields.optionalText("latest"));
        fields.noOthers();
        return cycle;
    }

    private void ordered(Fields fields, String name, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (before != null && after != null && after.isBefore(before)) {
            mistakes.add(fields.line(name), "date.order", name, after.toString(), before.toString());
        }
    }
}
