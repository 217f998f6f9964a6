package io.countersign.cli;

import io.countersign.workflow.KeepTrust.Trusted;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prints certificates.
final class TrustLines {
    private TrustLines() {}

    static void print(Terminal terminal, boolean json, Trusted certificate) {
        if (json) {
            terminal.object(object(certificate));
            return;
        }
        String kind = terminal.messages().text("cli.trust.kind." + (certificate.authority() ? "authority" : "person"));
        terminal.say("cli.trust.subject", certificate.subject(), kind);
        terminal.say("cli.trust.issuer", certificate.issuer(), certificate.serial(), certificate.key());
        terminal.say("cli.trust.valid", certificate.from(), certificate.through());
        terminal.say("cli.trust.fingerprint", certificate.fingerprint().replaceAll("(?<=\\G.{8})(?=.)", " "));
    }

    static Map<String, Object> object(Trusted certificate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject", certificate.subject());
        object.put("issuer", certificate.issuer());
        object.put("serial", certificate.serial());
        object.put("key", certificate.key());
        object.put("from", certificate.from().toString());
        object.put("through", certificate.through().toString());
        object.put("authority", certificate.authority());
        object.put("fingerprint", certificate.fingerprint());
        return object;
    }
}
