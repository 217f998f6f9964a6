package io.countersign.model.release;

/// One marketplace's image of a release.
///
/// @param platform the identifier of a platform, such as `aws`, `azure`, `digitalocean`, `huawei`
/// @param identifier the marketplace's own name of the image
/// @param region where it is published; may be empty
public record Image(String platform, String identifier, String region) {}
