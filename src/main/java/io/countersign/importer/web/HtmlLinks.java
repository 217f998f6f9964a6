package io.countersign.importer.web;

import java.util.List;
import java.util.regex.Pattern;

/// The addresses that a text of HTML links to.
final class HtmlLinks {
    private static final Pattern LINK = Pattern.compile("href\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

    private HtmlLinks() {}

    /// Each once, in their order.
    static List<String> of(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1)).distinct().toList();
    }
}
