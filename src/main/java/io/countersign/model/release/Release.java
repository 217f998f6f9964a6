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
/// @param checklist the id of the one it is reviewed by; those of its platforms are laid upon it
/// @param round the open round, from 1
/// @param createdAt UTC
public record Release(
        long id,
        String product,
        String version,
        String build,
        String operatingSystem,
        List<Image> images,
        String checklist,
        int round,
        Instant createdAt) {
    /// The id of the checklist that ships.
    public static final String POLICY = "policy";

    public Release {
        images = List.copyOf(images);
    }

    /// A release that is reviewed by the policy that ships.
    public Release(
            long id,
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images,
            int round,
            Instant createdAt) {
        this(id, product, version, build, operatingSystem, images, POLICY, round, createdAt);
    }

    /// The platforms that it goes to.
    public List<String> platforms() {
        return images.stream().map(Image::platform).distinct().toList();
    }

    /// Product and version, as a person says it.
    public String name() {
        return product + " " + version;
    }
}
