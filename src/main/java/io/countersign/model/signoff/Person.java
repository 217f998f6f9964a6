package io.countersign.model.signoff;

/// Who signs.
///
/// @param name as it is printed
/// @param role such as `release reviewer`; may be empty
public record Person(String name, String role) {}
