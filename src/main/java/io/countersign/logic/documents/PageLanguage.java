package io.countersign.logic.documents;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentPage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The language that a page is written in, as far as the judge can read it.
enum PageLanguage {
    ENGLISH,
    /// Simplified Chinese; the traditional script has other words for most of what is looked for.
    CHINESE,
    OTHER;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String NO_PROSE = "/\\_=@";
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");
    private static final String TRADITIONAL = "這個們來時後麼與當會開關說應實現點擊設連務檔資訊請為從號碼碼網絡執體啟動選擇";
    private static final double CHINESE_SHARE = 0.3;

    /// Where fewer words than this, or than one in so many, are another language's, they are chance.
    private static final int FEW = 3;

    private static final int SPARSE = 12;

    private static final Map<String, Set<String>> STOP_WORDS = Map.of(
            "en", words("the and to of is in for you your with on this can be it or are from by as"),
            "de", words("der die das und ist nicht mit für auf sie ein eine zu den von werden wird oder im"),
            "fr", words("le la les des est et une un pour dans vous sur avec votre du par ou"),
            "es", words("el los las que para una un con por del en es su se la y de"),
            "pt", words("o os que para uma um com por do da em não seu você e de"),
            "it", words("il che per una un con di della del sono è nel gli e la"),
            "nl", words("de het een en van voor niet met op te zijn wordt je uw"));

    static PageLanguage of(DocumentPage page) {
        String prose = page.lines().stream()
                .filter(line -> line.kind() != DocumentLine.Kind.CODE)
                .flatMap(line -> SPACE.splitAsStream(line.text()))
                .filter(PageLanguage::isProse)
                .collect(Collectors.joining(" "));
        long han = count(prose, Character.UnicodeScript.HAN);
        long latin = WORD.matcher(prose).results().count();
        if (isOtherScript(prose, han + latin)) {
            return OTHER;
        }
        if (han / 1.5 >= CHINESE_SHARE * latin && han > 0) {
            return isTraditional(prose) ? OTHER : CHINESE;
        }
        return isEnglish(prose) ? ENGLISH : OTHER;
    }

    /// Unlike addresses, paths, settings and versions.
    private static boolean isProse(String word) {
        int dot = word.indexOf('.');
        boolean dotted = dot > 0 && dot < word.length() - 1;
        return !dotted && word.chars().noneMatch(sign -> NO_PROSE.indexOf(sign) >= 0);
    }

    /// Kana make Chinese characters Japanese; other scripts are known by outweighing.
    private static boolean isOtherScript(String prose, long known) {
        long kana = count(prose, Character.UnicodeScript.HIRAGANA) + count(prose, Character.UnicodeScript.KATAKANA);
        long letters = prose.codePoints().filter(Character::isLetter).count();
        long readable = prose.codePoints()
                .filter(Character::isLetter)
                .filter(c -> script(c) == Character.UnicodeScript.HAN || script(c) == Character.UnicodeScript.LATIN)
                .count();
        return (kana > 5 && kana * 10 > known) || (letters - readable) * 4 > letters;
    }

    private static boolean isTraditional(String prose) {
        long traditional = prose.chars().filter(c -> TRADITIONAL.indexOf(c) >= 0).count();
        return traditional * 40 > count(prose, Character.UnicodeScript.HAN);
    }

    private static boolean isEnglish(String prose) {
        List<String> words = WORD.matcher(prose.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        Map<String, Long> scores = STOP_WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> words.stream().filter(entry.getValue()::contains).count()));
        long english = scores.getOrDefault("en", 0L);
        long other = scores.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("en"))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(0L);
        long accented = prose.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
        boolean foreign = accented * 50 > prose.length() && english * 10 < words.size();
        return (english >= other || other < FEW || other * SPARSE < words.size()) && !foreign;
    }

    private static Set<String> words(String words) {
        return WORD.matcher(words).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints().filter(c -> script(c) == script).count();
    }

    private static Character.UnicodeScript script(int character) {
        return Character.UnicodeScript.of(character);
    }
}
