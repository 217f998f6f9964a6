package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares one object with itself in a later revision. What it refers to is compared by number, and is an object of its
/// own. Works without recursion, as a file may nest as deep as it likes.
final class ObjectComparison {
    private final Set<PdfName> without;
    private final Deque<Pair> open = new ArrayDeque<>();

    /// @param without keys of the object itself whose values are not compared
    ObjectComparison(Set<PdfName> without) {
        this.without = without;
    }

    boolean same(PdfObject one, PdfObject other) {
        if (one instanceof PdfStream stream
                && other instanceof PdfStream changed
                && !Arrays.equals(stream.getBytes(false), changed.getBytes(false))) {
            return false;
        }
        if (!alike(one, other, without)) {
            return false;
        }
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (!alike(pair.one(), pair.other(), Set.of())) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(PdfObject one, PdfObject other, Set<PdfName> ignored) {
        if (one.getType() != other.getType()) {
            return false;
        }
        return switch (one) {
            case PdfIndirectReference reference ->
                reference.getObjNumber() == ((PdfIndirectReference) other).getObjNumber()
                        && reference.getGenNumber() == ((PdfIndirectReference) other).getGenNumber();
            case PdfDictionary dictionary -> alike(dictionary, (PdfDictionary) other, ignored);
            case PdfArray array -> alike(array, (PdfArray) other);
            default -> one.toString().equals(other.toString());
        };
    }

    private boolean alike(PdfDictionary one, PdfDictionary other, Set<PdfName> ignored) {
        Set<PdfName> names = new HashSet<>(one.keySet());
        Set<PdfName> others = new HashSet<>(other.keySet());
        names.removeAll(ignored);
        others.removeAll(ignored);
        if (!names.equals(others)) {
            return false;
        }
        for (PdfName name : names) {
            if (!push(one.get(name, false), other.get(name, false))) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(PdfArray one, PdfArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!push(one.get(i, false), other.get(i, false))) {
                return false;
            }
        }
        return true;
    }

    private boolean push(@Nullable PdfObject one, @Nullable PdfObject other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        open.push(new Pair(one, other));
        return true;
    }

    private record Pair(PdfObject one, PdfObject other) {}
}
