package io.countersign.importer.tls;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One report of SSLScan while it is read: the server at hand.
final class SslscanReport {
    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private TlsEndpoint endpoint = new TlsEndpoint();
    private boolean ownCertificate;
    private String target = "";
    private long servers;

    SslscanReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        String version = in.attribute("version");
        in.children(name -> {
            switch (name) {
                case "ssltest" -> server();
                case "error" -> remarks.add(Message.of("importer.sslscan-xml.failed", in.text()));
                default -> {}
            }
        });
        if (servers == 0 && remarks.isEmpty()) {
            remarks.add(Message.of("importer.sslscan-xml.no-server"));
        }
        sink.scan(new ScanInfo("SSLScan", version, target, null, remarks.isEmpty(), remarks));
    }

    private void server() throws IOException, InterruptedException {
        servers++;
        endpoint = new TlsEndpoint();
        ownCertificate = true;
        endpoint.host(in.attribute("host"));
        endpoint.port(in.attribute("port"));
        target = target.isEmpty() ? endpoint.name() : target;
        in.children(this::element);
        endpoint.emit(sink);
    }

    private void element(String name) throws IOException, InterruptedException {
        switch (name) {
            case "protocol" -> endpoint.protocol(in.attribute("type") + in.attribute("version"), is("enabled"));
            case "cipher" -> cipher();
            case "heartbleed" -> endpoint.check(TlsWeakness.HEARTBLEED, is("vulnerable"), in.attribute("sslversion"));
            case "compression" -> endpoint.check(TlsWeakness.CRIME, is("supported"), "");
            case "renegotiation" ->
                endpoint.check(TlsWeakness.INSECURE_RENEGOTIATION, is("supported") && !is("secure"), "");
            case "fallback" -> endpoint.check(TlsWeakness.NO_FALLBACK_SCSV, !is("supported"), "");
            case "certificates" -> in.children(this::element);
            case "certificate" -> certificate();
            case "error" -> remarks.add(Message.of("importer.sslscan-xml.failed", in.text()));
            default -> {}
        }
    }

    private boolean is(String attribute) {
        return in.attribute(attribute).equals("1");
    }

    private void cipher() {
        String status = in.attribute("status").toLowerCase(Locale.ROOT);
        if (status.equals("accepted") || status.equals("preferred")) {
            endpoint.suite(in.attribute("sslversion"), in.attribute("cipher"), false);
        }
    }

    private void certificate() throws IOException, InterruptedException {
        if (!ownCertificate) {
            return;
        }
        ownCertificate = false;
        in.children(name -> {
            switch (name) {
                case "pk" -> endpoint.key(in.attribute("type"), in.attribute("bits"));
                case "signature-algorithm" -> endpoint.signature(in.text());
                case "self-signed" -> endpoint.check(TlsWeakness.CERTIFICATE_UNTRUSTED, in.text().equals("true"), name);
                case "expired", "not-yet-valid" ->
                    endpoint.check(TlsWeakness.CERTIFICATE_EXPIRED, in.text().equals("true"), name);
                default -> {}
            }
        });
    }
}
