package io.countersign.model.review;

import java.time.Instant;

/// A sign-off that was made of this product before.
public record PastSignOff(String number, Instant at, String by) {}
