package io.countersign.store;

/// Where a page of a list of findings lies.
public sealed interface FindingPlace {
    /// The first page.
    record Start() implements FindingPlace {}

    /// The last page.
    record End() implements FindingPlace {}

    /// What follows the finding with this number.
    record After(long id) implements FindingPlace {}

    /// What precedes the finding with this number.
    record Before(long id) implements FindingPlace {}

    /// What begins after so many rows: they are counted off, which takes longer than to go on from a row that is known.
    record At(long rows) implements FindingPlace {}
}
