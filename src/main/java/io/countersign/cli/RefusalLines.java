package io.countersign.cli;

import io.countersign.model.signoff.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal with its points, as lines or as an object.
final class RefusalLines {
    private RefusalLines() {}

    static void print(Terminal terminal, Refusal refusal) {
        terminal.say("cli.refusal.line", refusal.signOff(), refusal.by(), refusal.at(), refusal.reason());
        for (Refusal.Point point : refusal.points()) {
            terminal.say("cli.refusal.point", point.subject(), point.reason());
        }
    }

    static Map<String, Object> object(Refusal refusal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", refusal.signOff());
        object.put("round", refusal.round());
        object.put("by", refusal.by());
        object.put("certificate", refusal.certificate());
        object.put("at", refusal.at().toString());
        object.put("reason", refusal.reason());
        object.put("points", points(refusal));
        return object;
    }

    private static List<Map<String, Object>> points(Refusal refusal) {
        return refusal.points().stream()
                .map(point -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("subject", point.subject());
                    object.put("reason", point.reason());
                    return object;
                })
                .toList();
    }
}
