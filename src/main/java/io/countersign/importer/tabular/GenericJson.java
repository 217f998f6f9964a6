package io.countersign.importer.tabular;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One generic report while it is read.
final class GenericJson {
    private final JsonTokens in;
    private final ReportSink sink;
    private String tool = GenericJsonImporter.FORMAT.name();
    private String version = "";
    private long nameless;

    GenericJson(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "name", "type" -> tool = in.text().isEmpty() ? tool : in.text();
                case "version" -> version = in.text();
                case "findings" -> in.array(this::finding);
                default -> {}
            }
        });
        List<Message> remarks =
                nameless == 0 ? List.of() : List.of(Message.of("importer.generic-json.nameless", nameless));
        sink.scan(new ScanInfo(tool, version, "", null, true, remarks));
    }

    private void finding() throws IOException, InterruptedException {
        Row row = new Row();
        in.object(name -> row.member(name, in));
        Finding finding = row.finding();
        if (finding.advisory().title().isEmpty()) {
            nameless++;
        } else {
            sink.finding(finding);
        }
    }

    /// The members of one finding.
    private static final class Row {
        private final GenericFinding finding = new GenericFinding();
        private final List<String> further = new ArrayList<>();
        private String description = "";
        private String toolIdentifier = "";
        private String score3 = "";
        private String vector3 = "";
        private String score4 = "";
        private String vector4 = "";

        void member(String name, JsonTokens in) throws IOException, InterruptedException {
            switch (name) {
                case "title" -> finding.title = in.text();
                case "severity" -> finding.severity = in.text();
                case "description" -> description = in.text();
                case "impact", "steps_to_reproduce", "severity_justification" -> further.add(in.text());
                case "mitigation" -> finding.solution = PlainText.ofHtml(in.text());
                case "references" -> finding.references = String.join("\n", in.texts());
                case "cwe" -> finding.weakness = in.text();
                case "cve" -> finding.identify(in.text());
                case "vuln_id_from_tool" -> toolIdentifier = in.text();
                case "vulnerability_ids" -> in.texts().forEach(finding::identify);
                case "component_name" -> finding.component = in.text();
                case "component_version" -> finding.version = in.text();
                case "fix_version" -> finding.fixedVersion = in.text();
                case "file_path" -> finding.file = in.text();
                case "line" -> finding.line = in.text();
                case "endpoints", "locations" -> in.array(() -> endpoint(in));
                default -> judgement(name, in.text());
            }
        }

        private void judgement(String name, String text) {
            switch (name) {
                case "cvssv3" -> vector3 = text;
                case "cvssv3_score" -> score3 = text;
                case "cvssv4" -> vector4 = text;
                case "cvssv4_score" -> score4 = text;
                case "false_p" -> finding.state(text, "false positive");
                case "duplicate" -> finding.state(text, "duplicate");
                case "is_mitigated" -> finding.state(text, "mitigated");
                case "risk_accepted" -> finding.state(text, "risk accepted");
                case "out_of_scope" -> finding.state(text, "out of scope");
                case "active" -> finding.state(String.valueOf(text.equalsIgnoreCase("false")), "inactive");
                default -> {}
            }
        }

        /// Of several endpoints the first is the place, the others are named in the text.
        private void endpoint(JsonTokens in) throws IOException, InterruptedException {
            if (in.isObject()) {
                Endpoint endpoint = new Endpoint();
                in.object(name -> endpoint.member(name, in.text()));
                add(endpoint.place(), endpoint.address());
            } else {
                add(Location.of(in.text()), in.text());
            }
        }

        private void add(Place place, String address) {
            if (finding.place.equals(Place.NOWHERE)) {
                finding.place = place;
            } else {
                further.add(address);
            }
        }

        Finding finding() {
            finding.identify(toolIdentifier);
            finding.scores.add(SeverityScale.CVSS3, vector3, score3);
            finding.scores.add(SeverityScale.CVSS4, vector4, score4);
            further.addFirst(description);
            further.stream().filter(text -> !text.isBlank()).map(PlainText::ofHtml).forEach(finding.texts::add);
            return finding.finding();
        }
    }

    /// An endpoint that is written as an object.
    private static final class Endpoint {
        private String protocol = "";
        private String host = "";
        private String port = "";
        private String path = "";

        void member(String name, String text) {
            switch (name) {
                case "protocol" -> protocol = text;
                case "host" -> host = text;
                case "port" -> port = text;
                case "path" -> path = text;
                default -> {}
            }
        }

        Place place() {
            int number = Location.port(port);
            return new Place("", host, number, number == 0 ? "" : "tcp", path);
        }

        String address() {
            return (protocol.isEmpty() ? "" : protocol + "://") + host + (port.isEmpty() ? "" : ":" + port) + path;
        }
    }
}
