package io.countersign.importer.web;

import io.countersign.importer.Identity;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One item of a Nikto report. Nikto says no severity: an item is something to look at, `LOW`.
final class NiktoItem {
    private static final Pattern QUOTED =
            Pattern.compile("'([^']+)'|Retrieved (\\S+) header|\\bheader[^']{0,20}: ?(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,\"]+");

    private String id = "";
    private String osvdb = "";
    private String method = "";
    private String uri = "";
    private String message = "";
    private String references = "";

    /// Takes a value by its name in XML or in JSON. Of the references all that there are count, however separated.
    void set(String name, String text) {
        switch (name) {
            case "id" -> id = text;
            case "osvdbid", "OSVDB" -> osvdb = text;
            case "method" -> method = text;
            case "uri", "url" -> uri = text;
            case "description", "msg" -> message = text;
            case "references" -> references = text;
            default -> {}
        }
    }

    Finding finding(WebAddress site) {
        WebAddress address = site.at(uri);
        String number = "NIKTO-" + id;
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, number, quoted(), address.key()),
                FindingKind.VULNERABILITY,
                advisory(number),
                Rating.chosen(Severity.LOW),
                Component.NONE,
                address.place(site.host()),
                "");
    }

    private Advisory advisory(String number) {
        return new Advisory(
                number + " " + title(),
                identifiers(number),
                title(),
                (method + " " + uri).strip(),
                "",
                addresses(),
                List.of());
    }

    /// The header, file or method that the message is about; it tells several items of one test apart.
    private String quoted() {
        Matcher matcher = QUOTED.matcher(message);
        if (!matcher.find()) {
            return "";
        }
        return Stream.of(1, 2, 3).map(matcher::group).filter(Objects::nonNull).findFirst().orElse("");
    }

    /// The message without the path that newer versions write before it.
    private String title() {
        String prefix = uri + ":";
        String title = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return title.isBlank() ? "NIKTO-" + id : title.strip();
    }

    private List<String> identifiers(String number) {
        boolean known = !osvdb.isEmpty() && !osvdb.equals("0");
        return Cves.before(List.of(references, message), number, known ? "OSVDB-" + osvdb : "");
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String word : SEPARATOR.split(references, -1)) {
            if (word.contains("://")) {
                addresses.add(word);
            }
        }
        return addresses;
    }
}
