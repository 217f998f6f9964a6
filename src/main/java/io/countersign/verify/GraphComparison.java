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

/// Compares two objects of PDFs with all that they refer to. How streams are packed makes no difference, since the same
/// text packs differently on another machine. Works without recursion, as a file may nest as deep as it likes.
final class GraphComparison {
    private static final Set<PdfName> PACKING =
            Set.of(PdfName.Length, PdfName.Filter, PdfName.DecodeParms, PdfName.Size);

    private final Set<PdfName> ignored;
    private final Set<Pair> seen = new HashSet<>();
    private final Deque<Objects> open = new ArrayDeque<>();

    /// @param ignored keys of dictionaries whose values are not compared
    GraphComparison(Set<PdfName> ignored) {
        this.ignored = ignored;
    }

    boolean same(PdfObject one, PdfObject other) {
        open.push(new Objects(one, other));
        while (!open.isEmpty()) {
            Objects objects = open.pop();
            if (isNew(objects) && !alike(objects.one(), objects.other())) {
                open.clear();
                return false;
            }
        }
        return true;
    }

    private boolean isNew(Objects objects) {
        PdfIndirectReference one = objects.one().getIndirectReference();
        PdfIndirectReference other = objects.other().getIndirectReference();
        return one == null || other == null || seen.add(new Pair(one.getObjNumber(), other.getObjNumber()));
    }

    private boolean alike(PdfObject one, PdfObject other) {
        if (one.getType() != other.getType()) {
            return false;
        }
        return switch (one) {
            case PdfStream stream -> alike(stream, (PdfStream) other);
            case PdfDictionary dictionary -> alikeDictionaries(dictionary, (PdfDictionary) other);
            case PdfArray array -> alike(array, (PdfArray) other);
            default -> one.toString().equals(other.toString());
        };
    }

    private boolean alike(PdfStream one, PdfStream other) {
        return Arrays.equals(one.getBytes(), other.getBytes()) && alikeDictionaries(one, other);
    }

    private boolean alikeDictionaries(PdfDictionary one, PdfDictionary other) {
        if (!names(one).equals(names(other))) {
            return false;
        }
        for (PdfName name : names(one)) {
            if (!push(one.get(name), other.get(name))) {
                return false;
            }
        }
        return true;
    }

    private Set<PdfName> names(PdfDictionary dictionary) {
        Set<PdfName> names = new HashSet<>(dictionary.keySet());
        names.removeAll(ignored);
        if (dictionary instanceof PdfStream) {
            names.removeAll(PACKING);
        }
        return names;
    }

    private boolean alike(PdfArray one, PdfArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!push(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// @return false if one of them refers to nothing and the other does not
    private boolean push(@Nullable PdfObject one, @Nullable PdfObject other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        open.push(new Objects(one, other));
        return true;
    }

    private record Objects(PdfObject one, PdfObject other) {}

    private record Pair(int one, int other) {}
}
