package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads ports out of sentences, items of lists, and cells.
///
/// A sentence is parted between its ports, so that each part has one; what else a part says is what its port is for.
final class PortSentences {
    private static final Pattern MAY_BE_PORT = Pattern.compile("(?<!\\d)[1-9]\\d{1,4}(?!\\d)");

    private static final Pattern TRANSPORT = Pattern.compile("(?i)\\b(?:https?|ssh|grpc|ftps?|rdp|tcp|udp) (?:is )?(?:on|at|over) [1-9]\\d{1,4}\\b|\\b(?:tcp|udp)\\s?/?\\s?[1-9]\\d{1,4}\\b|\\b[1-9]\\d{1,4}\\s?/\\s?(?:tcp|udp)\\b");

    static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?<host>[^\\s/:]{1,60}):(?<n>[1-9]\\d{1,4})(?!\\d)\\S*|https?://\\S+");

    private static final Pattern REMARKED_ADDRESS = Pattern.compile("(?i)https?://[^\\s/:]{1,60}:[1-9]\\d{1,4}\\S*\\s+#");

    private static final Pattern SEPARATOR = Pattern.compile("^[\\s|:：–—#-]+");

    private static final Pattern OWN_HOST = Pattern.compile("(?i)localhost|127\\..*|0\\.0\\.0\\.0");

    private static final Pattern CHANGING = either("if|when|instead|chang(?:e|es|ed|ing)|replac(?:e|es|ed|ing)"
            + "|taken|already in use|unless|formerly|previously|used to be|was(?= \\d)", "如果|若|改|换|(?:被|已|端口)占用|占用(?=时|了)|冲突|原为|原来|以前");

    /// What stands between two ports of which the same is said.
    private static final Pattern JOINED = Pattern.compile("(?i)[)）\\s]*(?:,|，|/|、|and|or|和|与|及)?\\s*(?:and\\s+)?(?:[\\w-]+\\s){0,2}[\\w\\p{IsHan}]{0,12}\\s?[(（]?\\s*");

    /// So many ports in parts of their own are an enumeration; of fewer, one may be there for the sake of the other. So many in
    /// one part share what is said of them, which says of none what it is for.
    private static final int ENUMERATION = 3;

    /// Firewalls whose services are named without their numbers.
    private static final Pattern SERVICES_ONLY = Pattern.compile(
            "(?i)(?:firewall|ufw|security group|network rules|防火墙|安全组)[^.。]{0,60}\\b(?:ssh|https?)\\b[^.。]{0,40}\\b(?:ssh"
                    + "|https?)\\b|\\b(?:ssh|https?)\\b[^.。]{0,40}\\b(?:ssh|https?)\\b[^.。]{0,60}(?:firewall|security group|network rules"
                    + "|防火墙|安全组)");

    private static final Pattern EXAMPLE = either("for example|for instance|e\\.g\\.|example|suppose", "范例|示例"
            + "|为例|例如|比如|假设");

    /// What is asked for in a part, with what for.
    private static final Pattern GIVEN_PURPOSE = Pattern.compile(
            "(?i)\\bfor\\s+(?!ip|both|all|incoming|inbound|tcp|udp|your|this)\\p{L}|用于|用来|供|[（(][^()（）]*\\p{L}[^()（）]*[)）]|\\b" + PortWords.SERVICE + "\\b");

    private PortSentences() {}

    /// Each port once, as it is named first: as an item of a list, else in a sentence.
    static List<PortMention> mentions(Passage passage, PortContext context) {
        if (!MAY_BE_PORT.matcher(passage.text()).find() || ForeignPorts.named(passage) || (passage.isCode() && !isRead(passage))) {
            return List.of();
        }
        List<PortMention> mentions = new ArrayList<>();
        boolean example = passage.says(EXAMPLE) || context.shown();
        if (!example) {
            mentions.addAll(PortLines.mentions(passage, context.announced()));
        }
        String text = ADDRESS.matcher(passage.text()).replaceAll(found -> " ".repeat(found.group().length()));
        if (!passage.isCode() || PortLines.isListing(passage)) {
            mentions.addAll(named(passage, text, !example, context.goesOn() || context.announced()));
        }
        mentions.addAll(addresses(passage));
        Map<Integer, PortMention> first = new LinkedHashMap<>();
        mentions.forEach(mention -> first.putIfAbsent(mention.port(), mention));
        return List.copyOf(first.values());
    }

    /// Code that lists ports, lets them in with a remark, or is an address with one.
    private static boolean isRead(Passage passage) {
        return PortLines.isListing(passage) || PortLines.isRemarked(passage) || REMARKED_ADDRESS.matcher(passage.text()).lookingAt();
    }

    /// Whether services are let through a firewall without a word on which ports they are.
    static boolean namesServicesOnly(Passage passage) {
        return !passage.isCode() && passage.hints("http") && passage.says(SERVICES_ONLY);
    }

    private static List<PortMention> named(Passage passage, String text, boolean believed, boolean known) {
        boolean topic = known || passage.isAbout(Concept.NETWORK) || passage.meaning().has(Concept.REACH) || passage.says(TRANSPORT);
        boolean demanded = passage.meaning().hasAll(Concept.URGE, Concept.ADMIT);
        List<PortPart> parts = PortPart.of(text, PortNumbers.in(text, topic));
        boolean changing = passage.says(CHANGING) && parts.size() < ENUMERATION;
        List<PortMention> mentions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PortPart part = parts.get(i);
            if (!isLocal(parts, i)) {
                boolean purpose = believed && topic && !changing && says(part, demanded);
                mentions.addAll(PortMention.of(part.numbers(), passage, purpose ? part.purpose() : "", purpose ? Form.NAMED : Form.BARE));
            }
        }
        return mentions;
    }

    /// "MySQL (3306) and Redis (6379) listen on loopback only": what is said of the last is said of all that it is joined to.
    private static boolean isLocal(List<PortPart> parts, int i) {
        PortPart part = parts.get(i);
        boolean joined = i + 1 < parts.size() && JOINED.matcher(part.after()).matches();
        return Meaning.of(part.before() + part.after()).has(Concept.LOCAL) || (joined && isLocal(parts, i + 1));
    }

    private static boolean says(PortPart part, boolean demanded) {
        String rest = part.before() + " … " + part.after();
        return !CHANGING.matcher(rest).find()
                && PortWords.isPurpose(rest)
                && ((!demanded && PortWords.ports(part.numbers()).size() < ENUMERATION) || GIVEN_PURPOSE.matcher(rest).find());
    }

    private static List<PortMention> addresses(Passage passage) {
        return ADDRESS.matcher(passage.text()).results()
                .filter(found -> found.group("n") != null && !OWN_HOST.matcher(found.group("host")).matches())
                .flatMap(found -> address(found, passage).stream())
                .toList();
    }

    /// What a line says behind the address that it begins with is what its port is for.
    private static List<PortMention> address(MatchResult found, Passage passage) {
        String behind = found.start() == 0 ? SEPARATOR.matcher(passage.text().substring(found.end())).replaceFirst("") : "";
        boolean purpose = PortWords.isPurpose(behind) && !passage.says(EXAMPLE);
        return PortMention.of(found.group("n"), passage, purpose ? behind : "", purpose ? Form.NAMED : Form.BARE);
    }
}
