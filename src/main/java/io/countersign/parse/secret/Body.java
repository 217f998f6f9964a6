package io.countersign.parse.secret;

/// The secret part of something that was found: blackened as it comes in, however long it is.
sealed interface Body permits RunBody, ArmourBody {
    /// Blackens from here on.
    ///
    /// @param to where what is known of the file ends
    /// @return where the body ended, or what of it has to be looked at again with what follows; `to` if it goes on
    int blacken(byte[] text, int from, int to);

    /// Whether it has ended.
    boolean ended();
}
