package io.countersign.typography;

/// Whether a line may end behind a sign, from never up to always. Between words first; within a word only where it is
/// longer than a line, and there at the seams of addresses and names first. No hyphen is ever added.
enum Breaks {
    /// Within something that stays whole.
    NEVER,
    /// Anywhere in a word: the last resort.
    ALLOWED_FAR,
    /// Before a capital in the middle of a name.
    CAPITAL,
    /// Behind a sign that parts an address or a file name.
    SEAM,
    /// Between words, and between Chinese signs.
    WORD,
    /// The text has a new line here.
    MUST;

    private static final String SEAMS = "/_.:?&=@,-\\";
    private static final String NO_START = "，。、；：？！）】》〉」』〕”’…—％·,.;:?!)]}%";
    private static final String NO_END = "（【《〈「『〔“‘([{";

    static Breaks between(int sign, int next) {
        if (isMark(next)) {
            return NEVER;
        }
        if (sign == ' ') {
            return next == ' ' ? NEVER : WORD;
        }
        if (next == ' ') {
            return NEVER;
        }
        if ((isHan(sign) || isHan(next)) && NO_START.indexOf(next) < 0 && NO_END.indexOf(sign) < 0) {
            return WORD;
        }
        if (SEAMS.indexOf(sign) >= 0) {
            return SEAM;
        }
        return Character.isLowerCase(sign) && Character.isUpperCase(next) ? CAPITAL : ALLOWED_FAR;
    }

    /// Whether a sign is set like Chinese: ideographs, kana, and their punctuation.
    static boolean isHan(int sign) {
        return sign >= 0x2E80
                && (Character.isIdeographic(sign) || sign <= 0x30FF || (sign >= 0xFF00 && sign <= 0xFFEF));
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
