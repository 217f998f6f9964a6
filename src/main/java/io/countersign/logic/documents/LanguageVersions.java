package io.countersign.logic.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.LanguageGap.PageTongue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares the pages in English with their versions in Chinese. Only pages of which there are both are compared: pages that
/// are called the same but for a mark of the language, as `docs/en/ports.md` and `docs/zh/ports.md`, or `README.md` and
/// `README-zh.md`.
final class LanguageVersions {
    private static final Pattern MARK =
            Pattern.compile("(?i)(?<![a-z0-9])(?:en|eng|english|en[-_]us|zh|cn|chs|chinese|zh[-_](?:cn|hans)|中文|英文)(?![a-z0-9])");

    private final List<Outline> english;
    private final List<Outline> chinese;

    LanguageVersions(List<Outline> pages) {
        Set<String> both = names(pages, PageLanguage.ENGLISH);
        both.retainAll(names(pages, PageLanguage.CHINESE));
        this.english = pages(pages, PageLanguage.ENGLISH, both);
        this.chinese = pages(pages, PageLanguage.CHINESE, both);
    }

    /// What one language says and the other does not.
    List<LanguageGap> gaps(List<Requirement> requirements) {
        List<LanguageGap> gaps = new ArrayList<>();
        for (Requirement requirement : requirements) {
            Verdict inEnglish = requirement.judge(english);
            Verdict inChinese = requirement.judge(chinese);
            if (says(inEnglish) && !says(inChinese)) {
                gaps.add(gap(requirement.requirement(), PageTongue.CHINESE, inEnglish));
            } else if (says(inChinese) && !says(inEnglish)) {
                gaps.add(gap(requirement.requirement(), PageTongue.ENGLISH, inChinese));
            }
        }
        List<DocumentedPort> englishPorts = PortsRequirement.documented(english);
        List<DocumentedPort> chinesePorts = PortsRequirement.documented(chinese);
        if (!englishPorts.isEmpty() && !chinesePorts.isEmpty()) {
            gaps.addAll(ports(englishPorts, chinesePorts, PageTongue.CHINESE));
            gaps.addAll(ports(chinesePorts, englishPorts, PageTongue.ENGLISH));
        }
        return gaps;
    }

    private static boolean says(Verdict verdict) {
        return verdict.result() == AssessmentResult.PASS;
    }

    private static LanguageGap gap(DocumentRequirement requirement, PageTongue lacking, Verdict said) {
        return new LanguageGap(
                requirement, lacking, "", said.passages().stream().map(Passage::citation).distinct().limit(3).toList());
    }

    private static List<LanguageGap> ports(
            List<DocumentedPort> named, List<DocumentedPort> other, PageTongue lacking) {
        Set<Integer> known = other.stream().map(DocumentedPort::port).collect(Collectors.toSet());
        return named.stream()
                .filter(port -> !known.contains(port.port()))
                .map(port -> new LanguageGap(
                        DocumentRequirement.PORTS, lacking, String.valueOf(port.port()), List.of(port.citation())))
                .toList();
    }

    private static List<Outline> pages(List<Outline> pages, PageLanguage language, Set<String> names) {
        return pages.stream()
                .filter(page -> page.language() == language && names.contains(name(page)))
                .toList();
    }

    private static Set<String> names(List<Outline> pages, PageLanguage language) {
        return pages.stream()
                .filter(page -> page.language() == language)
                .map(LanguageVersions::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// The page's name without what tells its language.
    private static String name(Outline page) {
        return MARK.matcher(page.file().toLowerCase(Locale.ROOT)).replaceAll("").replaceAll("[-_./]+", "/").replaceAll("^/", "");
    }
}
