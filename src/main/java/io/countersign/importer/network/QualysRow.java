package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.Locale;

/// One detection of Qualys, from whatever kind of report.
///
/// @param type `Vuln`, `Practice` (which is a vulnerability that is not confirmed), `Ig` for information, or the words
///     that other reports have for these
/// @param status such as `Active` or `Fixed`; empty where the report has none. A row that Qualys calls fixed is a finding
///     with that status: the scanner's word on another day's image is for a person to weigh
/// @param ignored whether a person had it ignored, disabled or approved as a false positive
/// @param result what the scanner saw, or empty
record QualysRow(
        QualysDetails.Entry details, Endpoint at, String type, String status, boolean ignored, String result) {
    private static final String TCP_PORTS = "82023";
    private static final String UDP_PORTS = "82004";

    /// Whether the results of a QID list the open ports.
    static boolean listsPorts(String number) {
        return number.equals(TCP_PORTS) || number.equals(UDP_PORTS);
    }

    void emit(ReportSink sink, SeenPorts ports, String service) throws InterruptedException {
        ports.open(at, service);
        if (listsPorts(details.number())) {
            listed(ports);
        }
        if (ignored) {
            String given = status.isEmpty() ? "ignored" : status;
            sink.setAside(new SetAside(
                    SetAside.Reason.SUPPRESSED, details.advisory().identifier(), at.spelled(), given));
            return;
        }
        sink.finding(at.finding(
                FindingKind.VULNERABILITY,
                details.advisory().key(),
                details.advisory(),
                rating(),
                component(),
                shownStatus()));
    }

    private Rating rating() {
        return isInformation()
                ? VendorScale.of(Severity.INFO, details.level(), null)
                : VendorScale.rating(VendorScale.qualys(details.level()), details.level(), details.score());
    }

    private boolean isInformation() {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "ig", "info", "information", "service", "information gathered" -> true;
            default -> false;
        };
    }

    private String shownStatus() {
        boolean potential = type.toLowerCase(Locale.ROOT).matches("practice|potential.*");
        return potential ? (status + " " + type).strip() : status;
    }

    /// A table of packages with a single row names what is vulnerable.
    private Component component() {
        String[] lines = result.split("\n", -1);
        String[] cells = lines.length == 2 ? lines[1].split("\t", -1) : new String[0];
        return cells.length >= 3 && lines[0].startsWith("Package\tInstalled Version\tRequired Version")
                ? new Component(cells[0].strip(), cells[1].strip(), cells[2].strip(), "")
                : FoundSoftware.of("", result);
    }

    private void listed(SeenPorts ports) throws InterruptedException {
        String protocol = details.number().equals(TCP_PORTS) ? "tcp" : "udp";
        for (String line : result.split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            ports.open(Endpoint.of(at.host(), cells[0], protocol), cells.length > 3 ? cells[3].strip() : "");
        }
    }

    /// What a report says of a host's system.
    static void system(ReportSink sink, String system) throws InterruptedException {
        if (!system.isEmpty()) {
            sink.fact(new Fact.Value("os.guess", system));
        }
    }
}
