package io.countersign.importer.compliance;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/// One check of Docker Bench for Security while it is read. The tool knows no failure: `WARN` is what its users mend.
final class DockerBenchCheck {
    String id = "";
    String title = "";
    String result = "";
    String remediation = "";
    String impact = "";
    final List<String> details = new ArrayList<>();

    /// Hands on the check: a warning is a finding; what is for information, or for a person to look at, was not tested.
    void emit(ReportSink sink) throws InterruptedException {
        switch (result) {
            case "WARN" -> sink.finding(finding());
            case "PASS" -> sink.setAside(new SetAside(SetAside.Reason.PASSED, id, title, result));
            default -> sink.setAside(new SetAside(SetAside.Reason.NOT_TESTED, id, title, result));
        }
    }

    private Finding finding() {
        return new Finding(
                Identity.of(FindingKind.HARDENING, id, "", ""),
                FindingKind.HARDENING,
                new Advisory(
                        id,
                        List.of(id),
                        title.isEmpty() ? id : title,
                        String.join("\n", details),
                        (remediation + "\n" + impact).strip(),
                        List.of(),
                        List.of()),
                Rating.word(Severity.MEDIUM, result),
                Component.NONE,
                Place.NOWHERE,
                "");
    }
}
