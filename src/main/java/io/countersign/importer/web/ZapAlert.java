package io.countersign.importer.web;

import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One alert of a ZAP report while its members are read, in whatever order they come. XML and JSON have the same names.
///
/// The places where it was seen are told with the description, the first of them in full: hundreds of pages may have
/// one alert.
final class ZapAlert {
    private static final int TOLD = 20;

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> instances = new ArrayList<>();
    private String address = "";
    private long more;

    void set(String name, String text) {
        texts.put(name, text);
    }

    /// A tag that a user or an add-on gave the alert, a CVE identifier perhaps.
    void tag(String name) {
        tags.add(name);
    }

    /// A place where the alert was raised.
    void instance(String method, String uri, String parameter) {
        address = address.isEmpty() ? uri : address;
        String line = (method + " " + uri).strip() + (parameter.isEmpty() ? "" : " [" + parameter + "]");
        if (instances.size() < TOLD) {
            instances.add(line);
        } else {
            more++;
        }
    }

    /// Hands the alert on; one that a person called a false positive is set aside.
    void emit(ZapReport report) throws InterruptedException {
        if (text("confidence").equals("0")) {
            report.setAside(new SetAside(
                    SetAside.Reason.SUPPRESSED, number(), report.site().endpoint(), text("riskdesc")));
        } else {
            report.finding(finding(report.site()));
        }
    }

    private Finding finding(WebAddress site) {
        // Before 2.5 each address has an alert of its own.
        String own = instances.isEmpty() ? text("uri") : "";
        WebAddress place = site.at(own.isEmpty() ? address : own);
        String within = own.isEmpty() ? site.endpoint() : place.key();
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, number(), part(own), within),
                FindingKind.VULNERABILITY,
                advisory(),
                rating(),
                Component.NONE,
                place.place(site.endpoint()),
                "");
    }

    /// What tells the alerts of one rule apart where they have no `alertRef`: the rule's case is in the name then.
    private String part(String own) {
        String name = text("alertRef").isEmpty() ? name() : "";
        return own.isEmpty() ? name : name + " " + text("param");
    }

    private String name() {
        return text("name").isEmpty() ? text("alert") : text("name");
    }

    private Advisory advisory() {
        String name = name();
        return new Advisory(
                number() + " " + name,
                Cves.before(tags, number(), text("pluginid").isEmpty() ? "" : "ZAP-" + text("pluginid")),
                name.isEmpty() ? number() : name,
                description(),
                PlainText.ofHtml(text("solution")),
                PlainText.ofHtml(text("reference")).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                weaknesses());
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        parts.add(PlainText.ofHtml(text("desc")));
        parts.add(PlainText.ofHtml(text("otherinfo")));
        parts.add(String.join("\n", instances) + (more > 0 ? "\n… +" + more : ""));
        parts.removeIf(String::isBlank);
        return String.join("\n\n", parts);
    }

    /// The rule's number; with the case of the rule where it has several.
    private String number() {
        String reference = text("alertRef");
        return "ZAP-" + (reference.isEmpty() ? text("pluginid") : reference);
    }

    private List<String> weaknesses() {
        String number = text("cweid");
        return number.isEmpty() || number.equals("-1") || number.equals("0") ? List.of() : List.of("CWE-" + number);
    }

    /// The risk is a number from 0 to 3; its words are in the language of whoever scanned.
    private Rating rating() {
        Severity severity = switch (text("riskcode")) {
            case "3" -> Severity.HIGH;
            case "2" -> Severity.MEDIUM;
            case "1" -> Severity.LOW;
            default -> Severity.INFO;
        };
        String words = text("riskdesc");
        return words.isEmpty() || words.startsWith("!")
                ? new Rating(severity, text("riskcode"), SeverityScale.VENDOR, 0, "")
                : Rating.word(severity, words);
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
