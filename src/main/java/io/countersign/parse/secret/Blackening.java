package io.countersign.parse.secret;

import io.countersign.parse.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The bytes of a file with the secrets in it blackened: each secret character becomes `*`, and nothing moves. Text in
/// UTF-8, UTF-16 and what contains ASCII; bytes that are no text pass as they are.
public final class Blackening extends InputStream {
    private static final int SIZE = 256 * 1024;

    /// How many bytes tell whether a file is text; as many as tell its format.
    private static final int LOOKED_AT = 64 * 1024;

    private static final int HISTORY = 2 * SecretScanner.BEFORE;
    private static final List<String> NO_TEXT = List.of("PK\u0003\u0004", "%PDF-", "\u0089PNG", "\u00FF\u00D8\u00FF");

    private final InputStream in;
    private final SecretScanner scanner = new SecretScanner();
    private final byte[] buffer = new byte[HISTORY + SIZE];
    private int from = HISTORY;
    private int settled = HISTORY;
    private int to = HISTORY;
    private boolean ended;
    private boolean begun;
    private boolean passing;
    private int width = 1;
    private int low;

    /// @param in the unpacked bytes of a file, from the first one on
    public Blackening(InputStream in) {
        this.in = in;
    }

    /// Where secrets were, as far as the file was read.
    public List<SecretPlaces> found() {
        return scanner.found();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (from == settled && !(ended && settled == to)) {
            fill();
        }
        if (from == settled) {
            return -1;
        }
        int read = Math.min(length, settled - from);
        System.arraycopy(buffer, from, bytes, offset, read);
        from += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from - HISTORY, buffer, 0, HISTORY + to - from);
        to = HISTORY + to - from;
        from = HISTORY;
        settled = HISTORY;
        while (!ended && to < buffer.length) {
            int read = in.read(buffer, to, buffer.length - to);
            ended = read < 0;
            to += Math.max(read, 0);
        }
        if (!begun) {
            begin();
        }
        if (passing) {
            settled = to;
        } else if (width == 1) {
            settled = scanner.scan(buffer, from, to, ended);
        } else {
            settled = scanWide();
        }
    }

    private void begin() {
        begun = true;
        byte[] start = Arrays.copyOfRange(buffer, from, to);
        TextEncoding encoding = TextEncoding.detect(start);
        if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
            width = 2;
            low = encoding.charset().equals(StandardCharsets.UTF_16LE) ? 0 : 1;
            return;
        }
        String magic = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
        passing = NO_TEXT.stream().anyMatch(magic::startsWith) || hasZero(start);
    }

    private static boolean hasZero(byte[] start) {
        for (int i = 0; i < Math.min(start.length, LOOKED_AT); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// UTF-16 is looked at as the ASCII in it; all else is one character that is in no secret.
    private int scanWide() {
        int first = from - HISTORY;
        int pairs = (to - first) / 2;
        byte[] narrow = new byte[pairs];
        for (int i = 0; i < pairs; i++) {
            byte high = buffer[first + 2 * i + 1 - low];
            narrow[i] = high == 0 ? buffer[first + 2 * i + low] : 1;
        }
        byte[] before = narrow.clone();
        int reached = scanner.scan(narrow, HISTORY / 2, pairs, ended);
        for (int i = HISTORY / 2; i < pairs; i++) {
            if (narrow[i] != before[i]) {
                buffer[first + 2 * i + low] = '*';
            }
        }
        return ended ? to : first + 2 * reached;
    }
}
