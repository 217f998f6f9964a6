package io.countersign.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the objects of a PDF as they are written (ISO 32000-1, 7.3), and takes nothing that two readers could read
/// differently: no name twice in a dictionary, no comments, no brackets left open.
final class PdfSyntax {
    /// Deeper than any file of ours, and shallow enough for every stack.
    private static final int DEEPEST = 64;

    private static final int MOST_DIGITS = 10;
    private static final Pattern WORD = Pattern.compile("[+-]?\\d+|[+-]?\\d*\\.\\d+|[+-]?\\d+\\.|true|false|null");

    private static final Visitor PASSED_OVER = (_, _, _) -> {};

    private final byte[] bytes;
    private int at;

    PdfSyntax(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    /// @return whether this word stood here; it is behind it then
    boolean skips(String word) {
        if (!stands(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean stands(String word) {
        if (at + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void require(String word) throws IOException {
        if (!skips(word)) {
            throw odd();
        }
    }

    void skipBlanks() {
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
    }

    int number() throws IOException {
        int start = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && value <= Integer.MAX_VALUE) {
            value = value * 10 + bytes[at++] - '0';
        }
        if (at == start || value > Integer.MAX_VALUE) {
            throw odd();
        }
        return (int) value;
    }

    boolean isDigit() {
        return at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
    }

    /// Passes over one value.
    void value() throws IOException {
        value(0);
    }

    /// Passes over one value, if it is a dictionary.
    ///
    /// @return its entries of the first level, as they are written; empty where it is something else
    Map<String, String> entries() throws IOException {
        Map<String, String> entries = new HashMap<>();
        if (stands("<<")) {
            dictionary(0, (name, _, from) -> entries.put(name, text(from)));
        } else {
            value();
        }
        return entries;
    }

    /// Passes over a dictionary.
    ///
    /// @param names of entries of the first level that are not wanted
    /// @return the rest of it as it is written
    String without(Set<String> names) throws IOException {
        StringBuilder rest = new StringBuilder();
        int[] done = {at};
        dictionary(0, (name, start, _) -> {
            if (names.contains(name)) {
                rest.append(text(done[0], start));
                done[0] = at;
            }
        });
        return rest.append(text(done[0])).toString();
    }

    void skip(int length) throws IOException {
        if (length < 0 || length > bytes.length - at) {
            throw odd();
        }
        at += length;
    }

    private void value(int depth) throws IOException {
        if (depth > DEEPEST || at >= bytes.length) {
            throw odd();
        }
        switch (bytes[at]) {
            case '/' -> name();
            case '(' -> string();
            case '[' -> array(depth);
            case '<' -> {
                if (stands("<<")) {
                    dictionary(depth, PASSED_OVER);
                } else {
                    hexadecimal();
                }
            }
            default -> word();
        }
    }

    /// Passes over a dictionary in which each name stands once.
    private void dictionary(int depth, Visitor visitor) throws IOException {
        require("<<");
        Set<String> names = new HashSet<>();
        skipBlanks();
        while (!skips(">>")) {
            int start = at;
            String name = name();
            skipBlanks();
            int from = at;
            value(depth + 1);
            if (!names.add(name)) {
                throw odd();
            }
            visitor.visit(name, start, from);
            skipBlanks();
        }
    }

    private void array(int depth) throws IOException {
        require("[");
        skipBlanks();
        while (!skips("]")) {
            value(depth + 1);
            skipBlanks();
        }
    }

    /// A name, whatever way its signs are written in.
    private String name() throws IOException {
        require("/");
        StringBuilder name = new StringBuilder();
        while (at < bytes.length && isRegular(bytes[at])) {
            if (bytes[at] == '#') {
                name.append((char) Integer.parseInt(hexadecimalPair(), 16));
                at += 3;
            } else {
                name.append((char) (bytes[at++] & 0xFF));
            }
        }
        return name.toString();
    }

    private String hexadecimalPair() throws IOException {
        if (at + 2 >= bytes.length || !isHexadecimal(bytes[at + 1]) || !isHexadecimal(bytes[at + 2])) {
            throw odd();
        }
        return new String(bytes, at + 1, 2, StandardCharsets.ISO_8859_1);
    }

    private void string() throws IOException {
        int open = 0;
        do {
            if (at >= bytes.length) {
                throw odd();
            }
            switch (bytes[at]) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            at++;
        } while (open > 0);
    }

    private void hexadecimal() throws IOException {
        require("<");
        while (!skips(">")) {
            if (at >= bytes.length || !isHexadecimal(bytes[at])) {
                throw odd();
            }
            at++;
        }
    }

    /// A number, a reference, `true`, `false`, or `null`.
    private void word() throws IOException {
        int start = at;
        boolean digits = true;
        while (at < bytes.length && isRegular(bytes[at])) {
            digits &= isDigit();
            at++;
        }
        int length = at - start;
        if (digits && length > 0 && length <= MOST_DIGITS) {
            skipReference();
        } else if (!WORD.matcher(text(start)).matches()) {
            throw odd();
        }
    }

    /// Where the number is the first of a reference, such as `12 0 R`.
    private void skipReference() {
        int here = at;
        if (skips(" ") && isDigit()) {
            while (isDigit()) {
                at++;
            }
            if (skips(" R") && (at >= bytes.length || !isRegular(bytes[at]))) {
                return;
            }
        }
        at = here;
    }

    private String text(int from) {
        return text(from, at);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    private static boolean isRegular(byte sign) {
        return (sign > ' ' && "()<>[]{}/%".indexOf(sign) < 0) || sign < 0;
    }

    private static boolean isHexadecimal(byte sign) {
        return Character.digit(sign, 16) >= 0;
    }

    private static IOException odd() {
        return new IOException("not written as this program writes");
    }

    private interface Visitor {
        /// Told of an entry that was just passed over.
        ///
        /// @param start of its name
        /// @param from where its value begins
        void visit(String name, int start, int from);
    }
}
