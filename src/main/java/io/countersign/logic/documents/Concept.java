package io.countersign.logic.documents;

/// What words mean in the documentation of a product, whatever the language. The words themselves stand in
/// `concepts.txt`.
enum Concept {
    /// What one logs in with.
    PASSWORD,
    /// A password or setting that comes with the product, so that others know it.
    PRESET,
    WEAK,
    STRONG,
    /// To put something else in its place.
    CHANGE,
    /// To make a password up.
    SET,
    /// To take something away.
    REMOVE,
    /// To let something be as it is.
    LEAVE,
    /// Stands for what was named before.
    IT,
    URGE,
    /// Urging that leaves no choice, or says when.
    URGENT,
    FORBID,
    /// What strangers do to machines.
    RISK,
    NOT,
    /// Said for those who wish or forgot, and asks nothing of the others.
    CONDITION,
    /// Promised for later.
    PLANNED,
    /// New versions and fixes.
    UPDATE,
    AUTOMATIC,
    /// To switch something off or on.
    SWITCH,
    /// What is done to get there: a command, a file, a way through menus.
    MEANS,
    /// The operating system.
    SYSTEM,
    /// Ports, firewalls, and the ways into the machine.
    NETWORK,
    /// Is open, listens, is reached.
    REACH,
    /// Traffic that the machine sends.
    OUTBOUND,
    /// Reached from the machine itself alone.
    LOCAL,
    /// A rule of a firewall.
    RULE,
    /// To let in or keep out.
    ADMIT,
    LOG,
    /// Words that only look like others: what they contain does not count.
    OTHER
}
