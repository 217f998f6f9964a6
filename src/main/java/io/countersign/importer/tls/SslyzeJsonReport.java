package io.countersign.importer.tls;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON report of SSLyze while it is read: the server at hand. A server's place comes before or after its results.
final class SslyzeJsonReport {
    /// A key that only version 2 had.
    static final String VERSION_2 = "accepted_targets";

    private final JsonTokens in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private TlsEndpoint endpoint = new TlsEndpoint();
    private String failure = "";
    private String version = "";
    private String target = "";
    private @Nullable Instant finished;
    private boolean complete = true;

    SslyzeJsonReport(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "sslyze_version" -> version = in.text();
                case "date_scans_completed" -> finished = time(in.text());
                case "server_scan_results" -> in.array(this::server);
                case "server_connectivity_errors", "invalid_server_strings" -> in.array(this::unreached);
                case VERSION_2 -> throw ProblemException.of(ProblemCode.FORMAT_VERSION, "SSLyze JSON", "2");
                default -> {}
            }
        });
        sink.scan(new ScanInfo("SSLyze", version, target, finished, complete, remarks));
    }

    private static @Nullable Instant time(String text) {
        Instant zoned = Times.iso(text);
        return zoned == null ? Times.utc(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME) : zoned;
    }

    private void unreached() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.text()));
        failed(parts.getOrDefault("server_string", ""), parts.getOrDefault("error_message", ""));
    }

    private void failed(String name, String reason) {
        complete = false;
        remarks.add(Message.of("importer.sslyze-json.failed", name, reason));
    }

    private void server() throws IOException, InterruptedException {
        endpoint = new TlsEndpoint();
        failure = "";
        in.object(name -> {
            switch (name) {
                case "server_location" -> in.object(this::location);
                case "server_info" -> in.object(this::info);
                case "scan_result", "scan_commands_results" ->
                    in.object(command -> in.object(each -> member(command, each)));
                case "scan_commands_errors" -> in.object(command -> endpoint.notTested(command, "error"));
                case "connectivity_status", "scan_status" ->
                    failure = in.text().startsWith("ERROR") ? in.text() : failure;
                default -> {}
            }
        });
        target = target.isEmpty() ? endpoint.name() : target;
        if (!failure.isEmpty()) {
            failed(endpoint.name(), failure);
        }
        endpoint.emit(sink);
    }

    private void info(String name) throws IOException, InterruptedException {
        if (name.equals("server_location")) {
            in.object(this::location);
        }
    }

    private void location(String name) {
        switch (name) {
            case "hostname" -> endpoint.host(in.text());
            case "port" -> endpoint.port(in.text());
            default -> {}
        }
    }

    /// A member of a command's result, or of the status around it. Null says that the command was not run.
    private void member(String command, String name) throws IOException, InterruptedException {
        switch (name) {
            case "result" -> in.object(each -> member(command, each));
            case "status" -> status(command, in.text());
            case "accepted_cipher_suites" -> suites(command);
            case "is_tls_version_supported" -> endpoint.protocol(command, in.text().equals("true"));
            case "certificate_deployments" -> in.array(() -> new SslyzeCertificate(in, endpoint).read());
            case "robot_result" -> robot(in.text());
            default -> check(name, in.text());
        }
    }

    private void status(String command, String status) {
        if (!status.equals("COMPLETED")) {
            endpoint.notTested(command, status);
        }
    }

    private void check(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        boolean yes = value.equals("true");
        switch (name) {
            case "is_vulnerable_to_heartbleed" -> endpoint.check(TlsWeakness.HEARTBLEED, yes, "");
            case "is_vulnerable_to_ccs_injection" -> endpoint.check(TlsWeakness.CCS_INJECTION, yes, "");
            case "supports_compression" -> endpoint.check(TlsWeakness.CRIME, yes, "");
            case "supports_secure_renegotiation" -> endpoint.check(TlsWeakness.INSECURE_RENEGOTIATION, !yes, "");
            case "accepts_client_renegotiation", "is_vulnerable_to_client_renegotiation_dos" ->
                endpoint.check(TlsWeakness.CLIENT_RENEGOTIATION, yes, "");
            case "supports_fallback_scsv" -> endpoint.check(TlsWeakness.NO_FALLBACK_SCSV, !yes, "");
            default -> {}
        }
    }

    private void robot(String result) {
        if (result.startsWith("UNKNOWN")) {
            endpoint.notTested("robot", result);
        } else if (!result.isEmpty()) {
            endpoint.check(TlsWeakness.ROBOT, result.startsWith("VULNERABLE"), result);
        }
    }

    private void suites(String command) throws IOException, InterruptedException {
        endpoint.protocol(command, false);
        in.array(() -> in.object(name -> {
            if (name.equals("cipher_suite")) {
                Map<String, String> suite = new HashMap<>();
                in.object(member -> suite.put(member, in.text()));
                boolean anonymous = suite.getOrDefault("is_anonymous", "").equals("true");
                endpoint.suite(command, suite.getOrDefault("name", ""), anonymous);
            }
        }));
    }
}
