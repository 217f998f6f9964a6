package io.countersign.store;

/// The parts of the store, within one [Store#read] or [Store#write]; of no use after it.
public interface Session {
    Releases releases();

    EvidenceStore evidence();

    Findings findings();

    FindingViews findingViews();

    Reviews reviews();

    FeedbackAnswers feedbackAnswers();

    Blacklists blacklists();

    SignOffs signOffs();

    Refusals refusals();

    People people();

    Mappings mappings();

    Attestations attestations();

    Audit audit();

    Integrity integrity();
}
