package io.countersign.model.checklist;

/// What a product's documentation must say (REL-2 to REL-6).
public enum DocumentRequirement {
    /// Every open port, and what it is for.
    PORTS("ports"),
    /// How to open or close a port.
    PORT_CONTROL("port-control"),
    /// A strong warning about weak passwords.
    WEAK_PASSWORD("weak-password"),
    /// How to upgrade the operating system and the components.
    UPGRADE("upgrade"),
    /// That automatic updates exist, and how to switch them off or on.
    AUTO_UPDATE("auto-update"),
    /// Where the logs are.
    LOGS("logs");

    private final String id;

    DocumentRequirement(String id) {
        this.id = id;
    }

    /// The name in checklists and on the command line.
    public String id() {
        return id;
    }
}
