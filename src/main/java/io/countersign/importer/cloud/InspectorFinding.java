package io.countersign.importer.cloud;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.FindingKind;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// One finding of Amazon Inspector while its members are read, by the shape `Finding` of the service's API.
final class InspectorFinding {
    private static final Set<String> NO_ADVICE = Set.of("None Provided", "NotAvailable");

    private final AwsFinding finding = new AwsFinding();
    private final JsonTokens in;
    private String type = "";
    private String rule = "";
    private String range = "";
    private String account = "";
    private String updated = "";

    InspectorFinding(JsonTokens in) {
        this.in = in;
    }

    void read() throws IOException, InterruptedException {
        in.object(this::member);
    }

    String account() {
        return account;
    }

    String updated() {
        return updated;
    }

    /// What the service calls closed is mended, or its resource is gone.
    static void emit(AwsFinding finding, ReportSink sink) throws InterruptedException {
        switch (finding.status.toUpperCase(Locale.ROOT)) {
            case "SUPPRESSED" -> sink.setAside(finding.aside(Reason.SUPPRESSED));
            case "CLOSED" -> sink.setAside(finding.aside(Reason.PASSED));
            default -> sink.finding(finding.finding());
        }
    }

    /// The finding by its type's own name: a package's by its CVE, a reachable port by its number, code by its rule.
    static AwsFinding named(AwsFinding finding, String type, String rule, String range) {
        switch (type) {
            case "NETWORK_REACHABILITY" -> {
                finding.kind = FindingKind.OPEN_PORT;
                finding.identifiers.addFirst(range + "/" + finding.protocol);
            }
            case "CODE_VULNERABILITY" -> {
                finding.kind = FindingKind.VULNERABILITY;
                AwsFinding.addTo(finding.identifiers, rule);
            }
            default -> finding.kind = FindingKind.VULNERABILITY;
        }
        return finding;
    }

    static String advice(String text) {
        return NO_ADVICE.contains(text) ? "" : text;
    }

    void emit(ReportSink sink) throws InterruptedException {
        emit(named(finding, type, rule, range), sink);
    }

    private void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "awsAccountId" -> account = in.text();
            case "updatedAt" -> updated = in.text();
            case "type" -> type = in.text();
            case "status" -> finding.status = in.text();
            case "severity" -> finding.severity = in.text();
            case "title" -> finding.title = in.text();
            case "description" -> finding.description = in.text();
            case "remediation" -> in.object(this::remediation);
            case "inspectorScoreDetails" -> in.object(this::score);
            case "packageVulnerabilityDetails" -> in.object(this::packages);
            case "codeVulnerabilityDetails" -> in.object(this::code);
            case "networkReachabilityDetails" -> in.object(this::network);
            case "resources" -> in.array(() -> in.object(this::resource));
            default -> {}
        }
    }

    private void remediation(String name) throws IOException, InterruptedException {
        if (name.equals("recommendation")) {
            in.object(member -> {
                switch (member) {
                    case "text" -> finding.solution = advice(in.text());
                    case "Url", "url" -> AwsFinding.addTo(finding.references, in.text());
                    default -> {}
                }
            });
        }
    }

    private void score(String name) throws IOException, InterruptedException {
        if (name.equals("adjustedCvss")) {
            String[] cells = cells("scoringVector", "score");
            finding.own.add(cells[0], cells[1]);
        }
    }

    private void packages(String name) throws IOException, InterruptedException {
        switch (name) {
            case "vulnerabilityId" -> finding.identifiers.addFirst(in.text());
            case "relatedVulnerabilities" -> in.texts().forEach(id -> AwsFinding.addTo(finding.identifiers, id));
            case "sourceUrl" -> AwsFinding.addTo(finding.references, in.text());
            case "referenceUrls" -> in.texts().forEach(url -> AwsFinding.addTo(finding.references, url));
            case "cvss" -> in.array(() -> {
                String[] cells = cells("scoringVector", "baseScore");
                finding.others.add(cells[0], cells[1]);
            });
            case "vulnerablePackages" -> in.array(() -> {
                String[] cells =
                        cells("name", "epoch", "version", "release", "fixedInVersion", "filePath", "remediation");
                finding.addPackage(cells[0], cells[1], cells[2], cells[3]);
                AwsFinding.addTo(finding.fixedVersions, cells[4]);
                AwsFinding.addTo(finding.paths, cells[5]);
                finding.packageSolution =
                        finding.packageSolution.isEmpty() ? advice(cells[6]) : finding.packageSolution;
            });
            default -> {}
        }
    }

    private void code(String name) throws IOException, InterruptedException {
        switch (name) {
            case "cwes" -> in.texts().forEach(cwe -> AwsFinding.addTo(finding.weaknesses, cwe));
            case "detectorId" -> rule = in.text();
            case "ruleId" -> rule = rule.isEmpty() ? in.text() : rule;
            case "referenceUrls" -> in.texts().forEach(url -> AwsFinding.addTo(finding.references, url));
            case "filePath" -> {
                String[] cells = cells("filePath", "startLine");
                AwsFinding.addTo(finding.paths, cells[0]);
                finding.line = cells[1];
            }
            default -> {}
        }
    }

    private void network(String name) throws IOException, InterruptedException {
        switch (name) {
            case "protocol" -> finding.protocol = in.text().toLowerCase(Locale.ROOT);
            case "openPortRange" -> {
                String[] cells = cells("begin", "end");
                ports(finding, cells[0], cells[1]);
                range = cells[0].equals(cells[1]) ? cells[0] : cells[0] + "-" + cells[1];
            }
            default -> {}
        }
    }

    static void ports(AwsFinding finding, String first, String last) {
        finding.firstPort = port(first);
        finding.lastPort = port(last);
    }

    private static int port(String text) {
        long port = WholeNumber.of(text);
        return port > 0 && port <= 65_535 ? (int) port : 0;
    }

    private void resource(String name) throws IOException, InterruptedException {
        switch (name) {
            case "id" -> finding.resource = in.text();
            case "details" -> in.object(_ -> {
                if (in.isObject()) {
                    in.object(this::detail);
                }
            });
            default -> {}
        }
    }

    private void detail(String name) throws IOException, InterruptedException {
        if (name.equals("ipV4Addresses") && finding.host.isEmpty()) {
            finding.host = in.texts().stream().findFirst().orElse("");
        }
    }

    /// The texts of an object's members of these names, empty where one is not there.
    private String[] cells(String... names) throws IOException, InterruptedException {
        return Members.of(in, names);
    }
}
