package io.countersign.model.release;

import java.time.Instant;
import java.util.List;

/// One pass of scan, feedback and repair over a release.
///
/// @param number from 1
/// @param images what was under review in it: a rebuilt image has a new identifier
/// @param openedAt UTC
public record Round(int number, List<Image> images, Instant openedAt) {
    public Round {
        images = List.copyOf(images);
    }
}
