package io.countersign.logic.versions;

/// What version texts are made of. Only ASCII counts as letter or digit, as in the tools whose rules are followed.
final class Letters {
    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// The end of the digits that begin here.
    static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The end of the letters that begin here.
    static int letters(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Compares two runs of digits by value, however long they are; an empty one is 0.
    static int compareNumbers(String first, String second) {
        String one = first.replaceFirst("^0+", "");
        String other = second.replaceFirst("^0+", "");
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : Integer.signum(one.compareTo(other));
    }
}
