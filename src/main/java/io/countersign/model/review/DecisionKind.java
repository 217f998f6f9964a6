package io.countersign.model.review;

/// The kinds of a [Decision], for filters and counts; `OPEN` is none yet.
public enum DecisionKind {
    OPEN,
    TO_FIX,
    ACCEPTED,
    FALSE_POSITIVE,
    INTENDED,
    DUPLICATE;

    /// Whether a decision of this kind may follow one of another; the one table of it.
    ///
    /// | before | may be followed by |
    /// |---|---|
    /// | open, to fix, accepted, false positive, intended | every kind |
    /// | duplicate | to fix, which makes it a finding of its own again; duplicate, of another finding |
    ///
    /// Nothing is followed by open: a decision is taken back, not overwritten with nothing.
    public boolean mayFollow(DecisionKind before) {
        return switch (this) {
            case OPEN -> false;
            case TO_FIX, DUPLICATE -> true;
            case ACCEPTED, FALSE_POSITIVE, INTENDED -> before != DUPLICATE;
        };
    }
}
