package io.countersign.model.checklist;

/// One thing that must hold.
///
/// @param id such as `REL-2`
/// @param title a few words
/// @param requirement what must hold, one or two sentences
/// @param guidance how to judge it
/// @param mandatory whether a sign-off needs it answered with pass, not applicable or intended
/// @param criterion how evidence can judge it
/// @param textHash of requirement and guidance in both languages; an answer is bound to it
public record Item(
        String id,
        Words title,
        Words requirement,
        Words guidance,
        boolean mandatory,
        Criterion criterion,
        String textHash) {}
