package io.countersign.logic.versions;

/// Orders versions as `dpkg --compare-versions` does: epoch, upstream version, revision.
final class DebianVersions {
    private DebianVersions() {}

    static int compare(String first, String second) {
        Epoch one = Epoch.of(first);
        Epoch other = Epoch.of(second);
        int epochs = Letters.compareNumbers(one.epoch(), other.epoch());
        if (epochs != 0) {
            return epochs;
        }
        int upstream = compareParts(one.upstream(), other.upstream());
        return upstream != 0 ? upstream : compareParts(one.revision(), other.revision());
    }

    /// Turn by turn a run of what is no digit, then a run of digits.
    private static int compareParts(String first, String second) {
        int one = 0;
        int other = 0;
        while (one < first.length() || other < second.length()) {
            while (isOther(first, one) || isOther(second, other)) {
                int order = Integer.compare(weight(first, one), weight(second, other));
                if (order != 0) {
                    return order;
                }
                one++;
                other++;
            }
            int endOne = Letters.digits(first, Math.min(one, first.length()));
            int endOther = Letters.digits(second, Math.min(other, second.length()));
            int order = Letters.compareNumbers(
                    first.substring(Math.min(one, endOne), endOne), second.substring(Math.min(other, endOther), endOther));
            if (order != 0) {
                return order;
            }
            one = endOne;
            other = endOther;
        }
        return 0;
    }

    private static boolean isOther(String text, int at) {
        return at < text.length() && !Letters.isDigit(text.charAt(at));
    }

    /// A tilde comes before the end, the end before letters, letters before all else.
    private static int weight(String text, int at) {
        if (!isOther(text, at)) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '~') {
            return -1;
        }
        return Letters.isLetter(c) ? c : c + Character.MAX_VALUE;
    }

    /// A version in its three parts.
    private record Epoch(String epoch, String upstream, String revision) {
        static Epoch of(String version) {
            String text = version.strip();
            int colon = text.indexOf(':');
            boolean hasEpoch = colon > 0 && Letters.digits(text, 0) == colon;
            String rest = hasEpoch ? text.substring(colon + 1) : text;
            int hyphen = rest.lastIndexOf('-');
            return new Epoch(
                    hasEpoch ? text.substring(0, colon) : "",
                    hyphen < 0 ? rest : rest.substring(0, hyphen),
                    hyphen < 0 ? "" : rest.substring(hyphen + 1));
        }
    }
}
