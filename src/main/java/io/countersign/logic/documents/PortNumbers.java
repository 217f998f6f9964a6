package io.countersign.logic.documents;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which numbers of a sentence are ports.
final class PortNumbers {
    private static final Pattern NUMBERS = Pattern.compile(PortWords.NUMBERS, Pattern.CASE_INSENSITIVE);

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

    private static final Pattern FOR_SOMETHING = Pattern.compile("(?i)^\\s*(?:[（(]\\s*\\p{L}|(?:for|is|must|serves?|carries|stays?|goes|handles?|takes?)\\b|用于|供|给|负责|承载|[-–—:：]\\s*\\p{L})");

    /// A name before the number, which stands in brackets.
    private static final Pattern NAMED = Pattern.compile("(?:\\p{L}\\s?[(（]|\\b(?:on|at|via)\\s)$");

    private static final Pattern CLOSED = Pattern.compile("^\\s?[)）]");

    private PortNumbers() {}

    /// @param topic whether the matter is one of ports
    static List<MatchResult> in(String text, boolean topic) {
        List<MatchResult> all = NUMBERS.matcher(text).results().toList();
        boolean any = topic && all.stream().anyMatch(found -> isPort(found, text, true));
        return all.stream().filter(found -> isPort(found, text, topic) || (any && isLikeOne(found, text))).toList();
    }

    /// Whether there is one number, or one row of them.
    static boolean isOne(String text) {
        return NUMBERS.matcher(text).results().count() == 1;
    }

    /// Whether what stands behind a number says that it counts something.
    static boolean counts(String after) {
        return UNIT.matcher(after).find();
    }

    private static boolean isPort(MatchResult found, String text, boolean topic) {
        String after = text.substring(found.end());
        if (BEFORE.matcher(text.substring(Math.max(0, found.start() - 24), found.start())).find()
                || AFTER.matcher(after).find()
                || PROTOCOL.matcher(found.group()).find()) {
            return true;
        }
        return topic
                && !counts(after)
                && PortWords.ports(found.group()).stream().allMatch(port -> WELL_KNOWN.contains(port.number()));
    }

    /// Beside a port, another number of its size that is said to be for something.
    private static boolean isLikeOne(MatchResult found, String text) {
        String after = text.substring(found.end());
        String before = text.substring(0, found.start());
        boolean named = NAMED.matcher(before).find() && (before.endsWith(" ") || CLOSED.matcher(after).find());
        return found.group().length() >= 4 && (named || FOR_SOMETHING.matcher(after).find());
    }
}
