package io.countersign.model.review;

/// From where a port can be reached, as far as scans and firewalls tell.
public enum Exposure {
    /// From anywhere: seen from outside, or the firewall lets it in, or no firewall is known.
    OPEN,
    /// A container's port, which goes past the host's firewall by rules of Docker's own.
    PUBLISHED,
    /// The firewall lets some senders in.
    RESTRICTED,
    /// Scans disagree, or say no more than open or filtered.
    UNCERTAIN,
    /// Something listens; the firewall lets nobody in.
    BLOCKED,
    /// Only the machine itself reaches it.
    LOOPBACK,
    /// Nothing saw it open; it stands in the documentation alone.
    CLOSED
}
