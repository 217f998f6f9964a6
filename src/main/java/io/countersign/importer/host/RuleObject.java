package io.countersign.importer.host;

import io.countersign.importer.JsonTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One rule of a cloud's firewall, as the JSON has it. What no rule has so much or so deep of is left out, and then the rule
/// is not [#whole()].
final class RuleObject {
    private static final int MOST_VALUES = 20_000;
    private static final int DEEPEST = 3;

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<RuleObject>> objects = new HashMap<>();
    private int values;
    private boolean whole = true;

    /// Reads all members of the object that is stood on.
    static RuleObject of(JsonTokens in) throws IOException, InterruptedException {
        RuleObject rule = new RuleObject();
        rule.read(in, 0);
        return rule;
    }

    /// Reads one member. An object in it is kept as one; of an array, each element.
    void member(String name, JsonTokens in) throws IOException, InterruptedException {
        member(name, in, 0);
    }

    private void read(JsonTokens in, int depth) throws IOException, InterruptedException {
        in.object(name -> member(name, in, depth));
    }

    private void member(String name, JsonTokens in, int depth) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(() -> value(name, in, depth));
        } else {
            value(name, in, depth);
        }
    }

    private void value(String name, JsonTokens in, int depth) throws IOException, InterruptedException {
        values++;
        if (values > MOST_VALUES || depth > DEEPEST) {
            whole = false;
        } else if (in.isObject()) {
            RuleObject inner = new RuleObject();
            inner.read(in, depth + 1);
            whole &= inner.whole;
            values += inner.values;
            objects.computeIfAbsent(name, _ -> new ArrayList<>()).add(inner);
        } else if (!in.isArray() && !in.text().isEmpty()) {
            texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(in.text());
        }
    }

    boolean whole() {
        return whole;
    }

    /// The first text of a member, or empty.
    String text(String name) {
        return texts(name).isEmpty() ? "" : texts(name).getFirst();
    }

    List<String> texts(String name) {
        return texts.getOrDefault(name, List.of());
    }

    List<RuleObject> objects(String name) {
        return objects.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return texts.containsKey(name) || objects.containsKey(name);
    }
}
