package io.countersign.model.signoff;

import java.util.List;

/// A port on which something listens that only the machine itself reaches.
///
/// @param service what listens; may be empty
/// @param sources the names of the evidence that says so
public record LocalPort(int port, String protocol, String service, List<String> sources) {
    public LocalPort {
        sources = List.copyOf(sources);
    }
}
