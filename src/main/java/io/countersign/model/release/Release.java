package io.countersign.model.release;

import java.time.Instant;
import java.util.List;

/// One image under review.
///
/// @param id the store's number, 0 before it is stored
/// @param product what is sold, such as `WordPress`
/// @param version the product's version
/// @param build the publisher's own name of this build; with product and version it is unique
/// @param operatingSystem such as `Ubuntu 24.04`
/// @param images one for each platform it goes to
/// @param round the open round, from 1
/// @param createdAt UTC
public record Release(
        long id,
        String product,
        String version,
        String build,
        String operatingSystem,
        List<Image> images,
        int round,
        Instant createdAt) {
    public Release {
        images = List.copyOf(images);
    }

    /// Product and version, as a person says it.
    public String name() {
        return product + " " + version;
    }
}
