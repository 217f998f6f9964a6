package io.countersign.definition;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Words;
import io.countersign.parse.Yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads how evidence can judge an item.
final class CriterionReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final String ORGANISATION = "organisation";
    private static final String RELEASE = "release";
    private static final String FAIL = "fail";
    private static final String NEEDS_REVIEW = "needs-review";

    private final SourceReader sources;
    private final Mistakes mistakes;

    /// @param groups names that stand for several formats
    CriterionReader(Map<String, List<String>> groups, Mistakes mistakes) {
        this.sources = new SourceReader(groups, mistakes);
        this.mistakes = mistakes;
    }

    Criterion read(Node node) {
        Fields fields = new Fields(node, "criterion", mistakes);
        String kind = fields.text("kind");
        Criterion criterion = criterion(kind, fields);
        if (criterion != null) {
            fields.noOthers();
            return criterion;
        }
        if (!kind.isBlank()) {
            mistakes.add(fields.line("kind"), "criterion.unknown", kind);
        }
        return new Criterion.AskReviewer(new Words("", ""));
    }

    private @Nullable Criterion criterion(String kind, Fields fields) {
        return switch (kind) {
            case "feedback-settled" -> new Criterion.FeedbackSettled();
            case "documented" -> new Criterion.Documented(requirements(fields));
            case "safe-examples" -> new Criterion.SafeExamples();
            case "versions-agree" -> new Criterion.VersionsAgree(requirements(fields));
            case "ports-documented" -> new Criterion.PortsDocumented();
            case "ports-sensible" -> portsSensible(fields);
            case "malware-scanned" -> malwareScanned(fields);
            case "no-open-findings" -> new Criterion.NoOpenFindings(sources.filter(fields), sources.optionalSource(fields));
            case "mendable-online" -> new Criterion.MendableOnline(sources.filter(fields), sources.source(fields));
            case "evidence-present" -> new Criterion.EvidencePresent(sources.source(fields));
            case "fact-equals" -> factEquals(fields);
            case "modes" -> new Criterion.Modes(texts(fields, "paths"), mode(fields, "folder"), mode(fields, "file"));
            case "files-present" -> files(true, fields);
            case "files-absent" -> files(false, fields);
            case "accounts" -> new Criterion.Accounts(fields.optionalTexts("usable"));
            case "packages" -> packages(fields);
            case "maintained" -> new Criterion.Maintained(sources.days(fields, "notice-days"));
            case "system-maintained" -> new Criterion.SystemMaintained(sources.days(fields, "notice-days"));
            case "system-newest" -> systemNewest(fields);
            case "checks-passed" -> checksPassed(fields);
            case "agents-kept" -> new Criterion.AgentsKept();
            case "coverage-kept" -> new Criterion.CoverageKept();
            case "image-agrees" -> new Criterion.ImageAgrees(requirement(fields), inner(fields, "image"));
            case "documented-accounts" -> new Criterion.DocumentedAccounts();
            case "documented-paths" -> new Criterion.DocumentedPaths(requirement(fields));
            case "documented-timers" -> new Criterion.DocumentedTimers();
            case "scheduled" -> new Criterion.Scheduled(
                    inner(fields, "setting"), texts(fields, "timers"), fields.optionalTexts("alone"));
            case "attestation" -> attestation(fields);
            case "signed-before" -> new Criterion.SignedBefore(sources.days(fields, "maximum-age-days"));
            case "all-of" -> new Criterion.AllOf(parts(fields));
            case "any-of" -> new Criterion.AnyOf(parts(fields));
            case "ask-reviewer" -> new Criterion.AskReviewer(fields.words("evidence"));
            default -> null;
        };
    }

    private Criterion systemNewest(Fields fields) {
        String older = fields.text("older");
        if (!older.isBlank() && Stream.of(FAIL, NEEDS_REVIEW).noneMatch(older::equals)) {
            mistakes.add(fields.line("older"), "older.unknown", older);
        }
        return new Criterion.SystemNewest(older.equals(FAIL), sources.days(fields, "table-days"));
    }

    private Criterion checksPassed(Fields fields) {
        return new Criterion.ChecksPassed(
                fields.text("platform"), texts(fields, "checks"), fields.optionalFlag("tells-faults-only"));
    }

    private List<DocumentRequirement> requirements(Fields fields) {
        List<DocumentRequirement> requirements = new ArrayList<>();
        for (Node node : fields.list("requirements")) {
            DocumentRequirement requirement = requirement(Fields.text(node, "requirements", mistakes), node.line());
            if (requirement != null) {
                requirements.add(requirement);
            }
        }
        return requirements;
    }

    private DocumentRequirement requirement(Fields fields) {
        DocumentRequirement requirement = requirement(fields.text("requirement"), fields.line("requirement"));
        return requirement == null ? DocumentRequirement.PORTS : requirement;
    }

    private @Nullable DocumentRequirement requirement(String id, int line) {
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            if (requirement.id().equals(id)) {
                return requirement;
            }
        }
        if (!id.isBlank()) {
            mistakes.add(line, "requirement.unknown", id);
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
        for (Node node : fields.optional("dangerous") == null ? List.<Node>of() : fields.list("dangerous")) {
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
        Criterion.Source source = sources.source(fields);
        return new Criterion.MalwareScanned(source.formats(), source.maximumAgeDays());
    }

    private Criterion factEquals(Fields fields) {
        List<String> anyOf = fields.possiblyEmptyTexts("any-of");
        List<String> noneOf = fields.possiblyEmptyTexts("none-of");
        if (anyOf.isEmpty() && noneOf.isEmpty()) {
            mistakes.add(fields.line(), "criterion.empty", "any-of", "none-of");
        }
        return new Criterion.FactEquals(fields.text("name"), anyOf, noneOf);
    }

    private Criterion files(boolean present, Fields fields) {
        return new Criterion.Files(present, texts(fields, "paths"), fields.optionalFlag("at-rest"));
    }

    private Criterion packages(Fields fields) {
        List<String> absent = fields.optionalTexts("absent");
        List<String> present = fields.optionalTexts("present");
        if (absent.isEmpty() && present.isEmpty()) {
            mistakes.add(fields.line(), "criterion.empty", "absent", "present");
        }
        return new Criterion.Packages(absent, present);
    }

    /// Permission bits as `chmod` takes them. They stand in quotation marks, since YAML has octal numbers of its own.
    private int mode(Fields fields, String name) {
        String text = fields.text(name);
        if (text.matches("[0-7]{3}")) {
            return Integer.parseInt(text, 8);
        }
        if (!text.isBlank()) {
            mistakes.add(fields.line(name), "mode.form", name, text);
        }
        return 0;
    }

    private Criterion attestation(Fields fields) {
        String scope = fields.text("said-of");
        if (!scope.isBlank() && Stream.of(ORGANISATION, RELEASE).noneMatch(scope::equals)) {
            mistakes.add(fields.line("said-of"), "attestation.scope", scope);
        }
        return new Criterion.Attestation(
                fields.words("evidence"), sources.days(fields, "valid-days"), scope.equals(ORGANISATION));
    }

    private List<Criterion> parts(Fields fields) {
        return fields.list("parts").stream().map(this::read).toList();
    }

    private Criterion inner(Fields fields, String name) {
        Node node = fields.value(name);
        return node == null ? new Criterion.FeedbackSettled() : read(node);
    }

    private List<String> texts(Fields fields, String name) {
        return fields.list(name).stream()
                .map(node -> Fields.text(node, name, mistakes))
                .toList();
    }
}
