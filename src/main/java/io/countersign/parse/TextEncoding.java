package io.countersign.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a file's bytes make text: UTF-8, or UTF-16 as a shell on Windows writes it, each with or without a byte-order
/// mark; or GB18030, in which spreadsheets save tables in China. A byte that makes no character becomes U+FFFD, since logs hold file names in any encoding.
///
/// @param mark how many bytes the byte-order mark takes, 0 to 3
public record TextEncoding(Charset charset, int mark) {
    /// How many bytes [#detect] looks at.
    public static final int LOOKED_AT = 64 * 1024;

    private static final int ZEROS_LOOKED_AT = 64;

    /// Finds the encoding from the first bytes of a file.
    public static TextEncoding detect(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(unmarked(start), 0);
    }

    /// The text of bytes from the file's first one on.
    public String decode(byte[] bytes) {
        int from = Math.min(mark, bytes.length);
        return new String(bytes, from, bytes.length - from, charset);
    }

    /// Reads the text of a file from its first byte on, without the mark.
    public static Reader reader(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(LOOKED_AT);
        TextEncoding encoding = detect(buffered.readNBytes(LOOKED_AT));
        buffered.reset();
        buffered.skipNBytes(encoding.mark());
        return new InputStreamReader(buffered, encoding.charset());
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Reports begin with ASCII, of which every other byte is zero in UTF-16.
    private static Charset unmarked(byte[] start) {
        int looked = Math.min(start.length, ZEROS_LOOKED_AT) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < looked; i += 2) {
            evenZeros += start[i] == 0 ? 1 : 0;
            oddZeros += start[i + 1] == 0 ? 1 : 0;
        }
        int pairs = looked / 2;
        if (pairs > 0 && evenZeros == 0 && oddZeros * 4 > pairs * 3) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs > 0 && oddZeros == 0 && evenZeros * 4 > pairs * 3) {
            return StandardCharsets.UTF_16BE;
        }
        return Gb18030.fits(start) ? Gb18030.CHARSET : StandardCharsets.UTF_8;
    }
}
