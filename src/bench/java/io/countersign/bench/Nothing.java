package io.countersign.bench;

/// What a virtual machine takes by itself.
final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {
        // There is nothing to do.
    }
}
