package io.countersign.logic.documents;

import io.countersign.model.evidence.DocumentPage;
import java.util.List;
import java.util.stream.Stream;

/// A page as passages.
record Outline(String file, PageLanguage language, List<Passage> passages) {
    static Outline of(DocumentPage page) {
        return new Outline(page.file(), PageLanguage.of(page), new OutlineWriter(page).passages());
    }

    /// The passages between the same two headings as this one.
    Stream<Passage> section(Passage passage) {
        return passages.stream().filter(other -> other.section() == passage.section());
    }
}
