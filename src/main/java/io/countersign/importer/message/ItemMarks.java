package io.countersign.importer.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks by which people set the items of a message apart, the surest first.
enum ItemMarks {
    /// `Issue:`, `Finding 2:`, `问题一：`.
    LABEL("(?:issue|finding|problem|vulnerability|defect|问题|不合格项|不通过项|缺陷|风险项|漏洞)\\s*#?[0-9一二三四五六七八九十]{0,3}\\s*[:：]\\s*"),
    /// `一、`
    CHINESE("[一二三四五六七八九十]{1,3}\\s*[、.．]\\s*"),
    /// `1.` `2)` `3、`
    NUMBER("\\d{1,2}\\s*(?:[)）、．]|\\.(?!\\d))\\s*"),
    /// `（1）` `(2)` `（三）`
    BRACKET("[（(]\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[)）]\\s*"),
    /// `①`
    CIRCLE("[①-⑳]\\s*"),
    /// `-` `•`
    BULLET("[-*•·●▪]\\s+");

    private final Pattern pattern;

    ItemMarks(String pattern) {
        this.pattern = Pattern.compile("^\\s*" + pattern + "(?=\\S|$)", Pattern.CASE_INSENSITIVE);
    }

    /// The marks that the items of these lines have: labels wherever they stand; else those that come first, since what
    /// is numbered within an item belongs to it. A single bullet is none.
    static Optional<ItemMarks> of(List<String> lines) {
        if (lines.stream().anyMatch(LABEL::begins)) {
            return Optional.of(LABEL);
        }
        for (String line : lines) {
            for (ItemMarks marks : values()) {
                if (marks.begins(line) && (marks != BULLET || lines.stream().filter(BULLET::begins).count() > 1)) {
                    return Optional.of(marks);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether an item begins here.
    boolean begins(String line) {
        return pattern.matcher(line).find();
    }

    /// The line without the mark.
    String without(String line) {
        Matcher mark = pattern.matcher(line);
        return mark.find() ? line.substring(mark.end()).strip() : line.strip();
    }
}
