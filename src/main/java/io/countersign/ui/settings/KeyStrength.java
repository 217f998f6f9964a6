package io.countersign.ui.settings;

import io.countersign.workflow.KeepKeys;

/// How long somebody who found a key file would have to try, in words. Length is what counts: a few signs of many kinds
/// are tried sooner than four plain words.
enum KeyStrength {
    /// The program does not take it.
    SHORT,
    WEAK,
    FAIR,
    STRONG;

    private static final int FAIR_LENGTH = 12;
    private static final int STRONG_LENGTH = 18;
    private static final int FEW = 5;

    /// @param password may be a part of one, as it is typed
    static KeyStrength of(CharSequence password) {
        if (password.length() < KeepKeys.SHORTEST_PASSWORD) {
            return SHORT;
        }
        if (password.length() < FAIR_LENGTH || password.chars().distinct().count() < FEW) {
            return WEAK;
        }
        return password.length() < STRONG_LENGTH ? FAIR : STRONG;
    }
}
