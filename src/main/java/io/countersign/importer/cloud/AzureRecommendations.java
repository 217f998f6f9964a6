package io.countersign.importer.cloud;

import io.countersign.importer.CsvRow;
import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.importer.ShortRows;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One table of recommendations while it is read, row by row.
final class AzureRecommendations {
    private final ReportSink sink;
    private final ShortRows shortRows = new ShortRows();
    private String subscription = "";
    private @Nullable Instant exportedAt;

    AzureRecommendations(ReportSink sink) {
        this.sink = sink;
    }

    void row(CsvRow row) throws InterruptedException {
        shortRows.see(row);
        subscription = subscription.isEmpty() ? row.first("subscriptionName", "subscriptionId") : subscription;
        exportedAt = exportedAt == null ? Times.iso(row.get("exportedTimestamp")) : exportedAt;
        switch (row.get("state").toLowerCase(Locale.ROOT)) {
            case "healthy" -> aside(row, Reason.PASSED);
            case "notapplicable" -> aside(row, exempt(row) ? Reason.SUPPRESSED : Reason.NOT_TESTED);
            default -> sink.finding(finding(row));
        }
    }

    void finish() throws InterruptedException {
        List<Message> remarks = shortRows.remarks();
        sink.scan(new ScanInfo(
                "Microsoft Defender for Cloud", "", subscription, exportedAt, remarks.isEmpty(), remarks));
    }

    private void aside(CsvRow row, Reason reason) throws InterruptedException {
        String given = String.join(": ", both(row.get("state"), row.get("notApplicableReason")));
        sink.setAside(new SetAside(reason, identifier(row), row.first("resourceName", "resourceId"), given));
    }

    private static boolean exempt(CsvRow row) {
        return row.get("notApplicableReason").toLowerCase(Locale.ROOT).contains("exempt");
    }

    /// The column of the name holds the number by which the recommendation is known everywhere.
    private static String identifier(CsvRow row) {
        return row.first("recommendationName", "recommendationDisplayName");
    }

    private static Finding finding(CsvRow row) {
        FindingKind kind = FindingKind.MISCONFIGURATION;
        String resource = row.get("resourceId");
        return new Finding(
                Identity.of(kind, identifier(row), "", resource.toLowerCase(Locale.ROOT)),
                kind,
                new Advisory(
                        identifier(row),
                        List.of(identifier(row)),
                        row.first("recommendationDisplayName", "recommendationName"),
                        PlainText.ofHtml(row.get("description")),
                        PlainText.ofHtml(row.get("remediationSteps")),
                        both(row.get("azurePortalRecommendationLink"), ""),
                        List.of()),
                Rating.word(SeverityWords.of(row.get("severity")), row.get("severity")),
                new Component(row.get("resourceType"), "", "", ""),
                Place.path(row.first("resourceName", "resourceId"), resource),
                row.get("state"));
    }

    private static List<String> both(String one, String other) {
        return Stream.of(one, other).filter(text -> !text.isEmpty()).toList();
    }
}
