package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ports out of sentences, items of lists, and cells.
///
/// A sentence is parted between its ports, so that each part has one; what else a part says is what its port is for.
final class PortSentences {
    private static final Pattern NUMBERS = Pattern.compile(PortWords.NUMBERS, Pattern.CASE_INSENSITIVE);

    private static final Pattern MAY_BE_PORT = Pattern.compile("(?<!\\d)[1-9]\\d{1,4}(?!\\d)");

    private static final String N = "(?<n>" + PortWords.NUMBERS + ")";

    /// Words that make a number right behind them a port, and such as stand behind it.
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?:\\b(?<!serial |usb |com )(?:ports?(?: (?:numbers?|ranges?|is|are|of))?|tcp|udp|listen(?:s|ing)? on)"
                    + "|端口号?(?:为|是)?|个口)[\\s/:：=(（*-]{0,3}$");

    private static final Pattern AFTER = Pattern.compile("(?i)^(?:[*\\s]{0,2}(?:号?端口|号口|ports?\\b)|\\s?\\(?(?:tcp|udp)\\b)");
    private static final Pattern PROTOCOL = Pattern.compile("(?i)tcp|udp");

    /// Behind a number that counts something.
    private static final Pattern UNIT = Pattern.compile(
            "(?i)^(?:\\s*(?:%|[KMGT]i?B\\b|[MG]\\b|ms\\b|s\\b|x\\b|people|users?|days?|hours?|minutes?|seconds?|years?|months?|files?"
                    + "|characters?|bytes?|bits?|connections|cores|servers?|times|of\\b)|\\s?[人个天位次元年月台核行条张秒名份点号位家]|\\s?分钟|\\s?小时)");

    /// Numbers that are ports where the matter is one of ports, without a word that says so.
    private static final Set<Integer> WELL_KNOWN = Set.of(
            20, 21, 22, 23, 25, 53, 80, 81, 110, 123, 143, 389, 443, 445, 465, 514, 587, 636, 873, 888, 990, 993, 995, 1080, 1194, 1433,
            1434, 1521, 1883, 2049, 2181, 2222, 2375, 2376, 2379, 2380, 3000, 3001, 3128, 3268, 3306, 3307, 3389, 3478, 4000, 4369, 4430, 4433, 4443, 5000,
            5001, 5050, 5060, 5061, 5222, 5269, 5432, 5433, 5601, 5671, 5672, 5900, 5901, 6379, 6380, 6443, 7000, 7001, 7070, 7080, 7443, 7474,
            7687, 8000, 8001, 8008, 8009, 8010, 8060, 8069, 8072, 8075, 8080, 8081, 8082, 8083, 8086, 8088, 8090, 8091, 8096, 8123, 8161, 8181, 8200,
            8333, 8404, 8443, 8444, 8500, 8530, 8787, 8848, 8880, 8883, 8888, 8889, 8983, 9000, 9001, 9042, 9090, 9091, 9092, 9093, 9094, 9100,
            9200, 9300, 9411, 9418, 9443, 9600, 9848, 9849, 9990, 9999, 10000, 10050, 10051, 10250, 11211, 11434, 15672, 15692, 16686,
            18080, 20000, 25565, 25672, 27017, 27018, 28888, 30000, 50000, 50070, 51820, 51821, 61613, 61616);

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

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?<host>[^\\s/:]{1,60}):(?<n>[1-9]\\d{1,4})(?!\\d)\\S*|https?://\\S+");

    private static final Pattern OWN_HOST = Pattern.compile("(?i)localhost|127\\..*|0\\.0\\.0\\.0");

    /// Where a part ends at the latest, at best, and else.
    private static final List<Pattern> ENDS = List.of(
            Pattern.compile("[;；。]|\\.\\s"),
            Pattern.compile("[,，]|\\s[-–—]\\s"),
            Pattern.compile("\\s(?:and|or|while|whereas|plus|but)\\s|和|与|及|或|、|\\s/\\s"),
            Pattern.compile("\\s"));

    private static final Pattern FOR_SOMETHING = Pattern.compile("(?i)^\\s*(?:[（(]\\s*\\p{L}|(?:for|is|must|serves?|carries|stays?|goes|handles?|takes?)\\b|用于|供|给|负责|承载|[-–—:：]\\s*\\p{L})");

    private static final Pattern CHANGING = either("if|when|instead|chang(?:e|es|ed|ing)|replac(?:e|es|ed|ing)"
            + "|taken|already in use|unless", "如果|若|改|换|占用|冲突");

    /// So many ports in parts of their own are an enumeration; of fewer, one may be there for the sake of the other. So many in
    /// one part share what is said of them, which says of none what it is for.
    private static final int ENUMERATION = 3;

    /// Firewalls whose services are named without their numbers.
    private static final Pattern SERVICES_ONLY = Pattern.compile(
            "(?i)(?:firewall|ufw|security group|network rules|防火墙|安全组)[^.。]{0,60}\\b(?:ssh|https?)\\b[^.。]{0,40}\\b(?:ssh"
                    + "|https?)\\b|\\b(?:ssh|https?)\\b[^.。]{0,40}\\b(?:ssh|https?)\\b[^.。]{0,60}(?:firewall|security group|network rules"
                    + "|防火墙|安全组)");

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

    /// What is asked for in a part, with what for.
    private static final Pattern GIVEN_PURPOSE = Pattern.compile(
            "(?i)\\bfor\\s+(?!ip|both|all|incoming|inbound|tcp|udp|your|this)\\p{L}|用于|用来|供|[（(][^()（）]*\\p{L}[^()（）]*[)）]|\\b" + PortWords.SERVICE + "\\b");

    /// What goes before a service's name in a sentence.
    private static final Pattern LEADING = Pattern.compile(
            "^.*\\b(?:allow(?:s|ed|ing)?|opens?|permits?|only|and|the|for|firewall|ufw|are"
                    + "|is)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRAILING = Pattern.compile(
            "(?i)[\\s（(,，]*(?:\\b(?:on|at|over|via|uses?|using|through|runs?|is|are|served|listens?|reachable|available|tcp|udp|ports?)\\b\\s*)*[\\s（(:：*]*$");

    private PortSentences() {}

    /// A part of a sentence, and the port in it.
    private record Part(String words, int start, int end) {
        String numbers() {
            return words.substring(start, end);
        }

        String before() {
            return words.substring(0, start);
        }

        String after() {
            return words.substring(end);
        }

        String purpose() {
            String behind = before().isBlank() || !PortWords.isPurpose(before()) ? after() : "";
            String ahead = LEADING.matcher(TRAILING.matcher(before()).replaceFirst("")).replaceFirst("");
            String purpose = (behind.isEmpty() ? ahead : behind).replaceAll("^[\\W&&[^\\p{L}]]+|(?:\\s+(?:and|or))?[\\s,，;；。.)）*`]+(?:and|or)?\\s*$", "");
            return purpose.replaceFirst("(?i)^(?:(?:(?:号?端口|is|are|used|for|by|carries|serves|tcp|udp|ports?)\\b|号?端口|用于|用来|提供|作为|供|给|是|为)\\s*)+", "")
                    .replaceAll("^[\\W&&[^\\p{L}]]+", "");
        }
    }

    static List<PortMention> mentions(Passage passage) {
        if (!MAY_BE_PORT.matcher(passage.text()).find() || isForeign(passage) || (passage.isCode() && !isListing(passage))) {
            return List.of();
        }
        List<PortMention> mentions = new ArrayList<>();
        boolean example = passage.says(EXAMPLE);
        if (!example) {
            listed(passage, mentions);
        }
        String text = ADDRESS.matcher(passage.text()).replaceAll(found -> " ".repeat(found.group().length()));
        named(passage, text, !example, mentions);
        addresses(passage, mentions);
        return mentions;
    }

    /// Whether services are let through a firewall without a word on which ports they are.
    static boolean namesServicesOnly(Passage passage) {
        return !passage.isCode() && passage.hints("http") && passage.says(SERVICES_ONLY);
    }

    /// Mail's ports, and ports to connect to, unless the matter is which ports to open.
    static boolean isForeign(Passage passage) {
        if (passage.isAbout(Concept.OUTBOUND)) {
            return true;
        }
        boolean item = passage.around().has(Concept.NETWORK) && NUMBER_FIRST.matcher(passage.text()).matches();
        boolean mail = !item && (Lexicon.MAIL.matcher(passage.source()).find() || passage.standsUnder(Lexicon.MAIL));
        boolean connection = passage.says(CONNECTION) || passage.standsUnder(CONNECTION);
        String under = passage.heading() + " " + passage.lead();
        boolean open = passage.says(PortWords.REACHABLE) || PortWords.REACHABLE.matcher(under).find();
        boolean topic = PortWords.TOPIC.matcher(under).find();
        return (mail && !(topic && open)) || (connection && !open);
    }

    /// A listing that is set as code under a heading on ports.
    private static boolean isListing(Passage passage) {
        return passage.isCode() && passage.standsUnder(PortWords.TOPIC) && LISTING.matcher(passage.text()).matches();
    }

    private static void listed(Passage passage, List<PortMention> mentions) {
        if (isListing(passage)) {
            collect(NUMBER_FIRST, passage, mentions);
        }
        boolean topic = passage.standsUnder(PortWords.TOPIC);
        boolean line = passage.kind() == Kind.LIST_ITEM || passage.kind() == Kind.TABLE_ROW;
        if (line && (topic || passage.around().has(Concept.NETWORK) || passage.says(SELF_EVIDENT))) {
            collect(NUMBER_FIRST, passage, mentions);
        }
        if (line && topic) {
            collect(NUMBER_LAST, passage, mentions);
            collect(SERVICE_FIRST, passage, mentions);
        }
        if (passage.kind() == Kind.TEXT && topic && isShort(passage.text())) {
            collect(NUMBER_FIRST, passage, mentions);
        }
    }

    /// A line that is no sentence, nor a setting.
    private static boolean isShort(String text) {
        return text.indexOf('{') < 0 && text.indexOf('=') < 0 && NUMBERS.matcher(text).results().count() == 1;
    }

    private static void collect(Pattern pattern, Passage passage, List<PortMention> mentions) {
        Matcher found = pattern.matcher(passage.text());
        if (found.matches() && PortWords.isPurpose(found.group("p")) && !UNIT.matcher(passage.text().substring(found.end("n"))).find()) {
            add(found.group("n"), passage, LEADING.matcher(found.group("p")).replaceFirst("").strip(), Form.LISTED, mentions);
        }
    }

    private static void named(Passage passage, String text, boolean believed, List<PortMention> mentions) {
        boolean topic = passage.isAbout(Concept.NETWORK) || passage.meaning().has(Concept.REACH);
        List<MatchResult> all = NUMBERS.matcher(text).results().toList();
        boolean any = topic && all.stream().anyMatch(found -> isPort(found, text, true));
        List<MatchResult> numbers = all.stream().filter(found -> isPort(found, text, topic) || (any && isLikeOne(found, text))).toList();
        boolean demanded = passage.meaning().hasAll(Concept.URGE, Concept.ADMIT);
        List<Part> parts = parts(text, numbers);
        boolean changing = passage.says(CHANGING) && parts.size() < ENUMERATION;
        for (Part part : parts) {
            if (Meaning.of(part.before() + part.after()).has(Concept.LOCAL)) {
                continue;
            }
            boolean purpose = believed && topic && !changing && says(part, demanded);
            add(part.numbers(), passage, purpose ? part.purpose() : "", purpose ? Form.NAMED : Form.BARE, mentions);
        }
    }

    private static boolean says(Part part, boolean demanded) {
        String rest = part.before() + " … " + part.after();
        return !CHANGING.matcher(rest).find()
                && PortWords.isPurpose(rest)
                && ((!demanded && PortWords.ports(part.numbers()).size() < ENUMERATION) || GIVEN_PURPOSE.matcher(rest).find());
    }

    private static boolean isPort(MatchResult found, String text, boolean topic) {
        String after = text.substring(found.end());
        if (BEFORE.matcher(text.substring(Math.max(0, found.start() - 24), found.start())).find()
                || AFTER.matcher(after).find()
                || PROTOCOL.matcher(found.group()).find()) {
            return true;
        }
        return topic
                && !UNIT.matcher(after).find()
                && PortWords.ports(found.group()).stream().allMatch(port -> WELL_KNOWN.contains(port.number()));
    }

    /// Beside a port, another number of its size that is said to be for something.
    private static boolean isLikeOne(MatchResult found, String text) {
        return found.group().length() >= 4 && FOR_SOMETHING.matcher(text.substring(found.end())).find();
    }

    /// Parts the text between its numbers: at the end of a sentence, else of a clause, else of a word.
    private static List<Part> parts(String text, List<MatchResult> numbers) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            MatchResult number = numbers.get(i);
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
            String before = text.substring(start, number.start());
            int end = i + 1 < numbers.size() ? end(text, number.end(), next, PortWords.isPurpose(before)) : text.length();
            parts.add(new Part(text.substring(start, end), number.start() - start, number.end() - start));
            start = end;
        }
        return parts;
    }

    /// @param early whether the first end is the better one, as the purpose went before the number
    private static int end(String text, int from, int to, boolean early) {
        for (Pattern pattern : ENDS) {
            List<MatchResult> ends = pattern.matcher(text).region(from, to).results().filter(found -> isOutside(text, from, found.start())).toList();
            if (!ends.isEmpty()) {
                return (early ? ends.getFirst() : ends.getLast()).end();
            }
        }
        return to;
    }

    /// Not within brackets that opened behind the number.
    private static boolean isOutside(String text, int from, int at) {
        String between = text.substring(from, at);
        Function<String, Long> count = signs -> between.chars().filter(sign -> signs.indexOf(sign) >= 0).count();
        return count.apply("(（") <= count.apply(")）");
    }

    private static void addresses(Passage passage, List<PortMention> mentions) {
        ADDRESS.matcher(passage.text()).results()
                .filter(found -> found.group("n") != null && !OWN_HOST.matcher(found.group("host")).matches())
                .forEach(found -> add(found.group("n"), passage, "", Form.BARE, mentions));
    }

    private static void add(String numbers, Passage passage, String purpose, Form form, List<PortMention> mentions) {
        PortWords.ports(numbers).stream()
                .filter(port -> mentions.stream().noneMatch(known -> known.port() == port.number()))
                .map(port -> new PortMention(port.number(), port.protocol(), purpose, form, passage))
                .forEach(mentions::add);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
