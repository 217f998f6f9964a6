package io.countersign.logic.feedback;

import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.review.AssessmentResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Which software is the one that a platform has listed (SEL-2).
///
/// Names are compared whole, without regard to case: the words of the listed name have to stand in the other one as they
/// are and side by side. `Redis` is in `Redis 7.2` and is not `redis-py`; a package is called one word.
public final class Blacklist {
    private Blacklist() {}

    /// @param listed the name on the list
    /// @param software the name of a package, a component or a product
    public static boolean isListed(String listed, String software) {
        List<String> wanted = words(listed);
        return !wanted.isEmpty() && Collections.indexOfSubList(words(software), wanted) >= 0;
    }

    /// What listed software says of a release. That none was found proves nothing: only a person has seen the platforms'
    /// own lists.
    public static AssessmentResult result(List<BlacklistedSoftware> found) {
        return found.isEmpty() ? AssessmentResult.NOT_EVALUATED : AssessmentResult.FAIL;
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
