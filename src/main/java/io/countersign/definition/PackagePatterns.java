package io.countersign.definition;

import io.countersign.model.knowledge.PackagePattern;
import io.countersign.parse.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads names of packages, written `deb:php*`.
final class PackagePatterns {
    private static final Pattern FORM = Pattern.compile("([a-z]+):(\\S+)");

    private PackagePatterns() {}

    static List<PackagePattern> read(Fields row, String name, Mistakes mistakes) {
        List<PackagePattern> patterns = new ArrayList<>();
        for (Yaml.Node node : row.optionalList(name)) {
            String text = Fields.text(node, name, mistakes);
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                patterns.add(new PackagePattern(form.group(1), form.group(2)));
            } else if (!text.isBlank()) {
                mistakes.add(node.line(), "package.form", text);
            }
        }
        return patterns;
    }
}
