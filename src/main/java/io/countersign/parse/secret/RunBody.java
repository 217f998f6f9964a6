package io.countersign.parse.secret;

/// A run of characters of one alphabet.
final class RunBody implements Body {
    private final Alphabet alphabet;
    private boolean ended;

    RunBody(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    @Override
    public int blacken(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            int width = alphabet.width(text, at, to);
            if (width == 0) {
                ended = true;
                return at;
            }
            for (int i = 0; i < width; i++) {
                text[at + i] = '*';
            }
            at += width;
        }
        return at;
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
