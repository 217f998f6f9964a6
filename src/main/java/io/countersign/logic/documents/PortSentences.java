package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ports out of sentences, items of lists, and cells.
final class PortSentences {
    private static final String N = "(?<n>" + PortWords.NUMBERS + ")";

    /// What a port is for, up to the next one: "22/tcp for administration and 51820/udp for the tunnels" has two.
    private static final String FOR =
            "(?<p>\\p{L}(?:(?!\\s*(?:\\band\\b|\\bor\\b|和|与|及|或)\\s*(?:(?:tcp|udp|ports?"
                    + "|端口)\\s*)?\\d)[^,，;；。]){1,60})";

    /// Each gives the numbers as `n` and what they are for as `p`.
    private static final List<Pattern> NAMED = List.of(
            // SSH (port 22, rate limited)
            pattern("(?<p>(?:[\\p{L}][\\w.+/-]*[ -]){0,3}[\\p{L}][\\w.+/-]*)\\s*[（(]\\s*(?:(?:on|tcp"
                    + "|udp)\\s+)?(?:ports?|端口号?)\\s*[:：]?\\s*" + N),
            // SSH (22)
            pattern("(?<p>" + PortWords.SERVICE + ")\\s*[（(]\\s*(?:tcp|udp)?\\s*[:：/]?\\s*" + N + "\\s*[)）,，;]"),
            // 80 (HTTP), 80端口（HTTP）
            pattern(N + "\\s*(?:号?端口|ports?)?\\s*[（(](?<p>[^()（）]*\\p{L}[^()（）]*)[)）]"),
            // HTTPS traffic on port 443, SSH 22, Redis：6379
            pattern("(?<![\\w])(?<p>" + PortWords.SERVICE + ")(?:(?:\\s+\\w+){0,2}\\s+(?:on|at|over|via|uses?|using"
                    + "|through)\\s+|\\s*[:：=/-]\\s*|\\s+)(?:tcp\\s+|udp\\s+)?(?:ports?\\s*"
                    + "|端口号?\\s*)?[:：]?\\s*" + N),
            // the reporting portal listens on TCP port 8443
            pattern("(?<p>(?:[\\p{L}][\\w-]*\\s+){0,3}[\\p{L}][\\w-]*)\\s+(?:uses?|listens? on|runs on|is served on"
                    + "|is (?:reachable|available) (?:on|at|over))\\s+(?:the )?(?:tcp|udp)?\\s*ports?\\s*" + N),
            // the reporting portal TCP port 443
            pattern("(?<p>(?:[\\p{L}][\\w-]*\\s+){0,2}[\\p{L}][\\w-]*)\\s+(?:tcp|udp)\\s+ports?\\s+" + N),
            // 22 for SSH, 80 and 443 for the site
            pattern(N + "\\s+(?:(?:is|are)\\s+)?(?:used\\s+)?for\\s+" + FOR),
            // TCP 22 from your office (shell access)
            pattern("(?:tcp|udp|ports?|端口)\\s*[/:：]?\\s*" + N + "\\s[^\\d()（），,;；。.]{2,40}[（(](?<p>[^()（）]*\\p{L}[^()（）]*)[)）]"),
            // port 8080 for the web interface, 3306端口用于远程连接
            pattern("(?:ports?|端口)\\s*[:：]?\\s*" + N + "\\s*(?:\\s[-–—]+\\s|[:：]\\s*|(?:(?:is"
                    + "|are)\\s+)?(?:used\\s+)?(?:for|by)\\s+|用于|用来|提供|作为|是"
                    + "|为)\\s*" + FOR),
            pattern(N + "\\s*(?:号?端口\\s*(?:[-–—:：]|作为|是|为)|(?:号?端口)?\\s*(?:用于|用来|提供"
                    + "|对应))\\s*" + FOR),
            // TCP/443 from anywhere for the web client
            pattern("(?:tcp"
                    + "|udp)\\s*[/:]?\\s*" + N + "(?:\\s+from\\s+[\\w ]{1,30}?)?\\s+for\\s+" + FOR),
            // 443/tcp for HTTPS
            pattern("(?<n>" + PortWords.NUMBERS + ")(?<=tcp|udp)\\s*(?:\\s[-–—]+\\s|[:：]\\s*"
                    + "|(?:used\\s+)?for\\s+)" + FOR));

