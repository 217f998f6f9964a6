package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.review.UnsafeExample;
import io.countersign.model.review.UnsafeExample.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds passwords in the documentation that anybody can guess: those that the reader is told to take, and those that the
/// image is said to come with. That such a password must not be taken is no example of it.
final class UnsafeExamples {
    private static final List<Pattern> TOLD = List.of(
            pattern("(?:set|change|choose|enter|use|type|make|put|input|fill in)\\b[^.。]{0,60}?\\b(?:passwords?|passwd|pwd)\\b"
                    + "(?: field)?(?: (?:to|as|is|be|with|of))?\\s*(?:[:：=]\\s*)?"),
            pattern("(?:设置|设为|修改|改|输入|填写|使用|填入)[^。；]{0,20}?(?:密码|口令)(?:设置)?\\s*(?:为|成|是|填写|填|输入|设为|：|:)\\s*"),
            pattern("(?:密码|口令)[^。；]{0,8}?(?:设置为|设为|填写为?|输入|改为|改成|修改为)\\s*"));

    /// In code and in settings: `DB_PASSWORD=root123`, `--password admin`, `IDENTIFIED BY '123456'`.
    private static final List<Pattern> SETTING =
            List.of(pattern("(?:\\w*(?:password|passwd|pwd)\\w*\\s*[:=]\\s*|--password[= ]|identified by\\s+)"));

    private static final List<Pattern> PRESET = List.of(
            pattern("(?:passwords?|passwd|密码|口令)\\s*(?:is|are|为|是|[:：|=])\\s*"),
            pattern("(?<![\\w/.])(?:admin|root|administrator|user|test)\\s*/\\s*(?=[^/\\s]+(?:[^/\\w]|$))"));

    /// What anybody tries first.
    private static final Pattern GUESSABLE = Pattern.compile("(?i)(?:admin|administrator|root|pass(?:word)?|passw0rd|p@ssw0rd|test|guest|user"
            + "|demo|default|changeme|changeit|secret|welcome|letmein|qwerty|abc|master|login|mysql|postgres|oracle|tomcat|redis|mongo"
            + "|wordpress|drupal|joomla|gitlab|jenkins|websoft9|bitnami|ubuntu|centos)(?:[@!#._-]?(?:\\d{0,6}|admin|root))?[!@#]?"
            + "|\\d{3,10}|(?:[a-z0-9])\\1{2,}|abc\\d{2,6}|a\\d{5,8}");

    private static final Pattern FORBIDS = either(
            "(?:do not|don['’]t|never|avoid|must not|should not|such as|like|weak|simple|guess\\w*|instead of)",
            "不要|请勿|勿|避免|切勿|禁止|杜绝|严禁|不得|弱|过于简单|诸如|类似|例如");

    private UnsafeExamples() {}

    static List<UnsafeExample> in(List<Outline> pages) {
        return pages.stream()
                .flatMap(page -> page.passages().stream())
                .filter(passage -> passage.hints("passw", "pwd", "identified by", "密码", "口令", "admin/", "admin /", "root/", "root /"))
                .flatMap(passage -> example(passage).stream())
                .distinct()
                .toList();
    }

    /// Words, and behind them a password as it is written.
    private static Pattern pattern(String before) {
        return Pattern.compile(
                before + "[`'\"“‘「【]?(?<value>[A-Za-z0-9@#!$%^&*._-]{3,24})(?=[`'\"”’」】\\s,;，。；、)）]|$)",
                Pattern.CASE_INSENSITIVE);
    }

    private static Optional<UnsafeExample> example(Passage passage) {
        if (passage.says(FORBIDS) || passage.isHeading()) {
            return Optional.empty();
        }
        if (show(TOLD, passage.text()) || (passage.isCode() && show(SETTING, passage.text()))) {
            return Optional.of(new UnsafeExample(Kind.TOLD, passage.citation()));
        }
        return show(PRESET, passage.text())
                ? Optional.of(new UnsafeExample(Kind.PRESET, passage.citation()))
                : Optional.empty();
    }

    private static boolean show(List<Pattern> patterns, String text) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .anyMatch(found -> isGuessable(found, text));
    }

    /// A word that goes on in the sentence ("the password is default behaviour") is no password, unless it is set apart as
    /// one or has a digit in it.
    private static boolean isGuessable(MatchResult found, String text) {
        String value = found.group("value").replaceAll("[.]+$", "");
        String before = text.substring(0, found.start("value")).stripTrailing();
        String after = text.substring(found.start("value") + value.length()).strip();
        boolean marked = before.matches("(?s).*[`'\"“‘「【:：=/|为成]") || value.chars().anyMatch(Character::isDigit);
        boolean ends = after.isEmpty() || after.matches("(?s)[`'\"”’」】.;,。；，)）].*|and\\b.*|when\\b.*|for\\b.*");
        return (marked || ends) && GUESSABLE.matcher(value).matches();
    }
}
