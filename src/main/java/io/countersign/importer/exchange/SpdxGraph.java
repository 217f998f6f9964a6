package io.countersign.importer.exchange;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Dictionary;
import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an SPDX 3 document in JSON-LD, in two passes over its graph: what relationships refer to, and the relationships.
/// A vulnerability that a relationship says affects a package, or that is being examined, is a finding.
final class SpdxGraph {
    private final Dictionary<Component> packages = new Dictionary<>();
    private final Dictionary<Advisory> advisories = new Dictionary<>();
    private final Dictionary<String> assessed = new Dictionary<>();
    private final Map<String, CvssScores> scores = new HashMap<>();
    private @Nullable Instant created;
    private String target = "";
    private String tool = "";
    private boolean vulnerabilities;

    void readElements(JsonTokens in, ReportSink sink) throws IOException, InterruptedException {
        each(in, element -> {
            switch (element.type) {
                case "software_Package" -> enter(element, sink);
                case "security_Vulnerability" -> advisories.put(element.id, element.advisory());
                case "SpdxDocument", "software_Sbom", "Bom" -> target = target.isEmpty() ? element.name : target;
                case "Tool" -> tool = element.name;
                case "CreationInfo" -> created = Times.iso(element.created);
                default -> assess(element);
            }
        });
        vulnerabilities = !advisories.isEmpty();
    }

    void readRelationships(JsonTokens in, ReportSink sink) throws IOException, InterruptedException {
        each(in, element -> {
            switch (element.type) {
                case "security_VexAffectedVulnAssessmentRelationship" -> emit(element, "affected", sink);
                case "security_VexUnderInvestigationVulnAssessmentRelationship" ->
                    emit(element, "under_investigation", sink);
                case "security_VexNotAffectedVulnAssessmentRelationship" ->
                    setAside(element, SetAside.Reason.SUPPRESSED, "not_affected", sink);
                case "security_VexFixedVulnAssessmentRelationship" ->
                    setAside(element, SetAside.Reason.PASSED, "fixed", sink);
                case "Relationship" -> associated(element, sink);
                default -> {}
            }
        });
        List<Message> remarks = vulnerabilities ? List.of() : List.of(Message.of("importer.spdx.inventory"));
        sink.scan(new ScanInfo(tool.isEmpty() ? "SPDX" : tool, "", target, created, true, remarks));
    }

    private static void each(JsonTokens in, Handler handler) throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("@graph")) {
                in.array(() -> handler.handle(new SpdxElement(in)));
            }
        });
    }

    @FunctionalInterface
    private interface Handler {
        void handle(SpdxElement element) throws InterruptedException;
    }

    private void enter(SpdxElement element, ReportSink sink) throws InterruptedException {
        packages.put(element.id, new Component(element.name, element.version, "", element.purl));
        if (element.purpose.equals("operatingSystem")) {
            sink.fact(new Fact.Value("os.name", element.name));
        } else if (!element.name.isEmpty() && !element.purpose.equals("container")) {
            sink.fact(new Fact.InstalledPackage(
                    PackageUrl.of(element.purl).type(), element.name, element.version, element.purl));
        }
    }

    private void assess(SpdxElement element) {
        if (element.type.startsWith("security_Vex")) {
            assessed.put(element.from, "");
        }
        SeverityScale scale = switch (element.type) {
            case "security_CvssV4VulnAssessmentRelationship" -> SeverityScale.CVSS4;
            case "security_CvssV3VulnAssessmentRelationship" -> SeverityScale.CVSS3;
            case "security_CvssV2VulnAssessmentRelationship" -> SeverityScale.CVSS2;
            default -> SeverityScale.NONE;
        };
        if (scale != SeverityScale.NONE) {
            assessed.put("score " + element.from, element.vector);
            scores.computeIfAbsent(element.from, _ -> new CvssScores()).add(scale, element.vector, element.score);
        }
    }

    /// A package that merely names its vulnerabilities; where the document says more of one, that counts.
    private void associated(SpdxElement element, ReportSink sink) throws InterruptedException {
        if (element.relationship.equals("hasAssociatedVulnerability")) {
            for (String vulnerability : element.to) {
                if (!assessed.contains(vulnerability)) {
                    sink.finding(finding(vulnerability, element.from, ""));
                }
            }
        }
    }

    private void emit(SpdxElement element, String status, ReportSink sink) throws InterruptedException {
        for (String subject : element.to) {
            sink.finding(finding(element.from, subject, status));
        }
    }

    private void setAside(SpdxElement element, SetAside.Reason reason, String status, ReportSink sink)
            throws InterruptedException {
        String why = element.justification.isEmpty() ? status : status + ": " + element.justification;
        for (String subject : element.to) {
            String name = component(subject).name();
            sink.setAside(new SetAside(reason, advisory(element.from).identifier(), name, why));
        }
    }

    private Finding finding(String vulnerability, String subject, String status) {
        Advisory advisory = advisory(vulnerability);
        Component component = component(subject);
        CvssScores scored = scores.get(vulnerability);
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, advisory.identifier(), component.name(), ""),
                FindingKind.VULNERABILITY,
                advisory,
                scored == null ? Rating.chosen(Severity.MEDIUM) : scored.rating(""),
                component,
                Place.path(target, ""),
                status);
    }

    private Advisory advisory(String id) {
        Advisory known = advisories.get(id);
        String last = id.substring(id.lastIndexOf('/') + 1);
        return known == null ? new Advisory(id, List.of(last), last, "", "", List.of(), List.of()) : known;
    }

    private Component component(String id) {
        Component known = packages.get(id);
        return known == null ? new Component(id, "", "", "") : known;
    }
}
