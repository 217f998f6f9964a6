package io.countersign.logic.documents;

import static java.util.Map.entry;

import io.countersign.logic.documents.Meaning.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of all concepts, found in a text in one pass: English ones in any of their forms, Chinese ones anywhere, as
/// Chinese sets no spaces.
final class Vocabulary {
    private static final int WORDS_BETWEEN = 4;
    private static final int SIGNS_BETWEEN = 8;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,\\n]\\s*");
    private static final String STOPS = "。，；！？,;!?\n";
    private static final String BETWEEN = "~";
    private static final String NUMBER = "#";
    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "six", "eight", "ten", "twelve", "fourteen", "fifteen", "sixteen", "twenty");

    /// The past of verbs that do not end in "ed".
    private static final Map<String, List<String>> IRREGULAR = Map.ofEntries(
            entry("break", List.of("broke", "broken")),
            entry("bring", List.of("brought")),
            entry("choose", List.of("chose", "chosen")),
            entry("comes", List.of("came", "come")),
            entry("find", List.of("found")),
            entry("forbid", List.of("forbade", "forbidden")),
            entry("get", List.of("got", "gotten")),
            entry("gets", List.of("got")),
            entry("give", List.of("gave", "given")),
            entry("have", List.of("has", "had")),
            entry("keep", List.of("kept")),
            entry("leave", List.of("left")),
            entry("lose", List.of("lost")),
            entry("make", List.of("made")),
            entry("overwrite", List.of("overwrote", "overwritten")),
            entry("run", List.of("ran")),
            entry("send", List.of("sent")),
            entry("steal", List.of("stole", "stolen")),
            entry("take", List.of("took", "taken")),
            entry("tell", List.of("told")),
            entry("write", List.of("wrote", "written")));

    /// English phrases by each form of their first word.
    private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

    /// Chinese words by their first sign.
    private static final List<List<Signs>> SIGNS = new ArrayList<>(Collections.nCopies(Character.MAX_VALUE + 1, List.of()));

    static {
        read();
    }

    /// @param words the forms of each word
    private record Phrase(Concept concept, List<Set<String>> words) {
        /// The last word of the phrase, if it begins at this word; else -1.
        int end(List<Word> text, int first) {
            int at = first;
            for (int i = 1; i < words.size(); i++) {
                Set<String> forms = words.get(i);
                boolean between = forms.contains(BETWEEN);
                int next = between ? find(text, at + 1, words.get(++i)) : at + 1;
                if (next < 0 || next >= text.size() || !matches(text.get(next), words.get(i))) {
                    return -1;
                }
                at = next;
            }
            return at;
        }

        private static int find(List<Word> text, int from, Set<String> forms) {
            for (int i = from; i < text.size() && i <= from + WORDS_BETWEEN; i++) {
                if (matches(text.get(i), forms)) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean matches(Word word, Set<String> forms) {
            return forms.contains(word.text()) || (forms.contains(NUMBER) && isNumber(word.text()));
        }

        private static boolean isNumber(String word) {
            return Character.isDigit(word.charAt(0)) || NUMBERS.contains(word);
        }
    }

    /// @param parts what stands between them may be anything
    private record Signs(Concept concept, List<String> parts) {
        /// Where the word ends, if it begins there; else -1.
        int end(String text, int start) {
            if (!text.startsWith(parts.getFirst(), start)) {
                return -1;
            }
            int at = start + parts.getFirst().length();
            for (String part : parts.subList(1, parts.size())) {
                at = find(text, at, part);
                if (at < 0) {
                    return -1;
                }
            }
            return at;
        }

        private static int find(String text, int from, String part) {
            for (int i = from; i <= from + SIGNS_BETWEEN && i < text.length() && STOPS.indexOf(text.charAt(i)) < 0; i++) {
                if (text.startsWith(part, i)) {
                    return i + part.length();
                }
            }
            return -1;
        }
    }

    /// An English word or a number, in lower case.
    private record Word(String text, int start, int end) {}

    private Vocabulary() {}

    static List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        List<Word> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            add(PHRASES.getOrDefault(words.get(i).text(), List.of()), words, i, hits);
            if (Phrase.isNumber(words.get(i).text())) {
                add(PHRASES.getOrDefault(NUMBER, List.of()), words, i, hits);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            for (Signs signs : SIGNS.get(text.charAt(i))) {
                int end = signs.end(text, i);
                if (end >= 0) {
                    hits.add(new Hit(signs.concept(), i, end));
                }
            }
        }
        return List.copyOf(hits);
    }

    private static void add(List<Phrase> phrases, List<Word> words, int first, List<Hit> hits) {
        for (Phrase phrase : phrases) {
            int end = phrase.end(words, first);
            if (end >= 0) {
                hits.add(new Hit(phrase.concept(), words.get(first).start(), words.get(end).end()));
            }
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean within = i < text.length() && isOfWord(text.charAt(i));
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                String word = text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\'');
                words.add(new Word(word, start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isOfWord(char sign) {
        return (sign < 128 && Character.isLetterOrDigit(sign)) || sign == '\'' || sign == '’';
    }

    private static void read() {
        for (Concept concept : Concept.values()) {
            SEPARATOR.splitAsStream(concept.words()).filter(words -> !words.isBlank()).forEach(words -> add(concept, words));
        }
    }

    private static void add(Concept concept, String words) {
        if (words.charAt(0) > 127) {
            List<String> parts = List.of(words.split(BETWEEN, -1));
            List<Signs> known = new ArrayList<>(SIGNS.get(words.charAt(0)));
            known.add(new Signs(concept, parts));
            SIGNS.set(words.charAt(0), List.copyOf(known));
            return;
        }
        boolean exact = words.startsWith("=");
        List<Set<String>> phrase = Arrays.stream(words.substring(exact ? 1 : 0).split("\\s+", -1))
                .map(word -> exact ? Set.of(word) : forms(word))
                .toList();
        for (String form : phrase.getFirst()) {
            PHRASES.computeIfAbsent(form, _ -> new ArrayList<>()).add(new Phrase(concept, phrase));
        }
    }

    /// The forms of an English word; a few that do not exist do no harm.
    private static Set<String> forms(String word) {
        if (word.length() < 3 || !Character.isLetter(word.charAt(0))) {
            return Set.of(word);
        }
        Set<String> forms = new HashSet<>(List.of(word, word + "s", word + "es", word + "ed", word + "ing"));
        forms.addAll(IRREGULAR.getOrDefault(word, List.of()));
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            forms.addAll(List.of(word + "d", stem + "ing"));
        } else if (last == 'y') {
            forms.addAll(List.of(stem + "ies", stem + "ied"));
        } else {
            forms.addAll(List.of(word + last + "ing", word + last + "ed"));
        }
        return Set.copyOf(forms);
    }
}
