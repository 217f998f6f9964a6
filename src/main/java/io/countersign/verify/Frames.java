package io.countersign.verify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How the two processes speak: four bytes of length, then JSON.
final class Frames {
    /// A record of a hundred thousand findings is smaller.
    private static final int MAXIMUM = 256 * 1024 * 1024;

    private Frames() {}

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /// @throws IOException if the other one ended, or says more than it should
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAXIMUM) {
            throw new IOException("too much: " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("cut off");
        }
        return bytes;
    }
}
