package io.countersign.importer.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the trust stores say of one certificate. One that accepts it is enough; why the others do not is the tool's own
/// sentence, in which expiry and a wrong name are told by words.
final class TrustVerdict {
    private static final int TOLD = 10;
    private static final Pattern TIME = Pattern.compile("expired|not yet valid|not valid at validation time");
    private static final Pattern NAME = Pattern.compile("hostname|subjectaltname|subject alternative name");

    private final List<String> reasons = new ArrayList<>();
    private boolean trusted;

    void accepted() {
        trusted = true;
    }

    void rejected(String reason) {
        if (reasons.size() < TOLD && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /// Tells the endpoint; says nothing where no store was asked, nor of expiry where a store stopped at another reason.
    void judge(TlsEndpoint endpoint) {
        if (!trusted && reasons.isEmpty()) {
            return;
        }
        boolean time = false;
        boolean name = false;
        boolean other = false;
        for (String reason : trusted ? List.<String>of() : reasons) {
            String lower = reason.toLowerCase(Locale.ROOT);
            time |= TIME.matcher(lower).find();
            name |= NAME.matcher(lower).find();
            other |= !TIME.matcher(lower).find() && !NAME.matcher(lower).find();
        }
        String words = String.join("\n", reasons);
        if (time || !other) {
            endpoint.check(TlsWeakness.CERTIFICATE_EXPIRED, time, words);
        }
        endpoint.check(TlsWeakness.CERTIFICATE_UNTRUSTED, other, words);
        if (name) {
            endpoint.check(TlsWeakness.CERTIFICATE_NAME, true, words);
        }
    }
}
