package io.countersign.store;

import io.countersign.model.review.Decision;
import org.jspecify.annotations.Nullable;

/// An act of deciding, as the store remembers it.
///
/// @param number by which it is undone
/// @param releaseId the release whose findings it is over
/// @param decision null where it only confirms decisions that were there
/// @param findings how many it was over
/// @param undone whether it was taken back
public record ActOfDeciding(
        long number, long releaseId, @Nullable Decision decision, int findings, boolean undone) {}
