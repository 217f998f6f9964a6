package io.countersign.logic.versions;

/// Orders versions whose rules nobody wrote down: run by run, numbers by value, words by letter. What goes on with a word such as
/// `rc1` comes before what ends there, what goes on with a number after it.
final class GenericVersions {
    private GenericVersions() {}

    static int compare(String first, String second) {
        String left = Upstream.of(first);
        String right = Upstream.of(second);
        int one = run(left, 0);
        int other = run(right, 0);
        while (one < left.length() && other < right.length()) {
            int endOne = end(left, one);
            int endOther = end(right, other);
            int order = compareRuns(left.substring(one, endOne), right.substring(other, endOther));
            if (order != 0) {
                return order;
            }
            one = run(left, endOne);
            other = run(right, endOther);
        }
        return Integer.compare(rest(left, one), rest(right, other));
    }

    private static int compareRuns(String one, String other) {
        boolean isNumber = Letters.isDigit(one.charAt(0));
        if (isNumber != Letters.isDigit(other.charAt(0))) {
            return isNumber ? 1 : -1;
        }
        return isNumber ? Letters.compareNumbers(one, other) : Integer.signum(one.compareTo(other));
    }

    /// What the rest of a version weighs against no rest.
    private static int rest(String text, int from) {
        if (from >= text.length()) {
            return 0;
        }
        boolean isZeros = text.substring(from).matches("[0.]+");
        return isZeros ? 0 : Letters.isLetter(text.charAt(from)) && isEarly(text.substring(from)) ? -1 : 1;
    }

    private static boolean isEarly(String word) {
        return word.matches("(?:alpha|beta|rc|pre|preview|dev|snapshot|milestone|[abm](?=[0-9])).*");
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && !Letters.isDigit(text.charAt(at)) && !Letters.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        return Letters.isDigit(text.charAt(from)) ? Letters.digits(text, from) : Letters.letters(text, from);
    }
}
