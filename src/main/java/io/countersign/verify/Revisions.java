package io.countersign.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The states that a file went through: composed, signed, signed again. Each is appended to the one before.
final class Revisions {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;
    private final List<Integer> ends = new ArrayList<>();

    /// @param whole the file opened from all its bytes
    Revisions(byte[] bytes, PdfFile whole) {
        this.bytes = bytes;
        for (long table : whole.tables().reversed()) {
            ends.add(end(table));
        }
    }

    /// Behind the mark that follows a table, and its line end.
    private int end(long table) {
        for (int at = Math.clamp(table, 0, bytes.length); at <= bytes.length - END.length; at++) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return behindLineEnd(at + END.length);
            }
        }
        return bytes.length;
    }

    private int behindLineEnd(int at) {
        int end = at;
        if (end < bytes.length && bytes[end] == '\r') {
            end++;
        }
        return end < bytes.length && bytes[end] == '\n' ? end + 1 : end;
    }

    int count() {
        return ends.size();
    }

    /// Where a revision ends, from 0.
    int end(int revision) {
        return ends.get(revision);
    }

    /// The file as it was before anybody signed.
    PdfFile composed() throws IOException {
        return PdfFile.open(bytes, ends.isEmpty() ? bytes.length : ends.getFirst());
    }

    /// The bytes of the file as it was before anybody signed.
    byte[] first() {
        return ends.isEmpty() ? bytes : Arrays.copyOf(bytes, ends.getFirst());
    }

    /// What each revision but the first did to the one before it.
    List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        if (ends.size() < 2) {
            return steps;
        }
        PdfFile before = composed();
        try {
            for (int i = 1; i < ends.size(); i++) {
                PdfFile after = PdfFile.open(bytes, ends.get(i));
                steps.add(new RevisionChanges(before, after).step());
                before.close();
                before = after;
            }
        } finally {
            before.close();
        }
        return steps;
    }
}
