package io.countersign.logic.documents;

import io.countersign.model.review.DocumentedPort;
import java.util.List;

/// A port that a passage names.
///
/// @param purpose the page's words, or nothing
/// @param form how it is named
record PortMention(int port, String protocol, String purpose, Form form, Passage passage) {
    /// How a port is named.
    enum Form {
        /// In a table or list of ports.
        LISTED,
        /// In a sentence, with what it is for.
        NAMED,
        /// Without what it is for.
        BARE
    }

    /// Each of these numbers.
    static List<PortMention> of(String numbers, Passage passage, String purpose, Form form) {
        return PortWords.ports(numbers).stream()
                .map(port -> new PortMention(port.number(), port.protocol(), purpose, form, passage))
                .toList();
    }

    DocumentedPort documented() {
        return new DocumentedPort(port, protocol, purpose, passage.citation());
    }
}
