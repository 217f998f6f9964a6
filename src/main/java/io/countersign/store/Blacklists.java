package io.countersign.store;

import io.countersign.model.feedback.BlacklistEntry;
import java.util.List;

/// Software that platforms have listed as unsafe, and where it is.
public interface Blacklists {
    /// The listings that hold, by name.
    List<BlacklistEntry> all();

    /// @return the entry with its number
    BlacklistEntry add(BlacklistEntry draft);

    /// Takes a listing off; it is kept, but holds no longer.
    ///
    /// @return whether it held
    boolean remove(long id);

    /// The names of a round's packages, of the components of its findings, and of the product itself, that hold some
    /// words, in whatever case; each once.
    List<String> softwareWith(long releaseId, int round, String words);
}
