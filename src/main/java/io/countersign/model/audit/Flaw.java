package io.countersign.model.audit;

import io.countersign.model.message.Message;

/// Something that is not as it was recorded.
///
/// @param entry the number of the entry that recorded it, or 0 where none is known
/// @param text which, and what is wrong with it
public record Flaw(long entry, Message text) {}
