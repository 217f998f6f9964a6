package io.countersign.importer.tls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The versions of SSL and TLS.
enum TlsProtocol {
    SSL_2_0("SSL 2.0", TlsWeakness.SSL_2_0),
    SSL_3_0("SSL 3.0", TlsWeakness.SSL_3_0),
    TLS_1_0("TLS 1.0", TlsWeakness.TLS_1_0),
    TLS_1_1("TLS 1.1", TlsWeakness.TLS_1_1),
    TLS_1_2("TLS 1.2", null),
    TLS_1_3("TLS 1.3", null);

    private final String label;
    private final @Nullable TlsWeakness weakness;

    TlsProtocol(String label, @Nullable TlsWeakness weakness) {
        this.label = label;
        this.weakness = weakness;
    }

    /// As people write it: `TLS 1.2`.
    String label() {
        return label;
    }

    /// What it is to accept this protocol, or null where there is nothing wrong with it.
    @Nullable TlsWeakness weakness() {
        return weakness;
    }

    /// The protocol of a name as tools write it, such as `SSLv2`, `TLSv1.1`, `TLS1_2` or `tls_1_3_cipher_suites`; null where
    /// it is none of these.
    static @Nullable TlsProtocol of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String digits = lower.replaceAll("[^0-9]", "");
        String plain = lower.replaceAll("[^a-z].*", "").replaceAll("v$", "") + digits + (digits.length() == 1 ? "0" : "");
        return switch (plain) {
            case "ssl20" -> SSL_2_0;
            case "ssl30" -> SSL_3_0;
            case "tls10" -> TLS_1_0;
            case "tls11" -> TLS_1_1;
            case "tls12" -> TLS_1_2;
            case "tls13" -> TLS_1_3;
            default -> null;
        };
    }
}
