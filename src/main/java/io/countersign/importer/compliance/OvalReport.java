package io.countersign.importer.compliance;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Dictionary;
import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file of OVAL results, in two passes: definitions, systems and what the file says of itself; then the results.
final class OvalReport {
    private final Dictionary<OvalDefinition> definitions = new Dictionary<>();
    private final List<String> hosts = new ArrayList<>();
    private String tool = "";
    private String version = "";
    private @Nullable Instant madeAt;
    private int system;
    private long results;

    void readDefinitions(XmlElements in, ReportSink sink) throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "generator" -> in.children(part -> generator(part, in));
                case "oval_definitions" -> definitions(in);
                case "results" -> in.children(_ -> system(in, sink));
                default -> {}
            }
        });
    }

    void readResults(XmlElements in, ReportSink sink) throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("results")) {
                in.children(_ -> {
                    results(in, sink);
                    system++;
                });
            }
        });
        List<Message> remarks = results > 0 ? List.of() : List.of(Message.of("importer.oval-results.no-result"));
        sink.scan(new ScanInfo(tool, version, host(0), madeAt, results > 0, remarks));
    }

    private String host(int index) {
        return index < hosts.size() ? hosts.get(index) : "";
    }

    private void generator(String part, XmlElements in) throws IOException {
        switch (part) {
            case "product_name" -> tool = in.text();
            case "product_version" -> version = in.text();
            case "timestamp" -> {
                String text = in.text();
                Instant zoned = Times.iso(text);
                madeAt = zoned == null ? Times.utc(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME) : zoned;
            }
            default -> {}
        }
    }

    private void definitions(XmlElements in) throws IOException, InterruptedException {
        in.children(list -> {
            if (list.equals("definitions")) {
                in.children(_ -> definitions.put(in.attribute("id"), OvalDefinition.read(in)));
            }
        });
    }

    private void system(XmlElements in, ReportSink sink) throws IOException, InterruptedException {
        String[] host = {""};
        in.children(part -> {
            if (part.equals("oval_system_characteristics")) {
                in.children(inner -> {
                    if (inner.equals("system_info")) {
                        in.children(name -> host[0] = information(name, host[0], in, sink));
                    }
                });
            }
        });
        hosts.add(host[0]);
    }

    private static String information(String name, String host, XmlElements in, ReportSink sink)
            throws IOException, InterruptedException {
        switch (name) {
            case "os_name" -> sink.fact(new Fact.Value("os.name", in.text()));
            case "os_version" -> sink.fact(new Fact.Value("os.version", in.text()));
            case "primary_host_name" -> {
                String found = in.text();
                sink.fact(new Fact.Value("host.name", found));
                return found;
            }
            default -> {}
        }
        return host;
    }

    private void results(XmlElements in, ReportSink sink) throws IOException, InterruptedException {
        in.children(list -> {
            if (list.equals("definitions")) {
                in.children(_ -> result(in.attribute("definition_id"), in.attribute("result"), sink));
            }
        });
    }

    /// True is bad news of a vulnerability or a missing patch, and good news of a setting. An inventory says what is there.
    /// Where the file leaves out what a definition is, true may be bad news.
    private void result(String id, String result, ReportSink sink) throws InterruptedException {
        OvalDefinition known = definitions.get(id);
        OvalDefinition definition = known == null ? OvalDefinition.UNKNOWN : known;
        results++;
        if (!result.equals("true") && !result.equals("false")) {
            sink.setAside(new SetAside(SetAside.Reason.NOT_TESTED, id, host(system), result));
            return;
        }
        boolean bad =
                switch (definition.kind()) {
                    case "compliance" -> result.equals("false");
                    case "inventory", "miscellaneous" -> false;
                    default -> result.equals("true");
                };
        if (bad) {
            sink.finding(finding(id, definition, result));
        } else {
            String given = definition.kind().isEmpty() ? result : definition.kind() + ": " + result;
            sink.setAside(new SetAside(SetAside.Reason.PASSED, id, host(system), given));
        }
    }

    private Finding finding(String id, OvalDefinition definition, String result) {
        boolean setting = definition.kind().equals("compliance");
        FindingKind kind = setting ? FindingKind.HARDENING : FindingKind.VULNERABILITY;
        Set<String> names = new LinkedHashSet<>();
        definition.identifiers().stream().filter(name -> name.startsWith("CVE-")).forEach(names::add);
        if (setting || names.isEmpty()) {
            names.add(id);
        }
        names.addAll(definition.identifiers());
        names.add(id);
        return new Finding(
                Identity.of(kind, id, "", ""),
                kind,
                new Advisory(
                        id,
                        List.copyOf(names),
                        definition.title().isEmpty() ? id : definition.title(),
                        definition.description(),
                        "",
                        definition.references(),
                        List.of()),
                rating(definition),
                Component.NONE,
                new Place(host(system), host(system), 0, "", ""),
                result);
    }

    private static Rating rating(OvalDefinition definition) {
        if (definition.severity().isEmpty() && definition.vector().isEmpty()) {
            return Rating.chosen(Severity.MEDIUM);
        }
        CvssScores scores = new CvssScores();
        scores.add(definition.vector(), "");
        return scores.rating(definition.severity());
    }
}
