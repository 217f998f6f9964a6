package io.countersign.model.evidence;

/// Something that a report says of the image which is no finding, but which rules ask for.
public sealed interface Fact {
    /// A port as a scanner or the system's own list saw it.
    ///
    /// @param state as seen
    /// @param service the name of what listens, or empty
    record Port(String host, int port, String protocol, PortState state, String service) implements Fact {}

    /// A named value: the operating system, a count of scanned files, a setting.
    ///
    /// @param name such as `os.name`, `scan.files`; listed in `docs/formats.md`
    record Value(String name, String value) implements Fact {}

    /// What a scanner says of a port.
    enum PortState {
        OPEN,
        OPEN_OR_FILTERED,
        FILTERED,
        CLOSED
    }
}
