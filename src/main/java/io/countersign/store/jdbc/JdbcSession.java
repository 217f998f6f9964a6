package io.countersign.store.jdbc;

import io.countersign.store.Attestations;
import io.countersign.store.Audit;
import io.countersign.store.Blacklists;
import io.countersign.store.EvidenceStore;
import io.countersign.store.FeedbackAnswers;
import io.countersign.store.FindingViews;
import io.countersign.store.Findings;
import io.countersign.store.Integrity;
import io.countersign.store.Mappings;
import io.countersign.store.People;
import io.countersign.store.Refusals;
import io.countersign.store.Releases;
import io.countersign.store.Reviews;
import io.countersign.store.Session;
import io.countersign.store.SignOffs;
import io.countersign.store.Store.Change;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The parts of the store over the connection of one transaction. Used by one thread.
final class JdbcSession implements Session, AutoCloseable {
    private final JdbcReleases releases;
    private final JdbcEvidence evidence;
    private final JdbcFindings findings;
    private final JdbcFindingViews findingViews;
    private final JdbcReviews reviews;
    private final JdbcFeedbackAnswers feedbackAnswers;
    private final JdbcBlacklists blacklists;
    private final JdbcSignOffs signOffs;
    private final JdbcRefusals refusals;
    private final JdbcPeople people;
    private final JdbcMappings mappings;
    private final JdbcAttestations attestations;
    private final JdbcAudit audit;
    private final JdbcIntegrity integrity;

    /// @param who writes
    /// @param at when it began
    /// @param tallies what is kept for counts by words
    JdbcSession(Handle handle, String who, Instant at, AdvisoryTally.Kept tallies) {
        releases = new JdbcReleases(handle);
        evidence = new JdbcEvidence(handle);
        findings = new JdbcFindings(handle, who, at, tallies);
        findingViews = new JdbcFindingViews(handle);
        reviews = new JdbcReviews(handle, at);
        feedbackAnswers = new JdbcFeedbackAnswers(handle, at);
        blacklists = new JdbcBlacklists(handle, at);
        signOffs = new JdbcSignOffs(handle);
        refusals = new JdbcRefusals(handle);
        people = new JdbcPeople(handle);
        mappings = new JdbcMappings(handle);
        attestations = new JdbcAttestations(handle, at);
        audit = new JdbcAudit(handle, who, at);
        integrity = new JdbcIntegrity(handle);
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public Findings findings() {
        return findings;
    }

    @Override
    public FindingViews findingViews() {
        return findingViews;
    }

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public FeedbackAnswers feedbackAnswers() {
        return feedbackAnswers;
    }

    @Override
    public Blacklists blacklists() {
        return blacklists;
    }

    @Override
    public SignOffs signOffs() {
        return signOffs;
    }

    @Override
    public Refusals refusals() {
        return refusals;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Mappings mappings() {
        return mappings;
    }

    @Override
    public Attestations attestations() {
        return attestations;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public Integrity integrity() {
        return integrity;
    }

    /// To be called before anything is written.
    void begin() {
        audit.begin();
    }

    /// Seals what an update of the program asks to be sealed.
    void adopt() {
        audit.adopt();
    }

    /// What was recorded, for the listeners.
    List<Change> changes() {
        return audit.changes();
    }

    @Override
    public void close() {
        evidence.close();
    }
}
