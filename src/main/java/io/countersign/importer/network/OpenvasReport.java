package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One report of OpenVAS while it is read. Reports lie in reports; only the innermost one has results.
final class OpenvasReport {
    private static final String DONE = "Done";

    private final XmlElements in;
    private final ReportSink sink;
    private final SeenPorts ports;
    private final List<Message> remarks = new ArrayList<>();
    private final Map<String, String> header = new HashMap<>();
    private String target = "";
    private long results;

    OpenvasReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(in.name().equals("get_results_response") ? this::result : this::element);
        String status = header.getOrDefault("scan_run_status", DONE);
        boolean complete = status.equals(DONE);
        if (!complete) {
            remarks.add(Message.of("importer.openvas-xml.unfinished", status));
        }
        count();
        String at = header.getOrDefault("scan_end", header.getOrDefault("timestamp", header.get("creation_time")));
        sink.scan(new ScanInfo("OpenVAS", "", target, at == null ? null : Times.iso(at), complete, remarks));
    }

    private void element(String name) throws IOException, InterruptedException {
        switch (name) {
            case "report" -> in.children(this::element);
            case "results" -> in.children(this::result);
            case "ports" -> in.children(this::port);
            case "host" -> host();
            case "errors" -> in.children(this::error);
            case "result_count" -> in.children(this::counted);
            case "scan_run_status", "scan_end", "timestamp", "creation_time" -> keep(name, in.text());
            default -> {}
        }
    }

    private void keep(String name, String value) {
        if (!value.isEmpty()) {
            header.put(name, value);
        }
    }

    /// The whole and the filtered count of all results, not those by level.
    private void counted(String name) throws IOException {
        if (name.equals("full") || name.equals("filtered")) {
            header.put(name, in.text());
        }
    }

    private void count() {
        long filtered = WholeNumber.of(header.getOrDefault("filtered", ""));
        long full = WholeNumber.of(header.getOrDefault("full", ""));
        if (header.containsKey("filtered") && filtered != results) {
            remarks.add(Message.of("importer.openvas-xml.disagrees", filtered, results));
        }
        if (full > filtered) {
            remarks.add(Message.of("importer.openvas-xml.filtered", full - filtered));
        }
    }

    private void result(String name) throws IOException, InterruptedException {
        if (name.equals("result")) {
            results++;
            OpenvasResult result = new OpenvasResult();
            in.children(child -> result.member(child, in));
            result.emit(sink, ports);
            saw(result.host());
        }
    }

    private void saw(String host) {
        target = target.isEmpty() ? host : target;
    }

    private void port(String name) throws IOException, InterruptedException {
        if (name.equals("port")) {
            String[] host = {""};
            String port = in.mixed(child -> {
                if (child.equals("host")) {
                    host[0] = in.mixed(_ -> {});
                }
            });
            ports.open(OpenvasPort.at(host[0], port), OpenvasPort.service(port));
        }
    }

    /// What was found out about a host: a list of names and values.
    private void host() throws IOException, InterruptedException {
        String[] address = {""};
        in.children(child -> {
            switch (child) {
                case "ip" -> address[0] = in.text();
                case "detail" -> detail(address[0]);
                default -> {}
            }
        });
        saw(address[0]);
    }

    private void detail(String host) throws IOException, InterruptedException {
        Map<String, String> detail = new HashMap<>();
        in.children(child -> {
            if (child.equals("name") || child.equals("value")) {
                detail.put(child, in.text());
            }
        });
        String value = detail.getOrDefault("value", "");
        switch (detail.getOrDefault("name", "")) {
            case "best_os_txt" -> sink.fact(new Fact.Value("os.guess", value));
            case "ports", "tcp_ports" -> open(host, value, "tcp");
            case "udp_ports" -> open(host, value, "udp");
            default -> {}
        }
    }

    private void open(String host, String list, String protocol) throws InterruptedException {
        for (String port : list.split(",", -1)) {
            ports.open(Endpoint.of(host, port, protocol), "");
        }
    }

    private void error(String name) throws IOException, InterruptedException {
        if (!name.equals("error")) {
            return;
        }
        Map<String, String> error = new HashMap<>();
        in.children(child -> {
            if (child.equals("nvt")) {
                error.put("oid", in.attribute("oid"));
            } else {
                error.put(child, in.mixed(_ -> {}));
            }
        });
        sink.setAside(new SetAside(
                SetAside.Reason.NOT_TESTED,
                error.getOrDefault("oid", ""),
                error.getOrDefault("host", ""),
                error.getOrDefault("description", "")));
    }
}
