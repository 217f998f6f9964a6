package io.countersign.importer.exchange;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The results of a SARIF file, when the rules are known.
final class SarifReport {
    private static final Pattern ADVISORY = Pattern.compile("^((?:CVE-[0-9]{4}|GO-[0-9]{4}|RUSTSEC-[0-9]{4})-[0-9]{4,}"
            + "|GHSA(?:-[0-9a-z]{4}){3}|(?:RHSA|ELSA|DSA|DLA|USN|ALAS2?)-[0-9:-]+[0-9])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|}}|\\{([0-9]{1,3})}");
    private static final int TITLE = 200;
    private static final int PLACES = 10;

    private final JsonTokens in;
    private final ReportSink sink;
    private final SarifCatalogue catalogue;
    private int run;

    SarifReport(JsonTokens in, ReportSink sink, SarifCatalogue catalogue) {
        this.in = in;
        this.sink = sink;
        this.catalogue = catalogue;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("runs")) {
                in.array(this::run);
            }
        });
        sink.scan(new ScanInfo(
                String.join(", ", catalogue.tools),
                catalogue.version,
                catalogue.target(0),
                catalogue.finishedAt,
                catalogue.complete,
                catalogue.remarks));
    }

    private void run() throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("results")) {
                in.array(() -> result(new SarifResult(in)));
            }
        });
        run++;
    }

    private void result(SarifResult result) throws InterruptedException {
        SarifReference reference = result.rule();
        SarifRule rule = catalogue.rule(run, reference);
        String id = reference.id().isEmpty() ? rule.id() : reference.id();
        List<String> paths = paths(result);
        SetAside.Reason aside = result.aside();
        if (aside != null) {
            sink.setAside(new SetAside(aside, id, paths.isEmpty() ? "" : paths.getFirst(), result.asideGiven()));
        } else {
            sink.finding(finding(result, rule, id, paths));
        }
    }

    private Finding finding(SarifResult result, SarifRule rule, String id, List<String> paths) {
        String message = message(result, rule);
        PackageLines inMessage = new PackageLines(message);
        PackageLines lines = inMessage.arePresent() ? inMessage : new PackageLines(rule.help());
        Component component = lines.arePresent() ? lines.component() : Component.NONE;
        Matcher named = ADVISORY.matcher(id);
        String leading = named.find() ? named.group(1) : id;
        FindingKind kind = kind(rule, leading);
        String path = paths.isEmpty() ? "" : paths.getFirst();
        String within = component.equals(Component.NONE) ? result.within() : "";
        return new Finding(
                Identity.of(kind, leading, component.name(), path + within),
                kind,
                advisory(result, rule, message, leading.equals(id) ? List.of(id) : List.of(leading, id)),
                rating(result, rule, id, lines),
                component,
                Place.path(catalogue.target(run), shown(result, paths)),
                result.status());
    }

    private List<String> paths(SarifResult result) {
        return result.locations.stream()
                .map(location -> location.path(catalogue.artifact(run, location.artifact())))
                .toList();
    }

    private static String shown(SarifResult result, List<String> paths) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(paths.size(), PLACES); i++) {
            String line = result.locations.get(i).line();
            shown.add(line.isEmpty() ? paths.get(i) : paths.get(i) + ":" + line);
        }
        return String.join(", ", shown);
    }

    /// The result's own text goes first: the rule's is the same for all.
    private Advisory advisory(SarifResult result, SarifRule rule, String message, List<String> identifiers) {
        String general = rule.description().isEmpty() ? rule.title() : rule.description();
        boolean own = !message.isEmpty() && !general.contains(message);
        Set<String> weaknesses = new LinkedHashSet<>(rule.weaknesses());
        for (SarifReference taxon : result.taxa) {
            weaknesses.add(SarifRule.weakness(taxon.id().isEmpty() ? catalogue.taxon(run, taxon) : taxon.taxon()));
        }
        result.tags.forEach(tag -> weaknesses.add(SarifRule.weakness(tag)));
        weaknesses.remove("");
        return new Advisory(
                identifiers.getLast() + (own ? " " + UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)) : ""),
                identifiers,
                title(rule.title().isEmpty() ? message : rule.title(), identifiers.getFirst()),
                own ? (message + "\n\n" + general).strip() : general,
                rule.help(),
                rule.uri().isEmpty() ? List.of() : List.of(rule.uri()),
                List.copyOf(weaknesses));
    }

    private static String title(String text, String otherwise) {
        String line = text.lines().map(String::strip).filter(found -> !found.isEmpty()).findFirst().orElse(otherwise);
        return line.length() > TITLE ? line.substring(0, TITLE) + "…" : line;
    }

    private String message(SarifResult result, SarifRule rule) {
        if (!result.text.isEmpty() || result.messageId.isEmpty()) {
            return filled(result.text, result.arguments);
        }
        String own = rule.messages().getOrDefault(result.messageId, "");
        return filled(own.isEmpty() ? catalogue.message(run, result.messageId) : own, result.arguments);
    }

    private static String filled(String text, List<String> arguments) {
        if (arguments.isEmpty()) {
            return text.strip();
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(argument(match.group(), match.group(1), arguments)))
                .strip();
    }

    private static String argument(String placeholder, @Nullable String number, List<String> arguments) {
        if (number == null) {
            return placeholder.substring(1);
        }
        int index = Integer.parseInt(number);
        return index < arguments.size() ? arguments.get(index) : placeholder;
    }

    /// The word of the scanner's own before the number, and the number before the level: levels have but three steps.
    private Rating rating(SarifResult result, SarifRule rule, String id, PackageLines lines) {
        if (result.scores.best() != null || SeverityWords.says(result.severity)) {
            return result.scores.rating(result.severity);
        }
        if (lines.arePresent() && SeverityWords.says(lines.severity())) {
            return Rating.word(SeverityWords.of(lines.severity()), lines.severity());
        }
        String number = result.security.isEmpty() ? rule.security() : result.security;
        int tenths = CvssScores.tenths(number);
        if (tenths > 0) {
            return new Rating(Severity.ofCvss(tenths), number, SeverityScale.VENDOR, 0, "");
        }
        String level = level(result, rule, id);
        return Rating.word(SeverityWords.of(level), level);
    }

    private String level(SarifResult result, SarifRule rule, String id) {
        if (!result.level.isEmpty()) {
            return result.level;
        }
        String override = catalogue.override(run, result.rule(), id);
        if (!override.isEmpty()) {
            return override;
        }
        return rule.level().isEmpty() ? "warning" : rule.level();
    }

    private static FindingKind kind(SarifRule rule, String id) {
        if (ADVISORY.matcher(id).find()) {
            return FindingKind.VULNERABILITY;
        }
        for (String tag : rule.tags()) {
            switch (tag) {
                case "secret", "Secret", "secrets" -> {
                    return FindingKind.SECRET;
                }
                case "misconfiguration", "Misconfiguration" -> {
                    return FindingKind.MISCONFIGURATION;
                }
                case "license", "License" -> {
                    return FindingKind.LICENCE;
                }
                default -> {}
            }
        }
        return id.startsWith("CIS-") ? FindingKind.MISCONFIGURATION : FindingKind.VULNERABILITY;
    }
}
