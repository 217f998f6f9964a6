package io.countersign.importer.cloud;

import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One check of one resource in a report of Prowler, under the names of all its versions.
final class ProwlerRow {
    private final FlatRow row;

    ProwlerRow(FlatRow row) {
        this.row = row;
    }

    String account() {
        return row.first(
                "accountuid",
                "cloudaccountuid",
                "accountid",
                "accountnum",
                "accountnumber",
                "subscription",
                "projectid");
    }

    String time() {
        return row.first(
                "timedt", "findinginfocreatedtimedt", "assessmentstarttime", "prowlerstarttime", "timestamp");
    }

    void emit(ReportSink sink) throws InterruptedException {
        String result = result().toUpperCase(Locale.ROOT);
        switch (result) {
            case "PASS", "PASSED", "SUCCESS" -> aside(Reason.PASSED, sink);
            case "FAIL", "FAILED", "FAILURE" -> {
                if (muted()) {
                    aside(Reason.SUPPRESSED, sink);
                } else {
                    sink.finding(finding());
                }
            }
            case "MUTED", "WARNING" -> aside(Reason.SUPPRESSED, sink);
            default -> aside(Reason.NOT_TESTED, sink);
        }
    }

    private void aside(Reason reason, ReportSink sink) throws InterruptedException {
        sink.setAside(new SetAside(reason, check(), row.first("resourcename", "resourcesname", "resourceid"), given()));
    }

    private Finding finding() {
        FindingKind kind = FindingKind.MISCONFIGURATION;
        String severity = row.first("severity", "checkseverity");
        return new Finding(
                Identity.of(kind, check(), "", region() + "/" + AwsFinding.stable(resource())),
                kind,
                advisory(),
                Rating.word(SeverityWords.of(severity), severity),
                new Component(row.first("resourcetype", "resourcestype", "checkasffresourcetype"), "", "", ""),
                Place.path(account(), place()),
                given());
    }

    private Advisory advisory() {
        String title = row.first("checktitle", "findinginfotitle", "findingtitle", "titletext", "control");
        String description = lines(
                row.first("description", "findinginfodesc", "findingdesc"),
                row.first("risk", "riskdetails", "findingsupportingdatarisk", "checkrisk"));
        String solution = lines(
                row.first(
                        "remediationrecommendationtext",
                        "remediationdesc",
                        "findingremediationdesc",
                        "checkremediation"),
                row.first("remediationcodecli", "remediationrecommendationcodecli"));
        return new Advisory(
                check(),
                List.of(check()),
                title.isEmpty() ? check() : title,
                PlainText.ofHtml(description),
                PlainText.ofHtml(solution),
                references(),
                List.of());
    }

    private List<String> references() {
        return Stream.of(
                        row.first("remediationrecommendationurl", "checkdoc"),
                        row.first("relatedurl", "unmappedrelatedurl", "findingsrcurl"),
                        row.first("remediationreferences"),
                        row.first("additionalurls", "unmappedadditionalurls"))
                .flatMap(texts -> Stream.of(texts.split("\\n| \\| ")))
                .filter(text -> text.startsWith("http"))
                .distinct()
                .toList();
    }

    private String check() {
        return row.first(
                "checkid", "metadataeventcode", "metadataproductfeatureuid", "titleid", "controlid");
    }

    /// The row's result; `status` is the state of the finding in the schema that has a `status_code`.
    private String result() {
        return row.first("statuscode", "checkresult", "result", "status");
    }

    private boolean muted() {
        return row.first("muted", "unmappedmuted").equalsIgnoreCase("true")
                || row.first("status").equalsIgnoreCase("Suppressed");
    }

    /// What the check says of this resource is not in its general text.
    private String given() {
        String detail = row.first("statusextended", "statusdetail", "checkresultextended", "message");
        return Stream.of(result(), detail).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    private String region() {
        return row.first("region", "cloudregion", "resourcesregion", "location");
    }

    private String resource() {
        return row.first("resourceuid", "resourcesuid", "resourcearn", "resourceid", "checkresourceid", "resourcename");
    }

    private String place() {
        return Stream.of(region(), resource()).filter(text -> !text.isEmpty()).collect(Collectors.joining("/"));
    }

    private static String lines(String first, String second) {
        return Stream.of(first, second).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
