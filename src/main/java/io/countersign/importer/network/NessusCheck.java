package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an item says of a check of an audit file. All checks are of one plugin, so that their own names tell them
/// apart.
final class NessusCheck {
    private static final Pattern NUMBER = Pattern.compile("^([\\w.-]*[0-9][\\w.-]*)[\\s:]");
    private static final Pattern CCE = Pattern.compile("CCE-[0-9]+-[0-9]+");

    private final Map<String, String> members = new HashMap<>();

    /// @param name such as `compliance-result`, without the namespace
    void member(String name, String value) {
        members.put(name, value);
    }

    boolean isCheck() {
        return members.containsKey("compliance-result") || members.containsKey("compliance-check-name");
    }

    void emit(ReportSink sink, Endpoint at, String plugin, Rating rating) throws InterruptedException {
        String result = get("compliance-result");
        switch (result) {
            case "PASSED" -> aside(sink, SetAside.Reason.PASSED, at, result);
            case "ERROR", "SKIPPED" -> aside(sink, SetAside.Reason.NOT_TESTED, at, result);
            default ->
                sink.finding(at.finding(
                        FindingKind.MISCONFIGURATION,
                        "Nessus " + plugin + " " + get("compliance-check-name"),
                        advisory(plugin),
                        rating,
                        Component.NONE,
                        result));
        }
    }

    private void aside(ReportSink sink, SetAside.Reason reason, Endpoint at, String result)
            throws InterruptedException {
        String error = get("compliance-error");
        sink.setAside(new SetAside(reason, number(), at.host(), error.isEmpty() ? result : result + ": " + error));
    }

    private Advisory advisory(String plugin) {
        AdvisoryText text = new AdvisoryText();
        text.title(get("compliance-check-name"));
        text.describe(get("compliance-info"));
        text.solution(get("compliance-solution"));
        text.references(get("compliance-see-also"));
        Matcher cce = CCE.matcher(get("compliance-reference"));
        while (cce.find()) {
            text.name(cce.group());
        }
        return text.advisory("Nessus " + plugin + " " + get("compliance-check-name"), number());
    }

    /// The number that a benchmark gives the check; a check of another audit has its name alone.
    private String number() {
        Matcher matcher = NUMBER.matcher(get("compliance-check-name"));
        return matcher.find() ? matcher.group(1) : get("compliance-check-name");
    }

    private String get(String member) {
        return members.getOrDefault(member, "");
    }
}
