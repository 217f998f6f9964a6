package io.countersign.logic.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A part of a sentence, and the port in it. What else the part says is what its port is for.
///
/// @param start where the port begins in the words
/// @param end where it ends
record PortPart(String words, int start, int end) {
    /// Where a part ends at the latest, at best, and else.
    private static final List<Pattern> ENDS = List.of(
            Pattern.compile("[;；。]|\\.\\s"),
            Pattern.compile("[,，]|\\s[-–—]\\s"),
            Pattern.compile("\\s(?:and|or|while|whereas|plus|but)\\s|和|与|及|或|、|\\s/\\s"),
            Pattern.compile("\\s"));

    /// What goes before a service's name in a sentence.
    private static final Pattern LEADING = Pattern.compile(
            "^.*\\b(?:allow(?:s|ed|ing)?|opens?|permits?|only|and|the|for|firewall|ufw|are"
                    + "|is)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRAILING = Pattern.compile(
            "(?i)[\\s（(,，]*(?:\\b(?:on|at|over|via|uses?|using|through|runs?|is|are|served|listens?|reachable|available|tcp|udp|ports?)\\b\\s*)*[\\s（(:：*]*$");

    static List<PortPart> of(String text, List<MatchResult> numbers) {
        List<PortPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            MatchResult number = numbers.get(i);
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
            String before = text.substring(start, number.start());
            int end = i + 1 < numbers.size() ? end(text, number.end(), next, PortWords.isPurpose(before)) : text.length();
            parts.add(new PortPart(text.substring(start, end), number.start() - start, number.end() - start));
            start = end;
        }
        return parts;
    }

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
        String ahead = withoutLead(TRAILING.matcher(before()).replaceFirst(""));
        String purpose = (behind.isEmpty() ? ahead : behind).replaceAll("^[\\W&&[^\\p{L}]]+|(?:\\s+(?:and|or))?[\\s,，;；。.)）*`]+(?:and|or)?\\s*$", "");
        return purpose.replaceFirst("(?i)^(?:(?:(?:号?端口|is|are|used|for|by|carries|serves|tcp|udp|ports?)\\b|号?端口|用于|用来|提供|作为|供|给|是|为)\\s*)+", "")
                .replaceAll("^[\\W&&[^\\p{L}]]+", "");
    }

    /// The words before a number, without what leads to the name of a service.
    static String withoutLead(String words) {
        return LEADING.matcher(words).replaceFirst("");
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
}
