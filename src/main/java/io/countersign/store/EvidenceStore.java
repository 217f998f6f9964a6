package io.countersign.store;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.model.release.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The imported files and what they hold. A whole file comes in within one transaction: `open`, any number of
/// batches, `finish`.
public interface EvidenceStore {
    /// Begins a file. Counts and hash come with [#finish].
    ///
    /// @return its number
    long open(Evidence draft);

    /// Adds findings; those of an identity that the release knows already are attested once more.
    void addFindings(Evidence opened, List<Finding> findings);

    void addFacts(long evidenceId, List<Fact> facts);

    void addFeedback(long evidenceId, List<FeedbackItem> items);

    void addSetAside(long evidenceId, List<SetAside> rows);

    void addPages(long evidenceId, List<DocumentPage> pages);

    /// Keeps what a person says of a file, and its words.
    void attach(long evidenceId, Attachment attachment);

    /// What was said of a file, if it is one that is kept as it is.
    Optional<Attachment> attachment(long evidenceId);

    /// The numbers of the files of a round whose note or words hold a text, in whatever case; the newest first.
    List<Long> attachmentsWith(long releaseId, int round, String words);

    /// Ends a file that speaks of no image in particular.
    default void finish(Evidence complete) {
        finish(complete, null);
    }

    /// Ends a file: hash, size, counts, and what the report says of itself.
    ///
    /// @param image of which it speaks; null for all of the round, or where that is not known
    void finish(Evidence complete, @Nullable Image image);

    /// The identifiers of the images that the files of a round speak of, by the files' numbers; files of which that is not
    /// known are left out.
    Map<Long, String> images(long releaseId, int round);

    /// The files with these bytes, in whatever round and release.
    List<Evidence> withBytes(String sha256);

    /// The files of a round, the newest first.
    List<Evidence> of(long releaseId, int round);

    /// The file with these bytes in this round.
    Optional<Evidence> find(long releaseId, int round, String sha256);

    /// The facts of a round of one kind, each with the name of its evidence. Inventories and lists of files are long: who
    /// needs the ports only asks for these.
    ///
    /// @param kind one kind, or `Fact` for all
    <T extends Fact> List<Attested<T>> facts(long releaseId, int round, Class<T> kind);

    /// Hands over the facts of a round of one kind one after another; none is held.
    <T extends Fact> void forEachFact(long releaseId, int round, Class<T> kind, Consumer<Attested<T>> consumer);

    /// A page of the rows that a file holds and that are no findings, in the order of the file.
    ///
    /// @param after the number of the last row of the page before, or 0 for the first page
    List<SetAsideRow> setAside(long evidenceId, long after, int limit);

    /// A page of the rows of a round that say of one thing that it is no finding.
    ///
    /// @param identifier what they are about, such as a CVE
    /// @param after the number of the last row of the page before, or 0 for the first page
    List<SetAsideRow> setAside(long releaseId, int round, String identifier, long after, int limit);

    /// The feedback of a round, each with the name of its evidence.
    List<Attested<FeedbackItem>> feedback(long releaseId, int round);

    /// The documentation of a round.
    List<DocumentPage> pages(long releaseId, int round);

    /// Something, and the evidence that says it.
    record Attested<T>(T value, long evidenceId, String evidence) {}
}
