package io.countersign.importer.cloud;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.FindingKind;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One finding of the AWS Security Finding Format while its members are read.
final class AsffFinding {
    /// What GuardDuty and others call their findings of malicious software.
    private static final Pattern MALWARE = Pattern.compile("(?i)malware|trojan|backdoor|cryptocurrency|maliciousfile");

    private final AwsFinding finding = new AwsFinding();
    private final AsffVulnerability vulnerabilities;
    private final JsonTokens in;
    private String types = "";
    private String control = "";
    private String generator = "";
    private String productArn = "";
    private String productName = "";
    private String provider = "";
    private String account = "";
    private String updated = "";
    private String compliance = "";
    private String record = "";
    private String workflow = "";

    AsffFinding(JsonTokens in) {
        this.in = in;
        this.vulnerabilities = new AsffVulnerability(finding, in);
    }

    void read() throws IOException, InterruptedException {
        in.object(this::member);
    }

    String productArn() {
        return productArn;
    }

    /// Who made the finding, as the finding says it.
    String product() {
        if (!productName.isEmpty()) {
            return productName;
        }
        return provider.isEmpty() ? productArn.substring(productArn.lastIndexOf('/') + 1) : provider;
    }

    String account() {
        return account;
    }

    String updated() {
        return updated;
    }

    void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "ProductArn" -> productArn = in.text();
            case "ProductName" -> productName = in.text();
            case "AwsAccountId" -> account = in.text();
            case "UpdatedAt" -> updated = in.text();
            case "GeneratorId" -> generator = in.text();
            case "Title" -> finding.title = in.text();
            case "Description" -> finding.description = in.text();
            case "Types" -> types = String.join(" ", in.texts());
            case "SourceUrl" -> AwsFinding.addTo(finding.references, in.text());
            case "Severity" -> in.object(this::severity);
            case "Remediation" -> in.object(this::remediation);
            case "ProductFields" -> in.object(this::productField);
            case "Resources" -> in.array(() -> in.object(this::resource));
            case "Compliance" -> in.object(this::compliance);
            case "RecordState" -> record = in.text();
            case "Workflow" -> workflow = Members.of(in, "Status")[0];
            case "WorkflowState" -> workflow = workflow.isEmpty() ? in.text() : workflow;
            case "Vulnerabilities" -> in.array(vulnerabilities::read);
            default -> {}
        }
    }

    void emit(ReportSink sink) throws InterruptedException {
        finding.kind = kind();
        if (finding.identifiers.isEmpty()) {
            AwsFinding.addTo(finding.identifiers, control.isEmpty() ? generator : control);
        }
        Reason reason = aside();
        if (reason == null) {
            finding.status = compliance.isEmpty() ? workflow : compliance;
            sink.finding(finding.finding());
        } else {
            sink.setAside(finding.aside(reason));
        }
    }

    private FindingKind kind() {
        if (!vulnerabilities.isEmpty() || types.contains("Software and Configuration Checks/Vulnerabilities")) {
            return FindingKind.VULNERABILITY;
        }
        return MALWARE.matcher(types).find() ? FindingKind.MALWARE : FindingKind.MISCONFIGURATION;
    }

    /// Why the row is no finding, or null where it is one.
    private @Nullable Reason aside() {
        if (says("ARCHIVED", record) || says("SUPPRESSED", workflow) || says("RESOLVED", workflow)) {
            return Reason.SUPPRESSED;
        }
        if (says("PASSED", compliance)) {
            return Reason.PASSED;
        }
        return says("NOT_AVAILABLE", compliance) ? Reason.NOT_TESTED : null;
    }

    private boolean says(String word, String given) {
        boolean said = given.toUpperCase(Locale.ROOT).equals(word);
        finding.status = said ? given : finding.status;
        return said;
    }

    private void severity(String name) {
        switch (name) {
            case "Label" -> finding.severity = in.text();
            case "Original" -> finding.severity = finding.severity.isEmpty() ? in.text() : finding.severity;
            default -> {}
        }
    }

    private void remediation(String name) throws IOException, InterruptedException {
        if (name.equals("Recommendation")) {
            String[] cells = Members.of(in, "Text", "Url");
            finding.solution = InspectorFinding.advice(cells[0]);
            AwsFinding.addTo(finding.references, cells[1]);
        }
    }

    private void productField(String name) {
        switch (name) {
            case "ControlId", "RuleId" -> control = in.text();
            case "ProviderName" -> provider = in.text();
            default -> {}
        }
    }

    private void compliance(String name) {
        switch (name) {
            case "Status" -> compliance = in.text();
            case "SecurityControlId" -> control = in.text();
            default -> {}
        }
    }

    /// The first resource is what the finding is about; others are what it belongs to.
    private void resource(String name) throws IOException, InterruptedException {
        switch (name) {
            case "Id" -> finding.resource = finding.resource.isEmpty() ? in.text() : finding.resource;
            case "Details" -> in.object(_ -> {
                if (in.isObject()) {
                    in.object(this::detail);
                }
            });
            default -> {}
        }
    }

    /// Trivy says what it found in free fields of the resource.
    private void detail(String name) throws IOException, InterruptedException {
        switch (name) {
            case "IpV4Addresses" -> finding.host = in.texts().stream().findFirst().orElse("");
            case "CVE ID" -> AwsFinding.addTo(finding.identifiers, in.text());
            case "PkgName" -> AwsFinding.addTo(finding.packages, in.text());
            case "Installed Package" -> AwsFinding.addTo(finding.versions, in.text());
            case "Patched Package" -> AwsFinding.addTo(finding.fixedVersions, in.text());
            default -> {}
        }
    }
}