    /// Items of a list of ports: the number first, or last.
    private static final List<Pattern> ITEMS = List.of(
            pattern("^[^\\p{L}\\d]{0,3}(?:tcp|udp|ports?|端口)?\\s*[/:：]?\\s*" + N + "\\s*(?:\\((?:tcp|udp)\\)"
                    + "|号?端口|tcp|udp|/)?\\s*(?:[\\s\\-–—:：=→|(（,，]+|用于|用来|提供|作为|是"
                    + "|为)\\s*(?<p>.*\\p{L}.*)"),
            pattern("^[^\\p{L}\\d]{0,3}(?<p>[^\\d:：(（]{2,60}?)\\s*(?:[:：=\\-–—(（|]|\\s(?:on|at|uses?|using)\\s"
                    + "|使用|为|→)\\s*(?:tcp|udp)?\\s*(?:ports?|端口)?\\s*[:：]?\\s*" + N + ".*"),
            pattern("^[^\\p{L}\\d]{0,3}(?<p>" + PortWords.SERVICE + ")\\s+(?:tcp|udp)?\\s*" + N + ".*"));

    /// The same in lines that are no list.
    private static final Pattern LINE = pattern(
            "^(?:tcp\\s|udp\\s|ports?\\s|端口\\s?)?\\s*" + N + "\\s*(?:号?端口)?\\s*(?:[-–—:：]+|用于|用来"
                    + "|提供)\\s*(?<p>\\p{L}[^{}=]*)$");

    /// An item that begins with a port and its protocol is one of a list of ports, whatever the heading.
    private static final Pattern SELF_EVIDENT =
            Pattern.compile("(?i)^\\W{0,3}(?:(?:tcp|udp)\\s*[/: ]\\s*[1-9]\\d{1,4}|[1-9]\\d{1,4}\\s*/\\s*(?:tcp|udp))\\b");

    private static final List<Pattern> BARE = List.of(
            pattern("(?:(?<!serial |usb |com )\\bports?\\b|端口号?)\\s*(?:numbers?\\s*)?[:：=]?\\s*(?:为|是"
                    + "|is\\s+)?\\s*(?:tcp\\s*|udp\\s*)?" + N),
            pattern(N + "\\s*(?:号?端口|\\s(?:tcp|udp)?\\s?ports?\\b|(?<=/tcp|/udp))"),
            pattern("(?:firewall|security group|nsg|ufw)\\b.{0,30}\\b(?:permits?|allows?|admits?|opens?|lets?)\\s+" + N),
            pattern("\\blisten(?:s|ing)? on\\s+" + N),
            Pattern.compile("(?i)https?://(?!localhost|127\\."
                    + "|0\\.0\\.0\\.0)[^\\s/:]{1,60}:(?<n>[1-9]\\d{1,4})(?!\\d)"));

    /// Parts of a sentence that each name ports: "port 443 serves the chat, port 22 is for you".
    private static final Pattern CLAUSE_END = Pattern.compile("[,，;；。:：]\\s*(?:and |以及)?|\\.\\s"
            + "|\\band\\s+(?=ports?\\s|\\p{L}+ (?:at|on) )");

    private static final Pattern CLAUSE = pattern("(?:(?:tcp|udp|ports?"
            + "|端口号?)\\s*[/:：]?\\s*" + N + "|(?<m>" + PortWords.NUMBERS
            + ")(?:(?<=tcp|udp)|\\s*(?:号?端口|ports?\\b)))");

    /// So many clauses with a port are an enumeration; with fewer, one may be there for the sake of the other.
    private static final int ENUMERATION = 3;

    private static final Pattern CHANGING = either("if|when|instead|chang(?:e|es|ed|ing)|replac(?:e|es|ed|ing)"
            + "|taken|in use|from|unless", "如果|若|改|换|占用|冲突");

    /// Firewalls whose services are named without their numbers.
    private static final Pattern SERVICES_ONLY = Pattern.compile(
            "(?i)(?:firewall|ufw|security group|防火墙|安全组)[^.。]{0,60}\\b(?:ssh|https?)\\b[^.。]{0,40}\\b(?:ssh"
                    + "|https?)\\b");

