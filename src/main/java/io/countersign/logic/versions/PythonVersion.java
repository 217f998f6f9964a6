package io.countersign.logic.versions;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A version of a Python package, by [PEP 440](https://peps.python.org/pep-0440/), its other spellings among them.
///
/// @param epoch digits
/// @param release the numbers, without zeros at the end
/// @param stage where it stands before or after its release: dev, alpha, beta, candidate, none, post
/// @param pre the number of an alpha, beta or candidate
/// @param post the number of a later release, or null
/// @param dev the number of an early build, or null
/// @param local parts of what stands behind the plus sign
record PythonVersion(
        String epoch,
        List<String> release,
        int stage,
        String pre,
        @Nullable String post,
        @Nullable String dev,
        List<String> local)
        implements Comparable<PythonVersion> {
    private static final int EARLY = 0;
    private static final int ALPHA = 1;
    private static final int BETA = 2;
    private static final int CANDIDATE = 3;
    private static final int RELEASED = 4;

    private static final Pattern FORM = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(?<label>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\\d*))?"
            + "(?<later>-(?<implicit>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<post>\\d*))?"
            + "(?<early>[-_.]?dev[-_.]?(?<dev>\\d*))?"
            + "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

    PythonVersion {
        release = List.copyOf(release);
        local = List.copyOf(local);
    }

    /// The version, or null where the text is none.
    static @Nullable PythonVersion parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return null;
        }
        String post = form.group("later") == null ? null : number(form.group("implicit"), form.group("post"));
        String dev = form.group("early") == null ? null : number(form.group("dev"), null);
        String local = form.group("local");
        return new PythonVersion(
                number(form.group("epoch"), null),
                numbers(form.group("release")),
                stage(form.group("label"), post, dev),
                number(form.group("pre"), null),
                post,
                dev,
                local == null ? List.of() : List.of(local.split("[-_.]", -1)));
    }

    private static String number(@Nullable String digits, @Nullable String otherwise) {
        return Objects.requireNonNullElse(digits, Objects.requireNonNullElse(otherwise, ""));
    }

    private static List<String> numbers(String release) {
        return Stream.of(release.replaceFirst("(?:\\.0+)+$", "").split("\\.", -1)).toList();
    }

    /// `1.0.dev1` comes before `1.0a1`, but `1.0a1.dev1` and `1.0.post1.dev1` belong to what they lead to.
    private static int stage(@Nullable String label, @Nullable String post, @Nullable String dev) {
        if (label == null) {
            return post == null && dev != null ? EARLY : RELEASED;
        }
        return switch (label.charAt(0)) {
            case 'a' -> ALPHA;
            case 'b' -> BETA;
            default -> CANDIDATE;
        };
    }

    @Override
    public int compareTo(PythonVersion other) {
        return Stream.of(
                        Letters.compareNumbers(epoch, other.epoch),
                        compare(release, other.release, false),
                        Integer.compare(stage, other.stage),
                        Letters.compareNumbers(pre, other.pre),
                        absentFirst(post, other.post),
                        earlier(dev, other.dev),
                        compare(local, other.local, true))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int absentFirst(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return Letters.compareNumbers(one, other);
    }

    /// An early build comes before what it leads to.
    private static int earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return Letters.compareNumbers(one, other);
    }

    private static int compare(List<String> one, List<String> other, boolean isLocal) {
        for (int part = 0; part < Math.max(one.size(), other.size()); part++) {
            if (isLocal && (part >= one.size() || part >= other.size())) {
                return Integer.compare(one.size(), other.size());
            }
            String left = part < one.size() ? one.get(part) : "";
            String right = part < other.size() ? other.get(part) : "";
            int order = isLocal ? compareLocal(left, right) : Letters.compareNumbers(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// A number comes after a word.
    private static int compareLocal(String one, String other) {
        boolean isNumber = Letters.isDigit(one.charAt(0)) && Letters.digits(one, 0) == one.length();
        boolean isOtherNumber = Letters.isDigit(other.charAt(0)) && Letters.digits(other, 0) == other.length();
        if (isNumber != isOtherNumber) {
            return isNumber ? 1 : -1;
        }
        return isNumber ? Letters.compareNumbers(one, other) : Integer.signum(one.compareTo(other));
    }
}
