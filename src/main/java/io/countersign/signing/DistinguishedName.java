package io.countersign.signing;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/// The name in a certificate, for people.
public final class DistinguishedName {
    private DistinguishedName() {}

    /// The common name, or the whole name where it has none (RFC 2253).
    public static String of(X500Principal principal) {
        try {
            for (Rdn part : new LdapName(principal.getName(X500Principal.RFC2253)).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return part.getValue().toString();
                }
            }
        } catch (InvalidNameException e) {
            return principal.getName();
        }
        return principal.getName();
    }
}
