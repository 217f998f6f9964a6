package io.countersign.model.checklist;

import java.util.Collection;
import java.util.List;

/// One thing that must hold.
///
/// @param id such as `REL-2`
/// @param title a few words
/// @param requirement what must hold, one or two sentences
/// @param guidance how to judge it
/// @param mandatory whether a sign-off needs it answered with pass, not applicable or intended
/// @param criterion how evidence can judge it
/// @param textHash of requirement and guidance in both languages; an answer is bound to it
/// @param platforms the identifiers of the platforms for which it holds; empty where it holds for all
public record Item(
        String id,
        Words title,
        Words requirement,
        Words guidance,
        boolean mandatory,
        Criterion criterion,
        String textHash,
        List<String> platforms) {
    public Item {
        platforms = List.copyOf(platforms);
    }

    /// An item that holds for every platform.
    public Item(
            String id,
            Words title,
            Words requirement,
            Words guidance,
            boolean mandatory,
            Criterion criterion,
            String textHash) {
        this(id, title, requirement, guidance, mandatory, criterion, textHash, List.of());
    }

    /// Whether it concerns an image that goes to these platforms.
    public boolean isInScope(Collection<String> targets) {
        return platforms.isEmpty() || platforms.stream().anyMatch(targets::contains);
    }

    /// The same item, for these platforms only.
    public Item limitedTo(List<String> targets) {
        return new Item(id, title, requirement, guidance, mandatory, criterion, textHash, targets);
    }
}
