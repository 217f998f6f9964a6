package io.countersign.logic.documents;

import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentedTimer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The timers of systemd that the pages name, and whether they take them to run already. One that the reader makes, or
/// installs first, is not the image's.
final class DocumentedTimers {
    private static final Pattern NAME = Pattern.compile("(?<![\\w@:.<{$-])[A-Za-z][\\w@:.-]{0,80}\\.timer(?![\\w-]|\\.[a-z])");

    private static final Pattern SWITCHED_ON =
            Pattern.compile("systemctl\\s(?:[^\\n;&|]*\\s)?(?:enable|start|unmask|reenable)\\s");

    /// What is said to be off is not taken to run, nor is what the reader switches on by other words.
    private static final Pattern LEFT_OPEN = Lexicon.either(
            "(?:is|are|stays?|by default) (?:not )?(?:disabled|off|inactive|masked|enabled)|not (?:enabled|active|running)|enabl(?:e|ing)"
                    + "|activat(?:e|ing)|turn(?:ing)? on|switch(?:ing)? on",
            "禁用|停用|关闭|未启用|未开启|启用|开启");

    private static final Pattern MADE = Lexicon.either(
            "\\[Timer\\]|OnCalendar|OnUnitActiveSec|(?:nano|vim?|tee|cp|mv|install|cat|systemctl edit)\\s[^\\n]{0,120}\\.timer|creat(?:e|es|ing)|writ(?:e|ing)"
                    + "|add(?:ing)?|save|new",
            "新建|创建|编写|添加|保存");

    private static final Pattern INSTALL =
            Pattern.compile("(?i)(?<![\\w-])(?:apt|apt-get|dnf|yum|zypper)\\s+(?:-\\S+\\s+){0,3}install\\s");

    private static final Set<String> EXAMPLES = Set.of(
            "example.timer", "foo.timer", "my.timer", "mytimer.timer", "my-timer.timer", "name.timer", "unit.timer", "your.timer", "xxx.timer");

    private final Map<String, Citation> first = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> readers = new HashSet<>();

    private DocumentedTimers() {}

    /// Each timer once, where it is named first.
    static List<DocumentedTimer> in(List<Outline> pages) {
        DocumentedTimers timers = new DocumentedTimers();
        pages.forEach(timers::see);
        List<DocumentedTimer> found = new ArrayList<>();
        timers.first.forEach((name, citation) -> {
            if (!timers.readers.contains(name)) {
                found.add(new DocumentedTimer(name, !timers.open.contains(name), citation));
            }
        });
        return List.copyOf(found);
    }

    private void see(Outline page) {
        boolean installs = page.passages().stream().anyMatch(passage -> passage.says(INSTALL));
        boolean writes = page.passages().stream().anyMatch(passage -> passage.isCode() && passage.text().contains("[Timer]"));
        for (Passage passage : page.passages()) {
            if (passage.hints(".timer")) {
                names(passage, installs, writes);
            }
        }
    }

    private void names(Passage passage, boolean installs, boolean writes) {
        boolean on = passage.says(SWITCHED_ON) || (!passage.isCode() && passage.says(LEFT_OPEN));
        boolean made = writes || passage.says(MADE);
        Matcher name = NAME.matcher(passage.text());
        while (name.find()) {
            String timer = name.group();
            if (!EXAMPLES.contains(timer)) {
                first.putIfAbsent(timer, passage.citation());
                if (on) {
                    open.add(timer);
                }
                if (made || (on && installs)) {
                    readers.add(timer);
                }
            }
        }
    }
}
