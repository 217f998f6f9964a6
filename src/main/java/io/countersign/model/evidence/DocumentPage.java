package io.countersign.model.evidence;

import java.util.List;

/// One page of the product's documentation.
///
/// @param file its name, with the folders below what was handed in
/// @param lines in the order of the page, without blank ones
public record DocumentPage(String file, List<DocumentLine> lines) {
    public DocumentPage {
        lines = List.copyOf(lines);
    }
}
