package io.countersign.model.feedback;

import java.time.Instant;
import java.time.LocalDate;

/// Software that a platform has put on its list of unsafe software. One listing keeps it off every platform (SEL-2).
///
/// @param id the store's number, 0 before it is stored
/// @param software its name, as packages and products are called
/// @param platform whose list it is
/// @param since the day of the listing, in UTC
/// @param note a person's words; may be empty
/// @param source where that can be seen: a page, a message, a file; may be empty
/// @param by who marked it
/// @param at UTC
public record BlacklistEntry(
        long id,
        String software,
        String platform,
        LocalDate since,
        String note,
        String source,
        String by,
        Instant at) {}
