package io.countersign.verify;

import com.itextpdf.kernel.pdf.DocumentRevision;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfRevisionsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The states that a file went through: composed, signed, signed again. Each is appended to the one before.
final class Revisions {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SLACK = 8;

    private final byte[] bytes;
    private final List<Integer> ends;

    Revisions(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.ends = new ArrayList<>();
        for (DocumentRevision revision : new PdfRevisionsReader(PdfFile.reader(bytes)).getAllRevisions()) {
            ends.add(end(revision.getEofOffset()));
        }
    }

    /// Behind the mark and its line end; the reader gives a place near it.
    private int end(long near) {
        int from = Math.clamp(near, 0, bytes.length);
        for (int at = Math.min(from, bytes.length - END.length); at >= Math.max(0, from - END.length - SLACK); at--) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return behindLineEnd(at + END.length);
            }
        }
        return from;
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
    PdfDocument composed() throws IOException {
        return PdfFile.open(bytes, ends.isEmpty() ? bytes.length : ends.getFirst());
    }

    /// Whether these bytes are, to the last one, the file as it was before anybody signed.
    boolean beginWith(byte[] composed) {
        return !ends.isEmpty()
                && composed.length == ends.getFirst()
                && Arrays.mismatch(composed, 0, composed.length, bytes, 0, composed.length) < 0;
    }

    /// What each revision but the first did to the one before it.
    List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            try (PdfDocument before = PdfFile.open(bytes, ends.get(i - 1));
                    PdfDocument after = PdfFile.open(bytes, ends.get(i))) {
                steps.add(new RevisionChanges(before, after).step());
            }
        }
        return List.copyOf(steps);
    }
}
