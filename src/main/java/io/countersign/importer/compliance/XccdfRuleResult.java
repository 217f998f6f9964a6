package io.countersign.importer.compliance;

import io.countersign.importer.Identity;
import io.countersign.importer.SeverityWords;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The result of one rule on one system.
final class XccdfRuleResult {
    /// DISA's rules are named with a revision, which moves with each release of the guide.
    private static final Pattern REVISION = Pattern.compile("r[0-9]+_rule$");

    private final XmlElements in;
    private final String id;
    private final Set<String> identifiers = new LinkedHashSet<>();
    private String severity;
    private String result = "";
    private String before = "";
    private String remark = "";
    private String instance = "";
    private String message = "";

    XccdfRuleResult(XmlElements in) throws IOException, InterruptedException {
        this.in = in;
        id = in.attribute("idref");
        severity = in.attribute("severity");
        in.children(this::child);
    }

    /// Whether the rule was evaluated, with whatever result.
    boolean isEvaluated() {
        return switch (result) {
            case "notselected", "notapplicable", "notchecked" -> false;
            default -> true;
        };
    }

    @Nullable SetAside setAside(String host) {
        SetAside.Reason reason =
                switch (result) {
                    case "pass", "fixed" -> before.isEmpty() ? SetAside.Reason.PASSED : SetAside.Reason.SUPPRESSED;
                    case "notselected", "notapplicable", "notchecked", "informational" -> SetAside.Reason.NOT_TESTED;
                    default -> null;
                };
        return reason == null ? null : new SetAside(reason, id, host, given());
    }

    /// The result's own word; where a person changed it, both, and the reason.
    private String given() {
        String changed = before.isEmpty() ? result : before + " → " + result;
        return remark.isEmpty() ? changed : changed + ": " + remark;
    }

    Finding finding(XccdfRule rule, String target, String host) {
        identifiers.addAll(rule.identifiers());
        boolean vulnerability = identifiers.stream().anyMatch(name -> name.startsWith("CVE-"));
        FindingKind kind = vulnerability ? FindingKind.VULNERABILITY : FindingKind.HARDENING;
        String word = SeverityWords.says(severity) ? severity : rule.severity();
        return new Finding(
                Identity.of(kind, REVISION.matcher(id).replaceFirst("_rule"), "", instance),
                kind,
                advisory(rule, vulnerability),
                Rating.word(SeverityWords.of(word), word),
                Component.NONE,
                new Place(target, host, 0, "", instance),
                given());
    }

    private Advisory advisory(XccdfRule rule, boolean vulnerability) {
        Set<String> names = new LinkedHashSet<>();
        if (vulnerability) {
            identifiers.stream().filter(name -> name.startsWith("CVE-")).forEach(names::add);
        }
        names.add(id);
        names.addAll(identifiers);
        return new Advisory(
                id,
                List.copyOf(names),
                rule.title().isEmpty() ? id : rule.title(),
                message.isEmpty() ? rule.description() : (rule.description() + "\n\n" + message).strip(),
                rule.fix(),
                rule.references(),
                List.of());
    }

    private void child(String name) throws IOException, InterruptedException {
        switch (name) {
            case "result" -> result = before.isEmpty() ? in.text() : result;
            case "override" -> override();
            case "ident" -> identifiers.add(in.text());
            case "instance" -> instance = in.text();
            case "message" -> message = (message + "\n" + in.text()).strip();
            default -> {}
        }
    }

    /// What a person said of the result afterwards. The last one holds, whatever the result itself still says.
    private void override() throws IOException, InterruptedException {
        String[] texts = {"", "", ""};
        in.children(part -> {
            switch (part) {
                case "old-result" -> texts[0] = in.text();
                case "new-result" -> texts[1] = in.text();
                case "remark" -> texts[2] = in.text();
                default -> {}
            }
        });
        if (!texts[1].isEmpty()) {
            before = before.isEmpty() ? texts[0] : before;
            result = texts[1];
            remark = texts[2];
        }
    }
}
