package io.countersign.model.review;

/// A port that the documentation names together with what it is for.
///
/// @param protocol `tcp` or `udp`; `tcp` where the page does not say
/// @param purpose the page's words
public record DocumentedPort(int port, String protocol, String purpose, Citation citation) {}
