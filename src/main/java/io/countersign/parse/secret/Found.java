package io.countersign.parse.secret;

/// A secret that begins at a place.
///
/// @param from where its secret part begins
/// @param body what blackens that part
record Found(SecretKind kind, int from, Body body) {}
