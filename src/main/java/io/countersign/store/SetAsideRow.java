package io.countersign.store;

import io.countersign.model.evidence.SetAside;

/// A row that was set aside, and the evidence that holds it.
///
/// @param id the store's number, by which pages go on
/// @param evidence the file's name
public record SetAsideRow(long id, long evidenceId, String evidence, SetAside row) {}
