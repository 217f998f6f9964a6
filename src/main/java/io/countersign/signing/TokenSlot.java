package io.countersign.signing;

/// A token that is plugged in.
///
/// @param slot its number
/// @param label as its owner named it
public record TokenSlot(long slot, String label) {
    boolean isCalled(String words) {
        return label.equals(words) || Long.toString(slot).equals(words);
    }
}
