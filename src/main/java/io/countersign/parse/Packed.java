package io.countersign.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Files that come packed, one file in each. Archives of several are [Archive].
public final class Packed {
    /// How many bytes tell whether a file is packed.
    private static final int LOOKED_AT = 10;

    private static final int BUFFER = 64 * 1024;
    private static final String GZIP = "\u001F\u008B";
    private static final String BZIP2_BLOCK = "1AY&SY";

    private Packed() {}

    /// Unpacks gzip and bzip2 as it is read; anything else is handed on as it is.
    ///
    /// @param in supports marking, and stands at the first byte
    /// @throws java.util.zip.ZipException later, while reading, if the packed data is damaged
    /// @throws java.io.EOFException later, while reading, if it is cut off
    /// @throws UnpackingException later, while reading, if it becomes larger than any report does
    public static InputStream unpack(InputStream in) throws IOException {
        String start = start(in);
        boolean bzip2 = isBzip2(start);
        if (!bzip2 && !start.startsWith(GZIP)) {
            return in;
        }
        Counted packed = new Counted(in);
        return new Unpacking(
                packed,
                () -> bzip2 ? new BZip2CompressorInputStream(packed, true) : new GZIPInputStream(packed, BUFFER));
    }

    /// Whether the file is packed in a way that [#unpack] unpacks.
    ///
    /// @param in supports marking, and stands at the first byte
    public static boolean isPacked(InputStream in) throws IOException {
        String start = start(in);
        return isBzip2(start) || start.startsWith(GZIP);
    }

    private static String start(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        in.reset();
        return start;
    }

    private static boolean isBzip2(String start) {
        return start.startsWith("BZh") && start.startsWith(BZIP2_BLOCK, 4);
    }
}
