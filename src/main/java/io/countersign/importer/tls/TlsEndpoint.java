package io.countersign.importer.tls;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was observed of one port that speaks TLS. The weaknesses follow from it when everything was seen.
///
/// What was seen once is not unseen: of two certificates the worse one counts.
final class TlsEndpoint {
    private static final int TOLD = 30;
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 224;

    private final Map<TlsWeakness, Boolean> checks = new EnumMap<>(TlsWeakness.class);
    private final Map<TlsWeakness, List<String>> observed = new EnumMap<>(TlsWeakness.class);
    private final Set<TlsProtocol> accepted = EnumSet.noneOf(TlsProtocol.class);
    private final List<SetAside> notTested = new ArrayList<>();
    private long moreNotTested;
    private String host = "";
    private int port;

    void host(String name) {
        host = name;
    }

    void port(String number) {
        port = Ports.of(number);
    }

    /// Host and port, for people.
    String name() {
        return port == 0 ? host : host + ":" + port;
    }

    /// Whether anything was observed.
    boolean answered() {
        return !accepted.isEmpty() || checks.containsValue(true);
    }

    /// Whether a version was accepted. What is no version is passed over.
    void protocol(String name, boolean yes) {
        TlsProtocol protocol = TlsProtocol.of(name);
        if (protocol == null) {
            return;
        }
        if (yes) {
            accepted.add(protocol);
        }
        TlsWeakness weakness = protocol.weakness();
        if (weakness != null) {
            check(weakness, yes, "");
        }
    }

    /// A suite that was accepted.
    void suite(String protocol, String name, boolean anonymous) {
        protocol(protocol, true);
        TlsProtocol version = TlsProtocol.of(protocol);
        for (TlsWeakness weakness : CipherSuites.weaknesses(name, anonymous)) {
            check(weakness, true, (version == null ? protocol : version.label()) + " " + name);
        }
    }

    /// What was checked, with its outcome.
    ///
    /// @param detail what was seen, or empty
    void check(TlsWeakness weakness, boolean weak, String detail) {
        checks.merge(weakness, weak, Boolean::logicalOr);
        List<String> details = observed.computeIfAbsent(weakness, _ -> new ArrayList<>());
        if (weak && !detail.isEmpty() && details.size() < TOLD && !details.contains(detail)) {
            details.add(detail);
        }
    }

    /// The key of the server's own certificate.
    void key(String algorithm, String bits) {
        boolean curve = algorithm.startsWith("EC") || algorithm.contains("Elliptic");
        int size = Ports.number(bits);
        if (size > 0 && !algorithm.startsWith("Ed")) {
            check(TlsWeakness.CERTIFICATE_KEY, size < (curve ? CURVE_BITS : RSA_BITS), algorithm + " " + bits);
        }
    }

    /// The algorithm that the server's own certificate is signed with.
    void signature(String algorithm) {
        String lower = algorithm.toLowerCase(Locale.ROOT);
        if (!lower.isEmpty()) {
            check(TlsWeakness.CERTIFICATE_SIGNATURE, lower.matches(".*(sha-?1(?![0-9])|md[245]).*"), algorithm);
        }
    }

    /// What was not checked, and why in the tool's word.
    void notTested(String check, String given) {
        if (notTested.size() < TOLD) {
            notTested.add(new SetAside(SetAside.Reason.NOT_TESTED, check, "", given));
        } else {
            moreNotTested++;
        }
    }

    void emit(ReportSink sink) throws InterruptedException {
        if (answered()) {
            sink.fact(new Fact.Port(host, port, "tcp", Fact.PortState.OPEN, "tls"));
        }
        for (TlsProtocol protocol : accepted) {
            sink.fact(new Fact.Value("tls.protocol", protocol.label()));
        }
        for (Map.Entry<TlsWeakness, Boolean> check : checks.entrySet()) {
            if (isWeak(check.getKey(), check.getValue())) {
                sink.finding(finding(check.getKey()));
            } else {
                sink.setAside(new SetAside(SetAside.Reason.PASSED, check.getKey().identifier(), name(), ""));
            }
        }
        for (SetAside row : notTested) {
            sink.setAside(new SetAside(row.reason(), row.identifier(), name(), row.given()));
        }
        if (moreNotTested > 0) {
            sink.setAside(new SetAside(SetAside.Reason.NOT_TESTED, "…", name(), "+" + moreNotTested));
        }
    }

    private boolean isWeak(TlsWeakness weakness, boolean observed) {
        boolean fallsBack = accepted.stream().anyMatch(protocol -> protocol.compareTo(TlsProtocol.TLS_1_2) < 0);
        return observed && (weakness != TlsWeakness.NO_FALLBACK_SCSV || fallsBack);
    }

    private Finding finding(TlsWeakness weakness) {
        return new Finding(
                Identity.of(weakness.kind(), weakness.identifier(), "", name()),
                weakness.kind(),
                weakness.advisory(observed.getOrDefault(weakness, List.of())),
                Rating.chosen(weakness.severity()),
                Component.NONE,
                new Place(name(), host, port, "tcp", ""),
                "");
    }
}
