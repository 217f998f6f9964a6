package io.countersign.definition;

import io.countersign.model.checklist.Profile;
import io.countersign.model.checklist.Stance;
import io.countersign.model.checklist.Threshold;
import io.countersign.parse.Yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a checklist adds to another one.
final class ProfileReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    private final Mistakes mistakes;
    private final Set<String> items;

    /// @param items the ids of the checklist's own items
    ProfileReader(Mistakes mistakes, Set<String> items) {
        this.mistakes = mistakes;
        this.items = items;
    }

    Profile read(Fields fields, String platform) {
        if (!platform.isEmpty()) {
            word(platform, fields.line("platform"));
        }
        return new Profile(fields.optionalText("extends"), platform, thresholds(fields), stances(fields));
    }

    private List<Threshold> thresholds(Fields fields) {
        List<Threshold> thresholds = new ArrayList<>();
        for (Node node : fields.optionalList("thresholds")) {
            Fields row = new Fields(node, "thresholds", mistakes);
            thresholds.add(new Threshold(
                    topic(row),
                    row.choice("is", List.of(Threshold.Comparison.values()), Threshold.Comparison::id),
                    row.text("value"),
                    row.optionalText("unit"),
                    item(row)));
            row.noOthers();
        }
        return thresholds;
    }

    private List<Stance> stances(Fields fields) {
        List<Stance> stances = new ArrayList<>();
        for (Node node : fields.optionalList("stances")) {
            Fields row = new Fields(node, "stances", mistakes);
            Stance.Demand demand = row.choice("demand", List.of(Stance.Demand.values()), Stance.Demand::id);
            stances.add(new Stance(topic(row), demand, item(row)));
            row.noOthers();
        }
        return stances;
    }

    private String topic(Fields row) {
        String topic = row.text("topic");
        word(topic, row.line("topic"));
        return topic;
    }

    private String item(Fields row) {
        String item = row.text("item");
        if (!item.isBlank() && !items.contains(item)) {
            mistakes.add(row.line("item"), "item.unknown", item);
        }
        return item;
    }

    private void word(String text, int line) {
        if (!text.isBlank() && !WORD.matcher(text).matches()) {
            mistakes.add(line, "id.checklist", text);
        }
    }
}
