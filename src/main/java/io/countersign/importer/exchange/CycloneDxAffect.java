package io.countersign.importer.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// What a CycloneDX vulnerability says of one component while its members are read.
final class CycloneDxAffect {
    String ref = "";
    private String version = "";
    private boolean affected;
    private boolean unaffected;

    static CycloneDxAffect of(String ref) {
        CycloneDxAffect affect = new CycloneDxAffect();
        affect.ref = ref;
        return affect;
    }

    /// One version or range; a status that is not given means affected.
    void version(String version, String status) {
        if (status.equals("unaffected")) {
            unaffected = true;
        } else {
            affected = true;
            this.version = this.version.isEmpty() ? version : this.version;
        }
    }

    /// Whether all versions that are named are unaffected.
    boolean isUnaffected() {
        return unaffected && !affected;
    }

    String version() {
        return version;
    }

    /// The key of the component: a BOM link (`urn:cdx:serial/version#ref`) names it after the `#`.
    String key() {
        int at = ref.startsWith("urn:cdx:") ? ref.indexOf('#') : -1;
        if (at < 0) {
            return ref;
        }
        String link = ref.substring(at + 1);
        try {
            return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return link;
        }
    }
}
