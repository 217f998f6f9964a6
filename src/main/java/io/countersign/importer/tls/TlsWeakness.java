package io.countersign.importer.tls;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import java.util.List;

/// The weaknesses that are derived from what SSLyze and SSLScan observe, for neither says itself what is wrong.
///
/// | what is observed | severity | why |
/// |---|---|---|
/// | SSL 2.0 or 3.0 is accepted | high | broken; forbidden by RFC 6176 and RFC 7568 |
/// | TLS 1.0 or 1.1 is accepted | medium | deprecated by RFC 8996; no known break in all cases |
/// | suites without encryption or authentication, for export, or with DES | high | a listener reads what is sent |
/// | suites with RC4 or 3DES | medium | forbidden by RFC 7465; SWEET32. An attack needs much traffic |
/// | Heartbleed, CCS injection, ROBOT | high | the band of the scores in the NVD: 7.5, 7.4, 7.5 |
/// | compression (CRIME), insecure renegotiation | medium | an attacker must sit between and make the client send |
/// | renegotiation by the client | medium | costs the server more than the client |
/// | no `TLS_FALLBACK_SCSV` | low | only where a protocol before TLS 1.2 is there to fall back to |
/// | certificate untrusted, expired, or of another name | medium | often made by the image under test itself |
/// | key below 112 bits of strength, SHA-1 or MD5 signature | medium | disallowed by NIST SP 800-131A |
///
/// Where one trust store of several accepts the certificate, it is trusted. The words are English, as the tools' are.
enum TlsWeakness {
    SSL_2_0(Severity.HIGH, "", "CWE-327", "SSL 2.0 is accepted", "rfc6176"),
    SSL_3_0(Severity.HIGH, "", "CWE-327", "SSL 3.0 is accepted", "rfc7568"),
    TLS_1_0(Severity.MEDIUM, "", "CWE-327", "TLS 1.0 is accepted", "rfc8996"),
    TLS_1_1(Severity.MEDIUM, "", "CWE-327", "TLS 1.1 is accepted", "rfc8996"),
    CIPHER_NULL(Severity.HIGH, "", "CWE-327", "Cipher suites without encryption are accepted", "rfc9325"),
    CIPHER_ANONYMOUS(Severity.HIGH, "", "CWE-306", "Cipher suites without authentication are accepted", "rfc9325"),
    CIPHER_EXPORT(Severity.HIGH, "", "CWE-326", "Cipher suites for export are accepted", "rfc9325"),
    CIPHER_DES(Severity.HIGH, "", "CWE-326", "Cipher suites with DES are accepted", "rfc5469"),
    CIPHER_RC4(Severity.MEDIUM, "", "CWE-327", "Cipher suites with RC4 are accepted", "rfc7465"),
    CIPHER_3DES(Severity.MEDIUM, "", "CWE-327", "Cipher suites with 3DES are accepted (SWEET32)", "rfc9325"),
    HEARTBLEED(Severity.HIGH, "CVE-2014-0160", "CWE-125", "OpenSSL Heartbleed", ""),
    CCS_INJECTION(Severity.HIGH, "CVE-2014-0224", "CWE-326", "OpenSSL CCS injection", ""),
    ROBOT(Severity.HIGH, "CVE-2017-13099", "CWE-203", "ROBOT: an oracle of RSA decryption", ""),
    CRIME(Severity.MEDIUM, "CVE-2012-4929", "CWE-310", "TLS compression is accepted (CRIME)", ""),
    INSECURE_RENEGOTIATION(Severity.MEDIUM, "CVE-2009-3555", "CWE-295", "Renegotiation is insecure", "rfc5746"),
    CLIENT_RENEGOTIATION(Severity.MEDIUM, "CVE-2011-1473", "CWE-400", "Clients may renegotiate at will", ""),
    NO_FALLBACK_SCSV(Severity.LOW, "", "CWE-757", "Downgrades are not prevented: no TLS_FALLBACK_SCSV", "rfc7507"),
    CERTIFICATE_UNTRUSTED(Severity.MEDIUM, "", "CWE-295", "The certificate is not trusted", ""),
    CERTIFICATE_EXPIRED(Severity.MEDIUM, "", "CWE-298", "The certificate is expired or not yet valid", ""),
    CERTIFICATE_NAME(Severity.MEDIUM, "", "CWE-297", "The certificate is of another name", ""),
    CERTIFICATE_KEY(Severity.MEDIUM, "", "CWE-326", "The key of the certificate is weak", ""),
    CERTIFICATE_SIGNATURE(Severity.MEDIUM, "", "CWE-328", "The certificate is signed with SHA-1 or MD5", "");

    private final Severity severity;
    private final String cve;
    private final String weakness;
    private final String title;
    private final String rfc;

    TlsWeakness(Severity severity, String cve, String weakness, String title, String rfc) {
        this.severity = severity;
        this.cve = cve;
        this.weakness = weakness;
        this.title = title;
        this.rfc = rfc;
    }

    Severity severity() {
        return severity;
    }

    /// The CVE where there is one, else a name of our own.
    String identifier() {
        if (!cve.isEmpty()) {
            return cve;
        }
        String plain = name().replace('_', '-');
        return plain.startsWith("SSL-") || plain.startsWith("TLS-") ? plain : "TLS-" + plain;
    }

    FindingKind kind() {
        return cve.isEmpty() ? FindingKind.MISCONFIGURATION : FindingKind.VULNERABILITY;
    }

    /// @param observed what was seen, a line each
    Advisory advisory(List<String> observed) {
        return new Advisory(
                identifier(),
                List.of(identifier()),
                title,
                String.join("\n", observed),
                "",
                rfc.isEmpty() ? List.of() : List.of("https://www.rfc-editor.org/rfc/" + rfc),
                List.of(weakness));
    }
}
