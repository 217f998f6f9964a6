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

    /// An installed package, or another component of the image.
    ///
    /// @param type its ecosystem as in package URLs: `deb`, `rpm`, `npm`, `maven`, `pypi`; empty where it is not given
    /// @param purl the package URL, or empty
    record InstalledPackage(String type, String name, String version, String purl) implements Fact {}

    /// A package for which the system offers a newer version.
    ///
    /// @param installed empty where it is not given
    /// @param security whether it comes from a source of security updates
    record Update(String name, String installed, String available, boolean security) implements Fact {}

    /// An account of the operating system. Of its password only the state is known.
    ///
    /// @param given the tool's own words on it, never a hash
    record Account(String name, PasswordState password, String given) implements Fact {}

    /// A file or folder with its mode.
    ///
    /// @param mode permission bits, with those of set-user, set-group and sticky: 0 to 07777
    /// @param type `f` file, `d` folder, `l` link, as `find` prints it; other letters as they are
    record FileMode(String path, String type, int mode, String owner, String group) implements Fact {}

    /// What a scanner says of a port.
    enum PortState {
        OPEN,
        OPEN_OR_FILTERED,
        FILTERED,
        CLOSED
    }

    /// Whether one can log in with a password.
    enum PasswordState {
        /// There is no password: anyone can log in.
        NONE,
        USABLE,
        LOCKED,
        UNKNOWN
    }
}
