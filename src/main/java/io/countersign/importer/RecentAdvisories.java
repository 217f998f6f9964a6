package io.countersign.importer;

import io.countersign.model.finding.Advisory;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The advisories that were read last. A report repeats the text of an advisory with each package that it is about;
/// whoever knows the text by its key need not read it again, which is most of the work.
///
/// One thread at a time. Holds as many as fit into a fixed number of characters, whatever the file's size.
public final class RecentAdvisories {
    private static final int CHARACTERS = 16_000_000;

    /// What an advisory takes beside its texts, in characters.
    private static final int ENTRY = 256;

    private final SequencedMap<String, Advisory> byKey = new LinkedHashMap<>(1_024, 0.75f, true);
    private long held;

    /// The advisory of this key, if it was read not long ago.
    public @Nullable Advisory get(String key) {
        return byKey.get(key);
    }

    /// Remembers an advisory by its key, and hands it back.
    public Advisory put(Advisory advisory) {
        held += characters(advisory);
        @Nullable Advisory before = byKey.put(advisory.key(), advisory);
        held -= before == null ? 0 : characters(before);
        while (held > CHARACTERS && byKey.size() > 1) {
            held -= characters(byKey.pollFirstEntry().getValue());
        }
        return advisory;
    }

    private static int characters(Advisory advisory) {
        return ENTRY
                + advisory.key().length()
                + advisory.title().length()
                + advisory.description().length()
                + advisory.solution().length()
                + advisory.references().stream().mapToInt(String::length).sum();
    }
}
