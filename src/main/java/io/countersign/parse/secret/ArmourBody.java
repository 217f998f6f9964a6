package io.countersign.parse.secret;

/// What stands below `-----BEGIN … PRIVATE KEY-----`: lines of base64, set apart by real line ends or, in JSON, XML and
/// HTML, by escaped ones.
final class ArmourBody implements Body {
    /// A run of base64 this long is no word of a sentence.
    private static final int LONG_RUN = 16;

    /// How many words in a row say that prose has begun and the key has ended without a mark.
    private static final int WORDS = 4;

    /// How far the first line of a key may be from its mark, in bytes.
    private static final int REACH = 1_000;

    private static final int FIRST_LINE = 40;
    private static final int MAXIMUM_ESCAPE = 8;

    private int run;
    private int words;
    private boolean longSeen;
    private boolean ended;

    /// Whether a key stands below a mark, and not prose about such marks.
    static boolean begins(byte[] text, int from, int to) {
        int end = Math.min(to, from + REACH);
        int at = from;
        while (at < end) {
            int escape = escape(text, at, to);
            int runEnd = Alphabet.BASE64.end(text, at, to);
            if (runEnd - at >= FIRST_LINE && isMixed(text, at, runEnd)) {
                return true;
            }
            if (escape == 0 && ends(text, at, to)) {
                return false;
            }
            at = runEnd > at ? runEnd : at + Math.max(escape, 1);
        }
        return false;
    }

    @Override
    public int blacken(byte[] text, int from, int to) {
        int at = from;
        while (at < to && !ended) {
            int escape = escape(text, at, to);
            int width = Alphabet.BASE64.width(text, at, to);
            if (escape > 0) {
                endRun();
                at += escape;
            } else if (width > 0) {
                for (int i = 0; i < width; i++) {
                    text[at + i] = '*';
                }
                run++;
                at += width;
            } else if (isCut(text, at, to)) {
                return at;
            } else {
                endRun();
                ended |= ends(text, at, to);
                at += ended ? 0 : 1;
            }
        }
        return at;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    private void endRun() {
        longSeen |= run >= LONG_RUN;
        if (run >= LONG_RUN) {
            words = 0;
        } else if (run > 0 && longSeen) {
            words++;
        }
        ended |= words >= WORDS;
        run = 0;
    }

    /// How many bytes an escaped line end or short tag takes here; 0 where there is none. A slash of JSON is no
    /// escape but a character of the key.
    private static int escape(byte[] text, int at, int to) {
        if (at + 1 >= to) {
            return 0;
        }
        if (text[at] == '\\') {
            return switch (text[at + 1]) {
                case '/' -> 0;
                case 'u' -> at + 6 <= to ? 6 : 0;
                case '\\' -> at + 3 <= to ? 3 : 0;
                default -> 2;
            };
        }
        char end = text[at] == '&' ? ';' : text[at] == '<' ? '>' : 0;
        for (int i = 2; end != 0 && i <= MAXIMUM_ESCAPE && at + i < to; i++) {
            if (text[at + i] == end) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether something begins here whose end is not yet known.
    private static boolean isCut(byte[] text, int at, int to) {
        return (text[at] == '\\' || text[at] == '&' || text[at] == '<' || text[at] == '-') && at + MAXIMUM_ESCAPE >= to;
    }

    private static boolean ends(byte[] text, int at, int to) {
        return switch (text[at]) {
            case '"', '<', 0 -> true;
            case '-' -> at + 4 < to && text[at + 1] == '-' && text[at + 2] == '-' && text[at + 3] == '-' && text[at + 4] == '-';
            default -> false;
        };
    }

    /// Keys have letters of both cases and digits, long paths hardly.
    private static boolean isMixed(byte[] text, int from, int to) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int at = from; at < to; at++) {
            upper |= text[at] >= 'A' && text[at] <= 'Z';
            lower |= text[at] >= 'a' && text[at] <= 'z';
            digit |= text[at] >= '0' && text[at] <= '9';
        }
        return upper && lower && digit;
    }
}
