package io.countersign.model.checklist;

/// A text of a checklist in both languages.
public record Words(String english, String chinese) {}
