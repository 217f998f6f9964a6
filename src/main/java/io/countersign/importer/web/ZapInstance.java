package io.countersign.importer.web;

import java.util.Set;

/// One place where an alert was raised, while its members are read.
final class ZapInstance {
    /// What is read of it; the rest, requests and responses among it, is long and private.
    static final Set<String> NAMES = Set.of("uri", "method", "param");

    private String uri = "";
    private String method = "";
    private String parameter = "";

    void set(String name, String text) {
        switch (name) {
            case "uri" -> uri = text;
            case "method" -> method = text;
            case "param" -> parameter = text;
            default -> {}
        }
    }

    void addTo(ZapAlert alert) {
        alert.instance(method, uri, parameter);
    }
}
