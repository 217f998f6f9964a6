package io.countersign.model.review;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;

/// Something that the pages in one language say, and their versions in the other one do not.
///
/// @param requirement what it is about
/// @param lacking the language whose pages do not say it
/// @param subject which port, where the matter is ports; else empty
/// @param citations where the other pages say it
public record LanguageGap(
        DocumentRequirement requirement, PageTongue lacking, String subject, List<Citation> citations) {
    public LanguageGap {
        citations = List.copyOf(citations);
    }

    /// The languages that pages are compared in.
    public enum PageTongue {
        ENGLISH,
        CHINESE
    }
}
