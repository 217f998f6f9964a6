package io.countersign.dossier.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of the document's structure, as a screen reader hears it.
///
/// @param roles from the outermost; most have one
/// @param scope of a table head: `Column`, `Row`, or null
/// @param span how many columns a cell takes
/// @param actualText what is read and copied in place of the signs, or null
/// @param language of its text where that is not the document's, such as `zh-CN`, or null
record Tag(
        List<String> roles,
        @Nullable String scope,
        int span,
        @Nullable String actualText,
        @Nullable String language) {
    static final Tag P = of("P");

    /// No element: the content is that of the open one.
    static final Tag NONE = of();

    static Tag of(String... roles) {
        return new Tag(List.of(roles), null, 1, null, null);
    }

    static Tag columnHead() {
        return new Tag(List.of("TH"), "Column", 1, null, null);
    }

    static Tag rowHead(int span) {
        return new Tag(List.of("TH"), "Row", span, null, null);
    }

    /// Text that is to be read as something else than its signs say.
    static Tag readAs(String actualText) {
        return new Tag(List.of("P", "Span"), null, 1, actualText, null);
    }

    /// The same element, in another language than the document.
    Tag in(String otherLanguage) {
        return new Tag(roles, scope, span, actualText, otherLanguage);
    }
}
