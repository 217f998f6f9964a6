package io.countersign.model.knowledge;

/// What a table is about. Its id is the name of its file, without `.yaml`.
public enum KnowledgeKind {
    /// Until when versions are maintained, see [EndOfLife].
    END_OF_LIFE("end-of-life"),
    /// Ports that must not be open to everyone, see [DangerousPort].
    DANGEROUS_PORTS("dangerous-ports"),
    /// Accounts that software comes with, see [DefaultPassword].
    DEFAULT_PASSWORDS("default-passwords"),
    /// What platforms install in an image, see [PlatformAgent].
    PLATFORM_AGENTS("platform-agents"),
    /// Where makers publish their software, see [OfficialSource].
    OFFICIAL_SOURCES("official-sources");

    private final String id;

    KnowledgeKind(String id) {
        this.id = id;
    }

    /// The name in files and messages.
    public String id() {
        return id;
    }
}
