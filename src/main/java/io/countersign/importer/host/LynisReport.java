package io.countersign.importer.host;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One report of Lynis while it is read, line by line.
final class LynisReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// Keys that are facts under a name of ours.
    private static final Map<String, String> FACTS = Map.of(
            "hostname", "host.name",
            "os_name", "os.name",
            "os_version", "os.version",
            "os_fullname", "os.full-name",
            "os_kernel_version_full", "os.kernel",
            "hardening_index", "hardening.index",
            "firewall_active", "firewall.active",
            "malware_scanner_installed", "malware-scanner.installed",
            "unattended_upgrade_option_available", "updates.automatic-available",
            "vulnerable_packages_found", "packages.vulnerable-found");

    private final ReportSink sink;
    private String version = "";
    private String host = "";
    private @Nullable Instant finishedAt;
    private boolean complete;
    private int exceptions;

    LynisReport(ReportSink sink) {
        this.sink = sink;
    }

    void line(String line) throws InterruptedException {
        int equals = line.indexOf('=');
        if (equals < 0 || line.startsWith("#")) {
            return;
        }
        String key = line.substring(0, equals);
        String value = line.substring(equals + 1);
        switch (key) {
            case "report_version_major" -> version(value);
            case "warning[]" -> row(Severity.MEDIUM, "warning", value);
            case "suggestion[]" -> row(Severity.LOW, "suggestion", value);
            case "vulnerable_package[]" -> vulnerablePackage(value);
            case "network_listen[]" -> listen(value, 2, 1, 3);
            case "network_listen_port[]" -> listen(value, 0, 1, 2);
            case "tests_skipped" -> skipped(value);
            case "exception_event[]" -> exceptions++;
            default -> value(key, value);
        }
    }

    void finish() throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (!complete) {
            remarks.add(Message.of("importer.lynis-dat.unfinished"));
        }
        if (exceptions > 0) {
            remarks.add(Message.of("importer.lynis-dat.exceptions", exceptions));
        }
        sink.scan(new ScanInfo("Lynis", version, host, finishedAt, complete, remarks));
    }

    private static void version(String major) {
        if (!major.strip().equals("1")) {
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "Lynis report", major);
        }
    }

    private void value(String key, String value) throws InterruptedException {
        switch (key) {
            case "lynis_version" -> version = value;
            case "hostname" -> host = value;
            case "report_datetime_end" -> finishedAt = Times.utc(value, TIME);
            case "finish" -> complete = value.equals("true");
            default -> {}
        }
        String fact = FACTS.get(key);
        if (fact != null && !value.isEmpty()) {
            sink.fact(new Fact.Value(fact, value));
        }
    }

    /// A row is `test|text|details|solution|`. Tests repeat, and tell their rows apart by the details or, where there
    /// are none, by the text; what is counted in the text does not.
    private void row(Severity severity, String word, String value) throws InterruptedException {
        String test = part(value, 0);
        String text = part(value, 1);
        String details = part(value, 2);
        String within = details.isEmpty() ? text.replaceAll("[0-9]+", "#") : details;
        sink.finding(new Finding(
                Identity.of(FindingKind.HARDENING, test, "", within),
                FindingKind.HARDENING,
                new Advisory(
                        test + " " + text,
                        List.of(test),
                        text.isEmpty() ? test : text,
                        details,
                        part(value, 3).replaceFirst("^(text|url):", ""),
                        List.of(),
                        List.of()),
                Rating.word(severity, word),
                Component.NONE,
                new Place("", host, 0, "", ""),
                ""));
    }

    private void vulnerablePackage(String value) throws InterruptedException {
        String name = part(value, 0);
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, "vulnerable_package", name, ""),
                FindingKind.VULNERABILITY,
                new Advisory("vulnerable_package", List.of("vulnerable_package"), name, "", "", List.of(), List.of()),
                Rating.chosen(Severity.HIGH),
                new Component(name, part(value, 1), "", ""),
                new Place("", host, 0, "", ""),
                ""));
    }

    /// A port that is listened on. One that only the host itself can reach is no open port.
    private void listen(String value, int address, int protocol, int process) throws InterruptedException {
        String given = part(value, address);
        int colon = given.lastIndexOf(':');
        int port = port(given.substring(colon + 1));
        if (port < 0) {
            return;
        }
        String listens = colon < 0 ? "*" : given.substring(0, colon).replaceAll("%.*|[\\[\\]]", "");
        String over = part(value, protocol);
        if (listens.startsWith("127.") || listens.equals("::1") || listens.equals("localhost")) {
            sink.fact(new Fact.Value("listen.loopback", port + "/" + over + " " + part(value, process)));
        } else {
            sink.fact(new Fact.Port(listens, port, over, Fact.PortState.OPEN, part(value, process)));
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= 65_535 ? port : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private void skipped(String tests) throws InterruptedException {
        for (String test : tests.split("\\|", -1)) {
            if (!test.isBlank()) {
                sink.setAside(new SetAside(SetAside.Reason.NOT_TESTED, test, host, ""));
            }
        }
    }

    /// A part of a list, from 0; empty where it is missing or `-`. The fourth is the last: it holds what is left.
    private static String part(String value, int index) {
        String[] parts = value.split("\\|", 4);
        if (index >= parts.length) {
            return "";
        }
        String part = parts[index].strip();
        String whole = index == 3 ? part.replaceFirst("\\|+$", "") : part;
        return whole.equals("-") ? "" : whole;
    }
}
