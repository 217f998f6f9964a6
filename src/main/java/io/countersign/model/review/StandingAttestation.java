package io.countersign.model.review;

import java.time.Instant;
import java.time.LocalDate;

/// What a named person says of an item that no report can prove.
///
/// @param itemId the checklist item
/// @param releaseId the release it is said of, or 0 where it is said once for all of them
/// @param textHash of the item's text, as it was read to her
/// @param by who says so
/// @param note what it rests on, such as a record's number
/// @param lastDay in UTC; it holds through this day
/// @param recordedBy who wrote it down
/// @param at when
public record StandingAttestation(
        String itemId,
        long releaseId,
        String textHash,
        String by,
        String note,
        LocalDate lastDay,
        String recordedBy,
        Instant at) {}
