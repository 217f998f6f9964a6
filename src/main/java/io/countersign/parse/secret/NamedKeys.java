package io.countersign.parse.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys that look like any other base64 and are told by the name before them, such as `aws_secret_access_key = …` or
/// `AccountKey=…`.
final class NamedKeys {
    private static final List<String> NAMES = List.of(
            "secretaccesskey", "accesskeysecret", "accountkey", "sharedaccesskey");
    private static final int SHORTEST = 30;
    private static final int LONGEST = 100;
    private static final int MOST_SIGNS = 12;
    private static final String SIGNS = " \t\"':=\\>";

    private NamedKeys() {}

    /// The first letters of the names, in both cases.
    static List<String> beginnings() {
        return List.of(
                "se", "Se", "SE", "ac", "Ac", "AC", "sh", "Sh");
    }

    /// The key whose name begins here.
    static @Nullable Found find(byte[] text, int at, int to) {
        if (at + 2 < to && goesOnOtherwise(text[at + 2])) {
            return null;
        }
        for (String name : NAMES) {
            int end = end(text, at, to, name);
            if (end > at) {
                return value(text, end, to);
            }
        }
        return null;
    }

    /// Whether a third letter is in none of the names. Most words that begin as they do, such as `service`, are told by it.
    private static boolean goesOnOtherwise(byte third) {
        int letter = third | 0x20;
        return letter >= 'a' && letter <= 'z' && letter != 'c' && letter != 'a';
    }

    /// Where the name ends, written in any case, its words together or set apart; -1 where something else stands here.
    private static int end(byte[] text, int from, int to, String name) {
        int at = from;
        int matched = 0;
        while (at < to && matched < name.length()) {
            int letter = text[at] | 0x20;
            if (letter == name.charAt(matched)) {
                matched++;
            } else if (matched == 0 || (text[at] != '_' && text[at] != '-' && text[at] != ' ')) {
                return -1;
            }
            at++;
        }
        return matched == name.length() ? at : -1;
    }

    private static @Nullable Found value(byte[] text, int from, int to) {
        int at = from;
        while (at < to && at - from < MOST_SIGNS && SIGNS.indexOf(text[at]) >= 0) {
            at++;
        }
        int length = Alphabet.length(text, at, Alphabet.BASE64.end(text, at, to));
        boolean key = at > from && length >= SHORTEST && length <= LONGEST;
        return key ? new Found(SecretKind.ACCESS_TOKEN, at, new RunBody(Alphabet.BASE64)) : null;
    }
}
