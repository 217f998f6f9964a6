package io.countersign.definition;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Words;
import io.countersign.parse.Yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads how evidence can judge an item.
final class CriterionReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_DAYS = 3_650;

    private final Mistakes mistakes;

    CriterionReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Criterion read(Node node) {
        Fields fields = new Fields(node, "criterion", mistakes);
        String kind = fields.text("kind");
        Criterion criterion = switch (kind) {
            case "feedback-settled" -> new Criterion.FeedbackSettled();
            case "documented" -> documented(fields);
            case "ports-documented" -> new Criterion.PortsDocumented();
            case "ports-sensible" -> portsSensible(fields);
            case "malware-scanned" -> malwareScanned(fields);
            case "ask-reviewer" -> new Criterion.AskReviewer(fields.words("evidence"));
            default -> null;
        };
        if (criterion != null) {
            fields.noOthers();
            return criterion;
        }
        if (!kind.isBlank()) {
            mistakes.add(fields.line("kind"), "criterion.unknown", kind);
        }
        return new Criterion.AskReviewer(new Words("", ""));
    }

    private Criterion documented(Fields fields) {
        List<DocumentRequirement> requirements = new ArrayList<>();
        for (Node node : fields.list("requirements")) {
            String id = Fields.text(node, "requirements", mistakes);
            DocumentRequirement requirement = requirement(id);
            if (requirement != null) {
                requirements.add(requirement);
            } else if (!id.isBlank()) {
                mistakes.add(node.line(), "requirement.unknown", id);
            }
        }
        return new Criterion.Documented(requirements);
    }

    private static @Nullable DocumentRequirement requirement(String id) {
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            if (requirement.id().equals(id)) {
                return requirement;
            }
        }
        return null;
    }

    private Criterion portsSensible(Fields fields) {
        Map<Integer, Integer> lines = new HashMap<>();
        List<Integer> allowed = new ArrayList<>();
        for (Node node : fields.list("allowed")) {
            int port = Fields.number(node, "allowed", HIGHEST_PORT, mistakes);
            allowed.add(once(port, node, lines));
        }
        List<Criterion.DangerousPort> dangerous = new ArrayList<>();
        for (Node node : fields.list("dangerous")) {
            Fields row = new Fields(node, "dangerous", mistakes);
            int port = row.number("port", HIGHEST_PORT);
            dangerous.add(new Criterion.DangerousPort(once(port, node, lines), row.text("service")));
            row.noOthers();
        }
        return new Criterion.PortsSensible(allowed, dangerous);
    }

    private int once(int port, Node node, Map<Integer, Integer> lines) {
        Integer first = lines.putIfAbsent(port, node.line());
        if (first != null) {
            mistakes.add(node.line(), "port.twice", String.valueOf(port), String.valueOf(first));
        }
        return port;
    }

    private Criterion malwareScanned(Fields fields) {
        List<String> formats = fields.list("formats").stream()
                .map(node -> Fields.text(node, "formats", mistakes))
                .toList();
        return new Criterion.MalwareScanned(formats, fields.number("maximum-age-days", MOST_DAYS));
    }
}
