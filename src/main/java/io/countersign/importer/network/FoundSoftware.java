package io.countersign.importer.network;

import io.countersign.model.finding.Component;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What scanners print of the software that they found: its version and the one that mends it, each on a line of its
/// own.
final class FoundSoftware {
    private static final Pattern INSTALLED =
            Pattern.compile("(?im)^[ \\t]*(?:installed version|remote package installed|installed package)[ \\t]*:[ \\t]*(\\S.*)$");
    private static final Pattern FIXED =
            Pattern.compile("(?im)^[ \\t]*(?:fixed versions?|should be|fixed package)[ \\t]*:[ \\t]*(\\S.*)$");
    private static final Pattern PRODUCT = Pattern.compile("cpe:(?:/|2\\.3:)a:[^:\\s]+:([^:\\s]+)");

    private FoundSoftware() {}

    /// @param cpes the names of the products, any number of them; only a single one tells which is meant
    /// @param output what the scanner printed
    static Component of(String cpes, String output) {
        Matcher product = PRODUCT.matcher(cpes);
        String name = product.find() ? product.group(1) : "";
        String only = product.find() && !product.group(1).equals(name) ? "" : name;
        Component found = new Component(only, only(INSTALLED, output), only(FIXED, output), "");
        return found.version().isEmpty() && found.fixedVersion().isEmpty() && found.name().isEmpty()
                ? Component.NONE
                : found;
    }

    /// What stands there once; where several products are listed, none is meant.
    private static String only(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        String found = matcher.find() ? matcher.group(1).strip() : "";
        return matcher.find() ? "" : found;
    }
}
