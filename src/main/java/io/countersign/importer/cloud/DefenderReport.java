package io.countersign.importer.cloud;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One answer of the API of Microsoft Defender for Endpoint while it is read. Its calls name the same things
/// differently.
final class DefenderReport {
    private final ReportSink sink;
    private @Nullable Instant seenAt;
    private boolean more;

    DefenderReport(ReportSink sink) {
        this.sink = sink;
    }

    void read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "value" -> in.array(() -> row(in));
                case "@odata.nextLink" -> more = !in.text().isEmpty();
                default -> {}
            }
        });
        List<Message> remarks = more ? List.of(Message.of("importer.cloud.more-pages")) : List.of();
        sink.scan(new ScanInfo("Microsoft Defender for Endpoint", "", "", seenAt, !more, remarks));
    }

    private void row(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        in.object(name -> row.put(name, String.join(", ", in.texts())));
        Instant seen = Times.iso(first(row, "lastSeenTimestamp", "eventTimestamp"));
        seenAt = seen != null && (seenAt == null || seen.isAfter(seenAt)) ? seen : seenAt;
        if (first(row, "status").equals("Fixed")) {
            aside(row, first(row, "status"));
        } else if (row.containsKey("exposedMachines") && WholeNumber.of(first(row, "exposedMachines")) == 0) {
            aside(row, "exposedMachines 0");
        } else {
            sink.finding(finding(row));
        }
    }

    private void aside(Map<String, String> row, String given) throws InterruptedException {
        sink.setAside(new SetAside(Reason.PASSED, cve(row), software(row), given));
    }

    /// A machine's number is made anew with each machine, its name less so.
    private static Finding finding(Map<String, String> row) {
        String machine = first(row, "deviceName", "machineId", "deviceId");
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, cve(row), software(row), machine),
                FindingKind.VULNERABILITY,
                advisory(row),
                scores(row).rating(first(row, "severity", "vulnerabilitySeverityLevel")),
                new Component(software(row), first(row, "productVersion", "softwareVersion"), "", ""),
                new Place(machine, first(row, "deviceName"), 0, "", first(row, "diskPaths", "registryPaths")),
                first(row, "status"));
    }

    private static Advisory advisory(Map<String, String> row) {
        String update = first(row, "recommendedSecurityUpdate", "fixingKbId");
        return new Advisory(
                cve(row) + " " + update,
                List.of(cve(row)),
                first(row, "name").isEmpty() ? cve(row) : first(row, "name"),
                first(row, "description"),
                update,
                Stream.of(first(row, "recommendedSecurityUpdateUrl"))
                        .filter(url -> !url.isEmpty())
                        .toList(),
                List.of());
    }

    private static CvssScores scores(Map<String, String> row) {
        CvssScores scores = new CvssScores();
        scores.add(SeverityScale.CVSS3, first(row, "cvssVector"), first(row, "cvssScore", "cvssV3"));
        return scores;
    }

    private static String cve(Map<String, String> row) {
        return first(row, "cveId", "id");
    }

    private static String software(Map<String, String> row) {
        return Stream.of(first(row, "productVendor", "softwareVendor"), first(row, "productName", "softwareName"))
                .filter(name -> !name.isEmpty())
                .reduce((vendor, name) -> vendor + "/" + name)
                .orElse("");
    }

    private static String first(Map<String, String> row, String... names) {
        for (String name : names) {
            String text = row.getOrDefault(name, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
