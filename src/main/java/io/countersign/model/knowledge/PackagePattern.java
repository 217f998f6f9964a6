package io.countersign.model.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a package in its ecosystem, where `*` stands for any letters: `deb:php*-cli`.
///
/// @param type the ecosystem as in package URLs: `deb`, `rpm`, `apk`, `npm`, `maven`, `pypi`, `gem`, `composer`, `golang`,
///        `nuget`, `docker`, `github`
/// @param name as the ecosystem writes it, with a Maven group before a colon and an npm scope before a slash
public record PackagePattern(String type, String name) {
    /// Whether a package is meant.
    public boolean matches(String packageType, String packageName) {
        if (!type.equals(packageType.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!name.contains("*")) {
            return name.equalsIgnoreCase(packageName);
        }
        String expression = Pattern.quote(name).replace("*", "\\E.*\\Q");
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(packageName).matches();
    }
}
