package io.countersign.importer.tls;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One XML report of SSLyze while it is read: the target at hand.
final class SslyzeXmlReport {
    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private TlsEndpoint endpoint = new TlsEndpoint();
    private TrustVerdict trust = new TrustVerdict();
    private boolean ownCertificate;
    private String command = "";
    private String target = "";

    SslyzeXmlReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        String version = in.attribute("SSLyzeVersion");
        in.children(name -> {
            switch (name) {
                case "results" -> in.children(_ -> target());
                case "invalidTargets" -> in.children(_ -> unreached());
                default -> {}
            }
        });
        sink.scan(new ScanInfo("SSLyze", version, target, null, remarks.isEmpty(), remarks));
    }

    private void unreached() throws IOException {
        String reason = in.attribute("error");
        remarks.add(Message.of("importer.sslyze-xml.failed", in.text(), reason));
    }

    private void target() throws IOException, InterruptedException {
        endpoint = new TlsEndpoint();
        trust = new TrustVerdict();
        ownCertificate = true;
        endpoint.host(in.attribute("host"));
        endpoint.port(in.attribute("port"));
        target = target.isEmpty() ? endpoint.name() : target;
        in.children(name -> {
            command = name;
            if (!in.attribute("exception").isEmpty()) {
                endpoint.notTested(name, in.attribute("exception"));
            }
            element(name);
        });
        trust.judge(endpoint);
        endpoint.emit(sink);
    }

    /// Versions nest the same elements differently.
    private void element(String name) throws IOException, InterruptedException {
        flag("isProtocolSupported").ifPresent(yes -> endpoint.protocol(command, yes));
        switch (name) {
            case "openSslHeartbleed" -> check(TlsWeakness.HEARTBLEED, "isVulnerable", true);
            case "openSslCcsInjection" -> check(TlsWeakness.CCS_INJECTION, "isVulnerable", true);
            case "compressionMethod" -> check(TlsWeakness.CRIME, "isSupported", true);
            case "tlsFallbackScsv" -> check(TlsWeakness.NO_FALLBACK_SCSV, "isSupported", false);
            case "sessionRenegotiation" -> {
                check(TlsWeakness.CLIENT_RENEGOTIATION, "canBeClientInitiated", true);
                check(TlsWeakness.INSECURE_RENEGOTIATION, "isSecure", false);
            }
            case "robotAttack" -> robot(in.attribute("resultEnum"));
            case "hostnameValidation" -> check(TlsWeakness.CERTIFICATE_NAME, "certificateMatchesServerHostname", false);
            case "pathValidation" -> path();
            default -> {}
        }
        switch (name) {
            case "acceptedCipherSuites", "preferredCipherSuite" -> in.children(_ -> suite());
            case "rejectedCipherSuites", "errors" -> {}
            case "certificate" -> certificate();
            default -> in.children(this::element);
        }
    }

    private Optional<Boolean> flag(String attribute) {
        String value = in.attribute(attribute);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.equalsIgnoreCase("true"));
    }

    private void check(TlsWeakness weakness, String attribute, boolean weak) {
        flag(attribute).ifPresent(value -> endpoint.check(weakness, value == weak, ""));
    }

    private void robot(String result) {
        if (!result.isEmpty()) {
            endpoint.check(TlsWeakness.ROBOT, result.startsWith("VULNERABLE"), result);
        }
    }

    private void path() {
        String result = in.attribute("validationResult");
        if (result.equals("ok")) {
            trust.accepted();
        } else {
            trust.rejected(result.isEmpty() ? in.attribute("error") : result);
        }
    }

    private void suite() {
        boolean anonymous = in.attribute("anonymous").equalsIgnoreCase("true");
        endpoint.suite(command, in.attribute("name"), anonymous);
    }

    /// The first certificate of a target is the server's own; the others are of authorities.
    private void certificate() throws IOException, InterruptedException {
        if (!ownCertificate) {
            return;
        }
        ownCertificate = false;
        in.children(name -> {
            switch (name) {
                case "publicKey" -> endpoint.key(in.attribute("algorithm"), in.attribute("size"));
                case "signatureAlgorithm" -> endpoint.signature(in.text());
                default -> {}
            }
        });
    }
}
