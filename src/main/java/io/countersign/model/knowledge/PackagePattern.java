package io.countersign.model.knowledge;

import java.util.Locale;

/// The name of a package in its ecosystem, where `*` stands for any letters: `deb:php*-cli`.
///
/// @param type the ecosystem as in package URLs: `deb`, `rpm`, `apk`, `npm`, `maven`, `pypi`, `gem`, `composer`, `golang`,
///        `nuget`, `docker`, `github`
/// @param name as the ecosystem writes it, with a Maven group before a colon and an npm scope before a slash
public record PackagePattern(String type, String name) {
    /// Whether a package is meant.
    public boolean matches(String packageType, String packageName) {
        return type.equals(packageType.toLowerCase(Locale.ROOT)) && fits(packageName.toLowerCase(Locale.ROOT));
    }

    /// Whether it stands for more than one name.
    public boolean isOpen() {
        return name.contains("*");
    }

    private boolean fits(String given) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int star = wanted.indexOf('*');
        if (star < 0) {
            return wanted.equals(given);
        }
        String tail = wanted.substring(wanted.lastIndexOf('*') + 1);
        int at = star;
        if (!given.startsWith(wanted.substring(0, star)) || given.length() < star + tail.length()) {
            return false;
        }
        for (int next = wanted.indexOf('*', star + 1); next >= 0; next = wanted.indexOf('*', star + 1)) {
            String middle = wanted.substring(star + 1, next);
            int found = given.indexOf(middle, at);
            if (found < 0) {
                return false;
            }
            at = found + middle.length();
            star = next;
        }
        return given.length() - tail.length() >= at && given.endsWith(tail);
    }
}
