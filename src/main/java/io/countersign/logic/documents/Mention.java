package io.countersign.logic.documents;

/// A passage that says something of a requirement.
///
/// @param rank the best is 0; decides what is cited first
record Mention(Strength strength, int rank, Passage passage) {
    /// How much of the requirement the passage meets.
    enum Strength {
        MEETS,
        PARTLY
    }

    static Mention meets(Passage passage) {
        return new Mention(Strength.MEETS, 0, passage);
    }

    static Mention partly(Passage passage) {
        return new Mention(Strength.PARTLY, 0, passage);
    }

    boolean meets() {
        return strength == Strength.MEETS;
    }
}
