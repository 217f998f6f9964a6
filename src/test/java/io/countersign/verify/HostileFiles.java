package io.countersign.verify;

import java.io.IOException;

/// Files that are built to exhaust whoever reads them.
public final class HostileFiles {
    private HostileFiles() {}

    /// Arrays within arrays, which exhaust the stack.
    public static byte[] nested() {
        return Attacks.nested(200_000);
    }

    /// A gigabyte of zeros in a megabyte, which exhausts memory or patience.
    public static byte[] bomb() throws IOException {
        return Attacks.bomb();
    }
}
