package io.countersign.importer.cloud;

import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an archive of Microsoft Defender's answers says: first the machines, of which little is remembered, then the
/// vulnerabilities.
final class DefenderArchive {
    /// A thousand times as many as one image has.
    private static final int REMEMBERED = 100_000;

    private final ReportSink sink;
    private final Map<String, Machine> machines = new HashMap<>();
    private boolean more;
    private long unknown;

    DefenderArchive(ReportSink sink) {
        this.sink = sink;
    }

    void machines(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "value" -> in.array(() -> machine(row(in)));
                case "@odata.nextLink" -> more |= !in.text().isEmpty();
                default -> {}
            }
        });
    }

    void vulnerabilities(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "value" -> in.array(() -> sink.finding(finding(row(in))));
                case "@odata.nextLink" -> more |= !in.text().isEmpty();
                default -> {}
            }
        });
    }

    void end() throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (more) {
            remarks.add(Message.of("importer.ms-defender-zip.more"));
        }
        if (unknown > 0) {
            remarks.add(Message.of("importer.ms-defender-zip.unknown", unknown));
        }
        sink.scan(new ScanInfo("Microsoft Defender for Endpoint", "", "", null, !more, remarks));
    }

    private void machine(Map<String, String> row) throws InterruptedException {
        Machine machine = new Machine(text(row, "computerDnsName"), text(row, "lastIpAddress"));
        if (machines.size() < REMEMBERED) {
            machines.put(text(row, "id"), machine);
        }
        String system = Stream.of(text(row, "osPlatform"), text(row, "version"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!system.isEmpty()) {
            sink.fact(new Fact.Value("os.full-name", system));
        }
    }

    /// A machine's number is made anew with each machine, its name less so.
    private Finding finding(Map<String, String> row) {
        String number = text(row, "machineId");
        Machine machine = machines.getOrDefault(number, Machine.UNKNOWN);
        unknown += machines.containsKey(number) ? 0 : 1;
        String cve = text(row, "cveId");
        String software = Stream.of(text(row, "productVendor"), text(row, "productName"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        String update = text(row, "fixingKbId");
        String severity = text(row, "severity");
        String target = machine.name().isEmpty() ? number : machine.name();
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, cve, software, target),
                FindingKind.VULNERABILITY,
                new Advisory(cve + " " + update, List.of(cve), cve, "", update, List.of(), List.of()),
                Rating.word(SeverityWords.of(severity), severity),
                new Component(software, text(row, "productVersion"), "", ""),
                new Place(target, machine.host(), 0, "", ""),
                "");
    }

    private static Map<String, String> row(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        in.object(name -> row.put(name, in.text()));
        return row;
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private record Machine(String name, String address) {
        private static final Machine UNKNOWN = new Machine("", "");

        private String host() {
            return name.isEmpty() ? address : name;
        }
    }
}
