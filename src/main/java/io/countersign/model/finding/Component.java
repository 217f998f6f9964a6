package io.countersign.model.finding;

/// The software that a finding is in. Each part is empty where the report does not give it.
///
/// @param name the package's or product's name
/// @param version as installed
/// @param fixedVersion the version, or versions, that mend it
/// @param purl the package URL
public record Component(String name, String version, String fixedVersion, String purl) {
    public static final Component NONE = new Component("", "", "", "");
}
