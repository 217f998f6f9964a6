package io.countersign.importer.message;

import io.countersign.importer.Days;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a message apart by rules alone: by its marks of items; where it has none, by the paragraphs that name a CVE, a
/// port or a path; where none does, the whole is one item. A day that is set outside of the items is set for all.
final class MessageSplitter {
    private static final int LONGEST_TITLE = 160;
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile(
            "(?:\\bports?\\s*[:：]?\\s*|端口\\s*[:：]?\\s*|\\b(?:tcp|udp)[/ ])(?<after>\\d{1,5})\\b"
                    + "|\\b(?<before>\\d{1,5})\\s*(?:/(?:tcp|udp)\\b|号?端口)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("(?<![\\w:/.])/(?:[\\w.@+-]+/)*[\\w.@+-]*\\w");
    private static final Pattern DUE = Pattern.compile(
            "\\b(?:by|before|until|due|deadline|no later than|not later than|on or before)\\b|前|截止|期限|最晚|之内",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile("^(?:\\s|[^:：]{2,30}[:：])");
    private static final Pattern FAREWELL = Pattern.compile(
            "^\\s*(?:-- ?$|(?:best |kind |warm )?regards\\b|sincerely\\b|thanks?\\b|thank you\\b|if you have (?:any )?(?:questions|concerns)\\b"
                    + "|此致|谢谢|感谢|如有疑问|如有任何|祝好|顺颂).*",
            Pattern.CASE_INSENSITIVE);

    private final String platform;

    MessageSplitter(String platform) {
        this.platform = platform;
    }

    List<FeedbackItem> split(String text) {
        List<String> lines = text.lines().map(line -> line.replaceFirst("^(?:\\s*>)+ ?", "").stripTrailing()).toList();
        List<String> outside = new ArrayList<>();
        Optional<ItemMarks> marks = ItemMarks.of(lines);
        List<List<String>> parts = marks.isPresent() ? marked(lines, marks.get(), outside) : paragraphs(lines, outside);
        LocalDate forAll = due(outside);
        return parts.stream()
                .map(part -> item(part, marks, forAll))
                .flatMap(Optional::stream)
                .toList();
    }

    /// From one mark to the next; the last item ends where the message bids farewell.
    private static List<List<String>> marked(List<String> lines, ItemMarks marks, List<String> outside) {
        List<List<String>> parts = new ArrayList<>();
        boolean over = false;
        for (String line : lines) {
            over |= !parts.isEmpty() && FAREWELL.matcher(line).matches();
            if (marks.begins(line) && !over) {
                parts.add(new ArrayList<>());
            }
            (parts.isEmpty() || over ? outside : parts.getLast()).add(line);
        }
        List<String> last = parts.getLast();
        int end = closing(last);
        outside.addAll(last.subList(end, last.size()));
        last.subList(end, last.size()).clear();
        return parts;
    }

    /// Where the last item ends: paragraphs behind it that begin no label and name nothing are for all items.
    private static int closing(List<String> lines) {
        int end = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i - 1).isBlank() && !lines.get(i).isBlank()) {
                if (LABELLED.matcher(lines.get(i)).find() || names(String.join("\n", lines.subList(i, end)))) {
                    return end;
                }
                end = i;
            }
        }
        return end;
    }

    private static List<List<String>> paragraphs(List<String> lines, List<String> outside) {
        List<List<String>> naming = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : with(lines, "")) {
            if (!line.isBlank()) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                boolean names = names(String.join("\n", paragraph));
                if (names) {
                    naming.add(paragraph);
                } else {
                    outside.addAll(paragraph);
                }
                paragraph = new ArrayList<>();
            }
        }
        return naming.isEmpty() ? List.of(lines) : naming;
    }

    private static List<String> with(List<String> lines, String last) {
        List<String> more = new ArrayList<>(lines);
        more.add(last);
        return more;
    }

    private static boolean names(String text) {
        return CVE.matcher(text).find() || PORT.matcher(text).find() || PATH.matcher(text).find();
    }

    private Optional<FeedbackItem> item(List<String> lines, Optional<ItemMarks> marks, @Nullable LocalDate forAll) {
        String message = String.join("\n", lines).strip();
        Optional<String> title = lines.stream()
                .map(line -> marks.map(mark -> mark.without(line)).orElse(line.strip()))
                .filter(line -> !line.isEmpty())
                .findFirst();
        LocalDate own = due(lines);
        return title.map(words -> new FeedbackItem(
                platform,
                check(message, shortened(words)),
                shortened(words),
                FeedbackResult.FAILED,
                "",
                subject(message),
                message,
                own == null ? forAll : own));
    }

    private static String check(String message, String title) {
        Matcher cve = CVE.matcher(message);
        return cve.find() ? Objects.requireNonNull(cve.group()).toUpperCase(Locale.ROOT) : title;
    }

    private static String subject(String message) {
        Matcher port = PORT.matcher(message);
        if (port.find()) {
            String number = port.group("after") == null ? port.group("before") : port.group("after");
            return ":" + number;
        }
        Matcher path = PATH.matcher(message);
        return path.find() ? Objects.requireNonNull(path.group()) : "";
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }

    private static @Nullable LocalDate due(List<String> lines) {
        return lines.stream()
                .filter(line -> DUE.matcher(line).find())
                .map(Days::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
