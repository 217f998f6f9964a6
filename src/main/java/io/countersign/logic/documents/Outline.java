package io.countersign.logic.documents;

import io.countersign.model.evidence.DocumentPage;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A page as passages.
record Outline(String file, PageLanguage language, List<Passage> passages) {
    static Outline of(DocumentPage page) {
        return new Outline(page.file(), PageLanguage.of(page), new OutlineWriter(page).passages());
    }

    /// The passages around one, and itself, that stand between the same two headings.
    static Stream<Passage> near(List<Passage> passages, int i, int before, int behind) {
        int section = passages.get(i).section();
        return passages.subList(Math.max(0, i - before), Math.min(passages.size(), i + behind + 1)).stream()
                .filter(one -> one.section() == section);
    }

    /// Which passages are such.
    static BitSet which(List<Passage> passages, Predicate<Passage> such) {
        BitSet found = new BitSet(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            found.set(i, such.test(passages.get(i)));
        }
        return found;
    }

    /// Whether one of these is in the same section, no farther before than this, and before it.
    static boolean anyBefore(List<Passage> passages, int i, int before, BitSet such) {
        int last = such.previousSetBit(i - 1);
        return last >= 0 && last >= i - before && passages.get(last).section() == passages.get(i).section();
    }
}
