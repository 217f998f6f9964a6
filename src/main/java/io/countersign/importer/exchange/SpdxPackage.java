package io.countersign.importer.exchange;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A package of an SPDX 2 document while its members are read.
///
/// A package is a fact. By annex F.2 of the specification a reference of the category SECURITY and the type `advisory`
/// points to an advisory that may concern the package, so it is a finding where its locator names one. The types `cpe22Type`,
/// `cpe23Type` and `swid` only identify the package, `fix` says that something is mended, and `url` says nothing
/// that could be counted.
final class SpdxPackage {
    private static final Pattern ADVISORY = Pattern.compile("(?i)(?:CVE-[0-9]{4}-[0-9]{4,}|GHSA(?:-[0-9a-z]{4}){3}"
            + "|(?:RHSA|ELSA|RLSA|ALSA|DSA|DLA|USN|GLSA|SUSE-SU|openSUSE-SU|ALAS[0-9]*)-[0-9][0-9:-]*[0-9])");

    String id = "";
    String name = "";
    String version = "";
    private String purpose = "";
    private String purl = "";
    private final List<String> advisories = new ArrayList<>();

    void purpose(String text) {
        purpose = text;
    }

    /// A reference to somewhere outside of the document.
    ///
    /// @param type a word, or an address that ends with it
    void reference(String category, String type, String locator) {
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (kind.equals("purl")) {
            purl = purl.isEmpty() ? locator : purl;
        } else if (category.equals("SECURITY") && kind.equals("advisory")) {
            advisories.add(locator);
        }
    }

    void emit(ReportSink sink, String document) throws InterruptedException {
        if (id.contains("OperatingSystem") || purpose.equals("OPERATING-SYSTEM") || purpose.equals("OPERATING_SYSTEM")) {
            sink.fact(new Fact.Value("os.name", name));
            if (!version.isEmpty()) {
                sink.fact(new Fact.Value("os.version", version));
            }
        } else if (!name.isEmpty() && !purpose.equals("CONTAINER") && !purpose.equals("FILE")) {
            sink.fact(new Fact.InstalledPackage(PackageUrl.of(purl).type(), name, version, purl));
        }
        for (String locator : advisories) {
            var match = ADVISORY.matcher(locator);
            if (match.find()) {
                sink.finding(finding(named(match.group()), locator, document));
            }
        }
    }

    /// Numbers are written in capitals, but GitHub's, of which only the beginning is.
    private static String named(String advisory) {
        String upper = advisory.toUpperCase(Locale.ROOT);
        return upper.startsWith("GHSA") ? "GHSA" + advisory.substring(4).toLowerCase(Locale.ROOT) : upper;
    }

    private Finding finding(String advisory, String locator, String document) {
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, advisory, name, ""),
                FindingKind.VULNERABILITY,
                new Advisory(locator, List.of(advisory), advisory, "", "", List.of(locator), List.of()),
                Rating.chosen(Severity.MEDIUM),
                new Component(name, version, "", purl),
                Place.path(document, ""),
                "");
    }
}
