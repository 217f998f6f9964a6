package io.countersign.logic.versions;

/// Orders versions as RPM does: epoch, version, release, each segment by segment. A missing release is left out of account, as
/// dependencies do, because advisories often give none.
final class RpmVersions {
    private RpmVersions() {}

    static int compare(String first, String second) {
        Parts one = Parts.of(first);
        Parts other = Parts.of(second);
        int epochs = Letters.compareNumbers(one.epoch(), other.epoch());
        if (epochs != 0) {
            return epochs;
        }
        int versions = compareSegments(one.version(), other.version());
        if (versions != 0 || one.release().isEmpty() || other.release().isEmpty()) {
            return versions;
        }
        return compareSegments(one.release(), other.release());
    }

    /// What `rpmvercmp` does.
    static int compareSegments(String first, String second) {
        int one = 0;
        int other = 0;
        while (true) {
            one = skip(first, one);
            other = skip(second, other);
            char a = at(first, one);
            char b = at(second, other);
            if (a == '~' || b == '~') {
                if (a != b) {
                    return a == '~' ? -1 : 1;
                }
                one++;
                other++;
            } else if (a == '^' || b == '^') {
                if (a != b) {
                    return caret(a, b);
                }
                one++;
                other++;
            } else if (a == 0 || b == 0) {
                return Integer.compare(a == 0 ? 0 : 1, b == 0 ? 0 : 1);
            } else {
                boolean isNumber = Letters.isDigit(a);
                int endOne = isNumber ? Letters.digits(first, one) : Letters.letters(first, one);
                int endOther = isNumber ? Letters.digits(second, other) : Letters.letters(second, other);
                if (endOther == other) {
                    return isNumber ? 1 : -1;
                }
                String left = first.substring(one, endOne);
                String right = second.substring(other, endOther);
                int order = isNumber ? Letters.compareNumbers(left, right) : Integer.signum(left.compareTo(right));
                if (order != 0) {
                    return order;
                }
                one = endOne;
                other = endOther;
            }
        }
    }

    /// One side has a caret and the other has not: it comes after the end and before anything else.
    private static int caret(char a, char b) {
        if (a == '^') {
            return b == 0 ? 1 : -1;
        }
        return a == 0 ? -1 : 1;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return !Letters.isDigit(c) && !Letters.isLetter(c) && c != '~' && c != '^';
    }

    private static char at(String text, int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /// A version in its three parts.
    private record Parts(String epoch, String version, String release) {
        static Parts of(String text) {
            String whole = text.strip();
            int colon = whole.indexOf(':');
            String rest = colon < 0 ? whole : whole.substring(colon + 1);
            int hyphen = rest.indexOf('-');
            return new Parts(
                    colon < 0 ? "" : whole.substring(0, colon).replace("(none)", ""),
                    hyphen < 0 ? rest : rest.substring(0, hyphen),
                    hyphen < 0 ? "" : rest.substring(hyphen + 1));
        }
    }
}
