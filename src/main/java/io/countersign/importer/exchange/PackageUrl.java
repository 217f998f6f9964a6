package io.countersign.importer.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The parts of a package URL (`pkg:type/namespace/name@version?qualifiers#subpath`), as its specification in ECMA-427
/// has them. A text that is none has empty parts.
///
/// @param type such as `deb`, `npm`, `maven`
/// @param name as people and scanners say it: with its namespace where the ecosystem's names need it
/// @param version empty where it has none
record PackageUrl(String type, String name, String version) {
    static final PackageUrl NONE = new PackageUrl("", "", "");

    private static final String SCHEME = "pkg:";

    static PackageUrl of(String text) {
        if (!text.startsWith(SCHEME)) {
            return NONE;
        }
        String path = before(before(text.substring(SCHEME.length()), '#'), '?').replaceFirst("^/+", "");
        int slash = path.indexOf('/');
        if (slash < 0) {
            return NONE;
        }
        String type = path.substring(0, slash);
        String named = path.substring(slash + 1);
        int at = named.lastIndexOf('@');
        String version = at > 0 ? decoded(named.substring(at + 1)) : "";
        return new PackageUrl(type, name(type, decoded(at > 0 ? named.substring(0, at) : named)), version);
    }

    /// The name of a component that gives its group apart.
    static String joined(String type, String group, String name) {
        if (group.isEmpty()) {
            return name;
        }
        return group + (type.equals("maven") ? ":" : "/") + name;
    }

    private static String name(String type, String path) {
        int last = path.lastIndexOf('/');
        if (last < 0) {
            return path;
        }
        return switch (type) {
            case "maven", "npm", "golang", "composer", "github", "bitbucket", "swift" ->
                joined(type, path.substring(0, last), path.substring(last + 1));
            default -> path.substring(last + 1);
        };
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
