package io.countersign.importer;

import io.countersign.model.finding.Advisory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The advisories that were read last. A report repeats the text of an advisory with each package that it is about;
/// whoever knows the text by its key need not read it again, which is most of the work.
///
/// One thread at a time. Holds a few thousand at most, whatever the file's size.
public final class RecentAdvisories {
    private static final int SIZE = 4_096;

    private final Map<String, Advisory> byKey = new LinkedHashMap<>(SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Advisory> eldest) {
            return size() > SIZE;
        }
    };

    /// The advisory of this key, if it was read not long ago.
    public @Nullable Advisory get(String key) {
        return byKey.get(key);
    }

    /// Remembers an advisory by its key, and hands it back.
    public Advisory put(Advisory advisory) {
        byKey.put(advisory.key(), advisory);
        return advisory;
    }
}
