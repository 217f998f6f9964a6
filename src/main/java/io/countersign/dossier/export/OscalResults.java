package io.countersign.dossier.export;

import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.FindingTable;
import io.countersign.dossier.export.Exports.Source;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Assessment results of OSCAL 1.1.3 (NIST): an observation and a finding for each item, a risk for each finding of the
/// reports, and every file with its hash.
final class OscalResults {
    private static final String NAMESPACE = "https://countersign.io/ns/oscal";
    private static final String OSCAL_VERSION = "1.1.3";

    private final Dossier dossier;
    private final Source source;
    private final Messages messages;

    OscalResults(Dossier dossier, Source source) {
        this.dossier = dossier;
        this.source = source;
        this.messages = new Messages(dossier.language());
    }

    Map<String, Object> document() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("uuid", uuid("document"));
        results.put("metadata", metadata());
        results.put("import-ap", Map.of("href", "#" + resource("basis", dossier.checklist().id())));
        results.put("results", List.of(result()));
        results.put("back-matter", Map.of("resources", resources()));
        return Map.of("assessment-results", results);
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", dossier.number() + ": " + release());
        metadata.put("last-modified", dossier.composedAt().toString());
        metadata.put("version", dossier.number());
        metadata.put("oscal-version", OSCAL_VERSION);
        List<Object> properties = new ArrayList<>();
        properties.add(property("verdict", dossier.verdict().name().toLowerCase(Locale.ROOT)));
        properties.add(property("signed", String.valueOf(source.isSigned())));
        properties.add(property("record-head", dossier.chainHead()));
        metadata.put("props", properties);
        metadata.put("roles", List.of(role("reviewer", "Reviewer"), role("approver", "Approver")));
        metadata.put(
                "parties",
                List.of(
                        party("reviewer", dossier.reviewer().name()),
                        party("approver", dossier.approver().name())));
        metadata.put(
                "responsible-parties",
                List.of(responsible("reviewer"), responsible("approver")));
        return metadata;
    }

    private static Map<String, Object> role(String id, String title) {
        return Map.of("id", id, "title", title);
    }

    private Map<String, Object> party(String part, String name) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("uuid", uuid("party", part));
        party.put("type", "person");
        party.put("name", name.isEmpty() ? part : name);
        return party;
    }

    private Map<String, Object> responsible(String part) {
        Map<String, Object> responsible = new LinkedHashMap<>();
        responsible.put("role-id", part);
        responsible.put("party-uuids", List.of(uuid("party", part)));
        return responsible;
    }

    private Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("uuid", uuid("result"));
        result.put("title", release() + ", round " + dossier.release().round());
        result.put(
                "description",
                dossier.reason().isEmpty() ? dossier.verdict() + " " + dossier.number() : dossier.reason());
        result.put("start", dossier.release().createdAt().toString());
        result.put("end", dossier.composedAt().toString());
        result.put("reviewed-controls", reviewedControls());
        result.put("observations", dossier.items().stream().map(this::observation).toList());
        List<Object> risks = new ArrayList<>();
        for (int i = 0; i < dossier.findings().size(); i++) {
            risks.add(risk(i, dossier.findings().get(i)));
        }
        if (!risks.isEmpty()) {
            result.put("risks", risks);
        }
        result.put("findings", dossier.items().stream().map(this::finding).toList());
        return result;
    }

    private Map<String, Object> reviewedControls() {
        List<Map<String, String>> controls = dossier.items().stream()
                .map(item -> Map.of("control-id", item.item().id()))
                .toList();
        return Map.of("control-selections", List.of(Map.of("include-controls", controls)));
    }

    private Map<String, Object> observation(ItemRecord item) {
        Map<String, Object> observation = new LinkedHashMap<>();
        observation.put("uuid", uuid("observation", item.item().id()));
        observation.put("title", item.item().id());
        observation.put("description", messages.text(item.assessment().sentence()));
        observation.put(
                "props",
                List.of(property(
                        "evidence-says", word(item.assessment().result().name()))));
        observation.put("methods", List.of("EXAMINE"));
        List<Map<String, Object>> evidence = item.assessment().grounds().stream()
                .flatMap(ground -> ground.citations().stream())
                .distinct()
                .map(this::relevant)
                .toList();
        if (!evidence.isEmpty()) {
            observation.put("relevant-evidence", evidence);
        }
        observation.put("collected", dossier.composedAt().toString());
        return observation;
    }

    private Map<String, Object> relevant(Citation citation) {
        Map<String, Object> relevant = new LinkedHashMap<>();
        for (int i = 0; i < dossier.evidence().size(); i++) {
            if (dossier.evidence().get(i).name().equals(citation.file())) {
                relevant.put("href", "#" + resource("evidence", AttachmentNames.number(i)));
                break;
            }
        }
        relevant.put(
                "description",
                citation.quote().isEmpty() ? citation.place() : citation.place() + ": " + citation.quote());
        return relevant;
    }

    private Map<String, Object> finding(ItemRecord item) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("uuid", uuid("finding", item.item().id()));
        finding.put("title", item.item().id() + " " + item.item().title().english());
        finding.put("description", item.item().requirement().english());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "objective-id");
        target.put("target-id", item.item().id());
        target.put("status", status(item));
        finding.put("target", target);
        finding.put(
                "related-observations",
                List.of(Map.of("observation-uuid", uuid("observation", item.item().id()))));
        return finding;
    }

    /// Without an answer nothing is satisfied; what is intended or does not apply is, for a reason that is named.
    private static Map<String, Object> status(ItemRecord item) {
        Map<String, Object> status = new LinkedHashMap<>();
        Answer answer = item.answer();
        if (answer == null) {
            status.put("state", "not-satisfied");
            status.put("reason", "other");
            status.put("remarks", "Nobody has answered it.");
            return status;
        }
        switch (answer.value()) {
            case PASS -> status.putAll(Map.of("state", "satisfied", "reason", "pass"));
            case FAIL -> status.putAll(Map.of("state", "not-satisfied", "reason", "fail"));
            case NOT_APPLICABLE, INTENDED -> status.putAll(Map.of("state", "satisfied", "reason", "other"));
        }
        status.put("remarks", (word(answer.value().name()) + ", " + answer.by() + ": " + answer.note()).strip());
        return status;
    }

    private Map<String, Object> risk(int index, FindingRecord finding) {
        String number = FindingTable.number(index);
        Map<String, Object> risk = new LinkedHashMap<>();
        risk.put("uuid", uuid("risk", number));
        risk.put("title", number + " " + what(finding));
        risk.put("description", finding.title().isEmpty() ? what(finding) : finding.title());
        Decided decided = finding.decided();
        risk.put("statement", decided == null ? "Nobody has decided on it." : statement(decided));
        List<Object> properties = new ArrayList<>();
        properties.add(property("severity", word(finding.severity().name())));
        properties.add(property("kind", word(finding.kind().name())));
        if (!finding.component().name().isEmpty()) {
            String component = finding.component().name() + " " + finding.component().version();
            properties.add(property("component", component.strip()));
        }
        risk.put("props", properties);
        risk.put("status", state(decided));
        if (decided != null && decided.decision() instanceof Decision.Accepted accepted) {
            risk.put("deadline", accepted.lastDay() + "T23:59:59Z");
        }
        return risk;
    }

    private static String statement(Decided decided) {
        String reason = decided.decision().reason();
        return reason.isEmpty() ? word(decided.decision().kind().name()) : reason;
    }

    private static String state(@Nullable Decided decided) {
        if (decided == null) {
            return "open";
        }
        return switch (decided.decision()) {
            case Decision.ToFix _ -> "remediating";
            case Decision.Accepted _, Decision.Intended _ -> "deviation-approved";
            case Decision.FalsePositive _, Decision.DuplicateOf _ -> "closed";
        };
    }

    private static String what(FindingRecord finding) {
        String name = finding.identifier().isEmpty() ? finding.title() : finding.identifier();
        return name.isEmpty() ? word(finding.kind().name()) : name;
    }

    private List<Object> resources() {
        List<Object> resources = new ArrayList<>();
        for (Basis basis : dossier.basis()) {
            resources.add(resource(
                    resource("basis", basis.id()), AttachmentNames.basis(basis), basis.sha256()));
        }
        if (dossier.basis().stream().noneMatch(basis -> basis.id().equals(dossier.checklist().id()))) {
            String name = dossier.checklist().id() + ".yaml";
            resources.add(resource(
                    resource("basis", dossier.checklist().id()), name, dossier.checklist().sha256()));
        }
        List<Evidence> evidence = dossier.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            String number = AttachmentNames.number(i);
            resources.add(resource(
                    resource("evidence", number),
                    number + " " + evidence.get(i).name(),
                    evidence.get(i).keptSha256()));
        }
        if (source.isSigned()) {
            resources.add(resource(uuid("sign-off"), source.file(), source.sha256()));
        }
        return resources;
    }

    private static Map<String, Object> resource(String uuid, String name, String sha256) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", Names.encoded(name));
        link.put("hashes", List.of(Map.of("algorithm", "SHA-256", "value", sha256)));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("uuid", uuid);
        resource.put("title", name);
        resource.put("rlinks", List.of(link));
        return resource;
    }

    private String resource(String kind, String name) {
        return uuid("resource", kind, name);
    }

    private static Map<String, Object> property(String name, String value) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", name);
        property.put("ns", NAMESPACE);
        property.put("value", value);
        return property;
    }

    private String release() {
        return dossier.release().name() + " " + dossier.release().build();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String uuid(String... names) {
        return Names.uuid(dossier, names);
    }
}