    /// What a client enters to connect, not what the product opens.
    private static final Pattern CONNECTION = either(
            "(?:database|mysql|postgres(?:ql)?|redis|mongodb|client|remote|sample)[\\w ]{0,20} (?:connection"
                    + "|settings|configuration|credentials|parameters)|connection (?:string|settings|details"
                    + "|parameters|information|info)"
                    + "|connect(?:ing)? to|environment variables|docker-compose|compose file"
                    + "|configuration (?:example|sample|file)|example configuration",
            "数据库连接|连接数据库|连接信息|连接参数|数据库配置|配置示例|示例配置|环境变量|连接串");

    private static final Pattern EXAMPLE = either("for example|for instance|e\\.g\\.|example|suppose", "范例|示例"
            + "|为例|例如|比如|假设");

    /// What goes before a service's name in a sentence.
    private static final Pattern LEADING = Pattern.compile(
            "^.*\\b(?:allow(?:s|ed|ing)?|opens?|permits?|only|and|the|for|firewall|ufw|are"
                    + "|is)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private PortSentences() {}

    static List<PortMention> mentions(Passage passage) {
        if (isForeign(passage)) {
            return List.of();
        }
        List<PortMention> mentions = new ArrayList<>();
        boolean example = passage.says(EXAMPLE);
        boolean under = !example && passage.standsUnder(PortWords.TOPIC);
        boolean listed = passage.kind() == Kind.LIST_ITEM && (under || (!example && passage.says(SELF_EVIDENT)));
        if (listed) {
            ITEMS.forEach(item -> collect(item, passage, Form.LISTED, mentions));
        } else if (under && passage.kind() == Kind.TEXT) {
            collect(LINE, passage, Form.LISTED, mentions);
        }
        boolean about = listed || under || passage.says(PortWords.TOPIC) || passage.says(PortWords.REACHABLE);
        if (mentions.isEmpty() && !example && about) {
            NAMED.forEach(pattern -> collect(pattern, passage, Form.NAMED, mentions));
            clauses(passage).stream()
                    .filter(clause -> mentions.stream().noneMatch(known -> known.port() == clause.port()))
                    .forEach(mentions::add);
        }
        BARE.forEach(pattern -> collect(pattern, passage, Form.BARE, mentions));
        return mentions;
    }

    /// Whether services are let through a firewall without a word on which ports they are.
    static boolean namesServicesOnly(Passage passage) {
        return !passage.isCode() && passage.hints("http") && passage.says(SERVICES_ONLY);
    }

    /// Mail's ports, and ports to connect to, unless the matter is which ports to open.
    private static boolean isForeign(Passage passage) {
        boolean mail = Lexicon.MAIL.matcher(passage.source()).find() || passage.standsUnder(Lexicon.MAIL);
        boolean connection = passage.says(CONNECTION) || passage.standsUnder(CONNECTION);
        String under = passage.heading() + " " + passage.lead();
        boolean open = passage.says(PortWords.REACHABLE) || PortWords.REACHABLE.matcher(under).find();
        boolean topic = PortWords.TOPIC.matcher(under).find();
        return (mail && !(topic && open)) || (connection && !open);
    }

    /// The ports of an enumeration, each with the rest of its clause as what it is for.
    private static List<PortMention> clauses(Passage passage) {
        List<PortMention> mentions = new ArrayList<>();
        int clauses = 0;
        for (String clause : CLAUSE_END.splitAsStream(passage.text()).toList()) {
            Matcher found = CLAUSE.matcher(clause);
            if (!found.find() || CHANGING.matcher(clause).find()) {
                continue;
            }
            String numbers = found.group("n") == null ? found.group("m") : found.group("n");
            String purpose = (clause.substring(0, found.start()) + " " + clause.substring(found.end())).strip();
            if (PortWords.isPurpose(purpose)) {
                clauses++;
                PortWords.ports(numbers).stream()
                        .map(port -> new PortMention(port.number(), port.protocol(), purpose, Form.NAMED, passage))
                        .forEach(mentions::add);
            }
        }
        return clauses < ENUMERATION ? List.of() : mentions;
    }

    private static void collect(Pattern pattern, Passage passage, Form form, List<PortMention> mentions) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
            String purpose = form == Form.BARE ? "" : LEADING.matcher(found.group("p")).replaceFirst("").strip();
            if (form != Form.BARE && !PortWords.isPurpose(purpose)) {
                continue;
            }
            PortWords.ports(found.group("n")).stream()
                    .filter(port -> mentions.stream().noneMatch(known -> known.port() == port.number()))
                    .map(port -> new PortMention(port.number(), port.protocol(), purpose, form, passage))
                    .forEach(mentions::add);
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
