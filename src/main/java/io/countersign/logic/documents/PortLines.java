package io.countersign.logic.documents;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ports out of the lines of a list: a port and what it is for.
final class PortLines {
    private static final String N = "(?<n>" + PortWords.NUMBERS + ")";

    /// Items of a list of ports: the number first, or last.
    private static final Pattern NUMBER_FIRST = pattern("^[^\\p{L}\\d]{0,4}(?:(?:tcp|udp|ports?|端口"
            + "|" + PortWords.SERVICE + ")\\s*)?[/:：(（*]?\\s*" + N + "\\s*(?:\\((?:tcp|udp)\\)"
            + "|号?端口|tcp\\b|udp\\b|/)?\\s*(?:[\\s\\-–—:：=→|(（,，]+|用于|用来|提供|作为|是"
            + "|为)\\s*(?<p>.*\\p{L}.*)");

    private static final Pattern NUMBER_LAST = pattern("^[^\\p{L}\\d]{0,4}(?<p>[^\\d:：(（]{2,60}?)\\s*(?:[:：=\\-–—(（|]"
            + "|\\s(?:on|at|uses?|using)\\s|使用|为|→)\\s*(?:tcp|udp)?\\s*(?:ports?|端口)?\\s*[:：]?\\s*" + N + ".*");

    private static final Pattern SERVICE_FIRST =
            pattern("^[^\\p{L}\\d]{0,4}(?<p>" + PortWords.SERVICE + ")\\s+(?:tcp|udp)?\\s*" + N + ".*");

    /// An item that begins with a port and its protocol is one of a list of ports, whatever the heading.
    private static final Pattern SELF_EVIDENT =
            Pattern.compile("(?i)^\\W{0,4}(?:(?:tcp|udp)\\s*[/: ]\\s*[1-9]\\d{1,4}|[1-9]\\d{1,4}(?:, [1-9]\\d{1,4})*\\s*[/|]\\s*(?:tcp|udp))\\b");

    private static final Pattern LISTING =
            pattern("\\s*(?:tcp|udp)?\\s*" + PortWords.NUMBERS + "\\s*(?:\\s|[-–—:：#|=→>]+)\\s*\\p{L}[^{}=$;]*");

    /// In code, with the number last.
    private static final Pattern LISTING_LAST = pattern("\\s*[\\p{L}][\\p{L}\\w /-]{1,40}[:：]\\s+" + PortWords.NUMBERS + "(?:\\s*[(（\\s#/|→>-].*)?");

    /// A command that lets a port in, with a remark on what for.
    private static final Pattern REMARKED = pattern(".*(?:ufw\\s+(?:allow|limit)|--add-port=|--dport\\s)[^#]*?" + N + "[^#]*?(?:#|comment\\s+['\"])\\s*(?<p>.*\\p{L}.*)");

    private PortLines() {}

    /// @param announced whether it is known to be one of a list of ports
    static List<PortMention> mentions(Passage passage, boolean announced) {
        List<PortMention> mentions = new ArrayList<>();
        if (isListing(passage)) {
            collect(NUMBER_FIRST, passage, mentions);
            collect(NUMBER_LAST, passage, mentions);
        }
        if (isRemarked(passage)) {
            collect(REMARKED, passage, Form.NAMED, mentions);
        }
        boolean topic = announced || passage.standsUnder(PortWords.TOPIC);
        boolean line = passage.kind() == Kind.LIST_ITEM || passage.kind() == Kind.TABLE_ROW;
        if (line && (topic || passage.around().has(Concept.NETWORK) || passage.says(SELF_EVIDENT))) {
            collect(NUMBER_FIRST, passage, mentions);
        }
        if (line && topic) {
            collect(NUMBER_LAST, passage, mentions);
            collect(SERVICE_FIRST, passage, mentions);
        }
        if (passage.kind() == Kind.TEXT && (topic || passage.says(SELF_EVIDENT)) && isShort(passage.text())) {
            collect(NUMBER_FIRST, passage, mentions);
        }
        return mentions;
    }

    /// Whether the line begins with a number, as an item of a list of ports does.
    static boolean isItem(Passage passage) {
        return NUMBER_FIRST.matcher(passage.text()).matches();
    }

    /// A listing that is set as code under a heading on ports.
    static boolean isListing(Passage passage) {
        return passage.isCode() && passage.standsUnder(PortWords.TOPIC) && (LISTING.matcher(passage.text()).matches() || (isKnown(passage) && LISTING_LAST.matcher(passage.text()).matches()));
    }

    static boolean isRemarked(Passage passage) {
        return passage.isCode() && REMARKED.matcher(passage.text()).matches();
    }

    /// A line of a setting has a number too.
    private static boolean isKnown(Passage passage) {
        return !PortNumbers.in(passage.text(), true).isEmpty();
    }

    /// A line that is no sentence, nor a setting.
    private static boolean isShort(String text) {
        return text.indexOf('{') < 0 && text.indexOf('=') < 0 && PortNumbers.isOne(text);
    }

    private static void collect(Pattern pattern, Passage passage, List<PortMention> mentions) {
        collect(pattern, passage, Form.LISTED, mentions);
    }

    private static void collect(Pattern pattern, Passage passage, Form form, List<PortMention> mentions) {
        Matcher found = pattern.matcher(passage.text());
        if (found.matches() && PortWords.isPurpose(found.group("p")) && !PortNumbers.counts(passage.text().substring(found.end("n")))) {
            mentions.addAll(PortMention.of(found.group("n"), passage, PortPart.withoutLead(found.group("p")).strip(), form));
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
