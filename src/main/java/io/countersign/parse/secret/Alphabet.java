package io.countersign.parse.secret;

/// A set of ASCII characters that secrets are written in. JSON may write a slash as `\/`, which is one character here.
final class Alphabet {
    static final Alphabet WORD = new Alphabet("");
    static final Alphabet NAME = new Alphabet("_-");
    static final Alphabet DOTTED = new Alphabet("_-.");
    static final Alphabet BASE64 = new Alphabet("+/=");
    static final Alphabet HASH = new Alphabet("./+");
    static final Alphabet PARAMETERS = new Alphabet("./+=,-");
    static final Alphabet UPPER = new Alphabet();

    private final boolean[] members = new boolean[256];

    private Alphabet(String signs) {
        this();
        for (char sign = 'a'; sign <= 'z'; sign++) {
            members[sign] = true;
        }
        signs.chars().forEach(sign -> members[sign] = true);
    }

    private Alphabet() {
        for (char sign = 'A'; sign <= 'Z'; sign++) {
            members[sign] = true;
        }
        for (char sign = '0'; sign <= '9'; sign++) {
            members[sign] = true;
        }
    }

    boolean holds(byte character) {
        return members[character & 0xFF];
    }

    /// How many bytes the character here takes; 0 where it is none of these.
    int width(byte[] text, int at, int to) {
        if (at >= to) {
            return 0;
        }
        if (holds(text[at])) {
            return 1;
        }
        return text[at] == '\\' && at + 1 < to && text[at + 1] == '/' && members['/'] ? 2 : 0;
    }

    /// Where the run of characters that begins here ends.
    int end(byte[] text, int from, int to) {
        int at = from;
        for (int width = width(text, at, to); width > 0; width = width(text, at, to)) {
            at += width;
        }
        return at;
    }

    /// How many characters there are, a slash of JSON being one.
    static int length(byte[] text, int from, int to) {
        int length = 0;
        for (int at = from; at < to; at++) {
            length += text[at] == '\\' ? 0 : 1;
        }
        return length;
    }
}
