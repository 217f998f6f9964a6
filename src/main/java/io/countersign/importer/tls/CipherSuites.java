package io.countersign.importer.tls;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What is wrong with cipher suites, told by their names, those of OpenSSL (`DES-CBC3-SHA`) or those of IANA
/// (`TLS_RSA_WITH_3DES_EDE_CBC_SHA`).
final class CipherSuites {
    private static final Pattern TRIPLE_DES = Pattern.compile("3DES|DES-CBC3|EDE3");
    private static final Pattern DES = Pattern.compile("(^|[-_])DES([-_]|$)");
    private static final Pattern NONE = Pattern.compile("(^|[-_])NULL([-_]|$)");
    private static final Pattern ANONYMOUS = Pattern.compile("_ANON_|(^|-)AE?C?DH-");
    private static final Pattern EXPORT = Pattern.compile("EXPORT|(^|-)EXP");

    private CipherSuites() {}

    /// The weaknesses of a suite; none for most.
    ///
    /// @param anonymous whether the tool says that the suite does not authenticate
    static Set<TlsWeakness> weaknesses(String name, boolean anonymous) {
        String upper = name.toUpperCase(Locale.ROOT);
        Set<TlsWeakness> weaknesses = EnumSet.noneOf(TlsWeakness.class);
        if (NONE.matcher(upper).find()) {
            weaknesses.add(TlsWeakness.CIPHER_NULL);
        }
        if (anonymous || ANONYMOUS.matcher(upper).find()) {
            weaknesses.add(TlsWeakness.CIPHER_ANONYMOUS);
        }
        if (EXPORT.matcher(upper).find()) {
            weaknesses.add(TlsWeakness.CIPHER_EXPORT);
        }
        if (upper.contains("RC4")) {
            weaknesses.add(TlsWeakness.CIPHER_RC4);
        }
        if (TRIPLE_DES.matcher(upper).find()) {
            weaknesses.add(TlsWeakness.CIPHER_3DES);
        } else if (DES.matcher(upper).find()) {
            weaknesses.add(TlsWeakness.CIPHER_DES);
        }
        return weaknesses;
    }
}
