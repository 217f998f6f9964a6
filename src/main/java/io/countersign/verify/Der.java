package io.countersign.verify;

/// The outermost frame of a structure in DER (ITU-T X.690, 8.1.3).
final class Der {
    private static final int LONG_FORM = 0x80;
    private static final int HEADER = 2;

    private Der() {}

    /// How many bytes the structure at the beginning takes, with its header; 0 where there is none.
    static int length(byte[] bytes) {
        if (bytes.length < HEADER) {
            return 0;
        }
        int first = bytes[1] & 0xFF;
        if (first < LONG_FORM) {
            return HEADER + first;
        }
        int digits = first - LONG_FORM;
        long length = 0;
        for (int i = 0; i < digits && HEADER + i < bytes.length; i++) {
            length = (length << Byte.SIZE) | (bytes[HEADER + i] & 0xFF);
        }
        return Math.clamp(HEADER + digits + length, 0, bytes.length);
    }
}
