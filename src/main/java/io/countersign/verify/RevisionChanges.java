package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import io.countersign.model.signoff.SignatureField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares a file before and after a revision, object by object: every object of before has to be there as it was,
/// but for the few places that signing writes to. What is new can be reached over those places only.
final class RevisionChanges {
    private static final PdfName DOC_MDP = new PdfName("DocMDP");
    private static final PdfName EXTENSIONS = new PdfName("Extensions");
    private static final Set<PdfName> CATALOG = Set.of(PdfName.Perms, EXTENSIONS, PdfName.DSS);
    private static final Set<PdfName> FIELD = Set.of(PdfName.V, PdfName.AP, PdfName.F);
    private static final Set<PdfName> DATE = Set.of(PdfName.ModDate);
    private static final byte[] BLANK = "% DSBlank\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PRINT = 4;
    private static final int LOCKED = 128;
    private static final int SIGNED_AND_APPENDED = 3;

    /// What can be changed, what says the most first.
    private static final List<String> TELLING = List.of(
            "page", "pages", "note", "file", "field", "form", "catalog", "information", "removed", "trailer", "object");

    private final PdfDocument before;
    private final PdfDocument after;
    private final References then;
    private final References now;
    private final List<PdfObject> added = new ArrayList<>();
    private final Set<SignatureField> signed = EnumSet.noneOf(SignatureField.class);

    RevisionChanges(PdfDocument before, PdfDocument after) {
        this.before = before;
        this.after = after;
        this.then = References.of(before);
        this.now = References.of(after);
    }

    Step step() {
        Set<String> changes = new HashSet<>();
        if (!sameTrailer()) {
            changes.add("trailer");
        }
        then.all().forEach(reference -> change(reference).ifPresent(changes::add));
        Optional<String> worst = TELLING.stream().filter(changes::contains).findFirst();
        if (worst.isPresent()) {
            return new Step.Other(worst.get());
        }
        return switch (signed.size()) {
            case 0 -> hidesSomething() ? new Step.Other("hidden") : new Step.Proofs();
            case 1 -> hidesSomething() ? new Step.Other("hidden") : new Step.Signed(signed.iterator().next());
            default -> new Step.Other("field");
        };
    }

    /// Whether there is anything new that belongs neither to the signature nor to the proofs of certificates, be it shown
    /// or not. Only what this revision wrote is followed: what stood there before names nothing new.
    private boolean hidesSomething() {
        Set<Integer> reached = new HashSet<>();
        Deque<PdfObject> open = new ArrayDeque<>(added);
        PdfDictionary catalog = after.getCatalog().getPdfObject();
        if (catalog.containsKey(PdfName.DSS)) {
            open.push(catalog.get(PdfName.DSS, false));
        }
        while (!open.isEmpty()) {
            PdfObject object = open.pop();
            if (object instanceof PdfIndirectReference reference) {
                boolean follow = reached.add(reference.getObjNumber()) && isWritten(reference.getObjNumber());
                PdfObject target = follow ? reference.getRefersTo() : null;
                if (target != null) {
                    open.push(target);
                }
            } else if (object instanceof PdfDictionary dictionary) {
                dictionary.keySet().forEach(name -> open.push(dictionary.get(name, false)));
            } else if (object instanceof PdfArray array) {
                for (int i = 0; i < array.size(); i++) {
                    open.push(array.get(i, false));
                }
            }
        }
        return reached.isEmpty()
                || now.all().stream()
                        .map(PdfIndirectReference::getObjNumber)
                        .anyMatch(number -> then.get(number) == null && !reached.contains(number) && !isBox(number));
    }

    /// Whether this revision wrote an object, be it new or not.
    private boolean isWritten(int number) {
        PdfIndirectReference one = then.get(number);
        PdfIndirectReference other = now.get(number);
        return one == null || other == null || !standsWhereItStood(one, other);
    }

    /// Whether an object is there for the file's own order only: the index, a box for other objects, or a layer or a font
    /// that the library leaves empty.
    private boolean isBox(int number) {
        PdfObject object = after.getPdfObject(number);
        if (object instanceof PdfDictionary dictionary && dictionary.keySet().equals(Set.of(PdfName.Type))) {
            return PdfName.Font.equals(dictionary.getAsName(PdfName.Type));
        }
        return object instanceof PdfStream stream
                && (PdfName.XRef.equals(stream.getAsName(PdfName.Type))
                        || PdfName.ObjStm.equals(stream.getAsName(PdfName.Type))
                        || isEmpty(stream.getBytes()));
    }

    private static boolean isEmpty(byte[] content) {
        return content.length == 0 || Arrays.equals(content, BLANK);
    }

    private boolean sameTrailer() {
        PdfDictionary one = before.getTrailer();
        PdfDictionary other = after.getTrailer();
        return sameReference(one, other, PdfName.Root)
                && sameReference(one, other, PdfName.Info)
                && !other.containsKey(PdfName.Encrypt)
                && Objects.equals(firstId(one), firstId(other));
    }

    private static boolean sameReference(PdfDictionary one, PdfDictionary other, PdfName name) {
        return Objects.equals(number(one.get(name, false)), number(other.get(name, false)));
    }

    private static @Nullable String firstId(PdfDictionary trailer) {
        PdfArray id = trailer.getAsArray(PdfName.ID);
        return id == null || id.isEmpty() ? null : String.valueOf(id.get(0));
    }

    private static @Nullable Integer number(@Nullable PdfObject object) {
        return object instanceof PdfIndirectReference reference ? Integer.valueOf(reference.getObjNumber()) : null;
    }

    /// What was done to an object, beyond what signing does; empty where nothing was.
    private Optional<String> change(PdfIndirectReference reference) {
        PdfIndirectReference moved = now.get(reference.getObjNumber());
        if (moved == null || moved.getGenNumber() != reference.getGenNumber()) {
            return Optional.of("removed");
        }
        if (standsWhereItStood(reference, moved)) {
            return Optional.empty();
        }
        PdfObject one = before.getPdfObject(reference.getObjNumber());
        PdfObject other = after.getPdfObject(reference.getObjNumber());
        if (one == null || other == null) {
            return one == null && other == null ? Optional.empty() : Optional.of("removed");
        }
        return allows(reference.getObjNumber(), one, other) ? Optional.empty() : Optional.of(name(one, other));
    }

    /// What stands at the same place of the same bytes is the same.
    private boolean standsWhereItStood(PdfIndirectReference one, PdfIndirectReference other) {
        if (one.getObjStreamNumber() != other.getObjStreamNumber()) {
            return false;
        }
        if (one.getObjStreamNumber() == 0) {
            return one.getOffset() == other.getOffset();
        }
        PdfIndirectReference box = then.get(one.getObjStreamNumber());
        PdfIndirectReference boxNow = now.get(one.getObjStreamNumber());
        return one.getIndex() == other.getIndex()
                && box != null
                && boxNow != null
                && box.getObjStreamNumber() == 0
                && boxNow.getObjStreamNumber() == 0
                && box.getOffset() == boxNow.getOffset();
    }

    private boolean allows(int number, PdfObject one, PdfObject other) {
        PdfDictionary catalog = before.getCatalog().getPdfObject();
        if (is(number, before.getTrailer().get(PdfName.Root, false))) {
            return alike(one, other, CATALOG) && allowsCatalog((PdfDictionary) one, (PdfDictionary) other);
        }
        if (is(number, before.getTrailer().get(PdfName.Info, false))) {
            return alike(one, other, DATE);
        }
        if (is(number, catalog.get(PdfName.Metadata, false))) {
            return one instanceof PdfStream stream
                    && other instanceof PdfStream changed
                    && Metadata.sameButForDates(stream.getBytes(), changed.getBytes());
        }
        if (is(number, catalog.get(PdfName.AcroForm, false))) {
            return alike(one, other, Set.of(PdfName.SigFlags)) && flags((PdfDictionary) other) == SIGNED_AND_APPENDED;
        }
        if (isIndexOfProofs(number, catalog)) {
            return !(one instanceof PdfStream); // what it names is checked apart: nothing but proofs of certificates
        }
        return (one instanceof PdfDictionary field && other instanceof PdfDictionary filled)
                ? allowsField(field, filled)
                : alike(one, other, Set.of());
    }

    /// Whether an object is one of those that say which proofs there are, and for which signature.
    private static boolean isIndexOfProofs(int number, PdfDictionary catalog) {
        PdfDictionary store = catalog.getAsDictionary(PdfName.DSS);
        if (store == null) {
            return false;
        }
        Set<Integer> index = new HashSet<>();
        addReferences(index, catalog, Set.of(PdfName.DSS));
        addReferences(index, store, store.keySet());
        PdfDictionary bySignature = store.getAsDictionary(PdfName.VRI);
        if (bySignature != null) {
            addReferences(index, bySignature, bySignature.keySet());
            for (PdfName signature : bySignature.keySet()) {
                PdfDictionary one = bySignature.getAsDictionary(signature);
                if (one != null) {
                    addReferences(index, one, one.keySet());
                }
            }
        }
        return index.contains(number);
    }

    private static void addReferences(Set<Integer> to, PdfDictionary from, Set<PdfName> names) {
        for (PdfName name : names) {
            Integer number = number(from.get(name, false));
            if (number != null) {
                to.add(number);
            }
        }
    }

    private static boolean alike(PdfObject one, PdfObject other, Set<PdfName> without) {
        return new ObjectComparison(without).same(one, other);
    }

    private static boolean is(int number, @Nullable PdfObject reference) {
        return reference instanceof PdfIndirectReference found && found.getObjNumber() == number;
    }

    private static int flags(PdfDictionary form) {
        PdfNumber flags = form.getAsNumber(PdfName.SigFlags);
        return flags == null ? 0 : flags.intValue();
    }

    /// The permissions come with the signature that certifies, and never again.
    private static boolean allowsCatalog(PdfDictionary one, PdfDictionary other) {
        PdfDictionary permissions = other.getAsDictionary(PdfName.Perms);
        boolean permitted = one.containsKey(PdfName.Perms)
                ? alike(one.get(PdfName.Perms), other.get(PdfName.Perms), Set.of())
                : permissions == null || permissions.keySet().equals(Set.of(DOC_MDP));
        return permitted && isPlain(other.get(EXTENSIONS));
    }

    /// Names and numbers only, as those of developers' extensions are (ISO 32000-1, 7.12).
    private static boolean isPlain(@Nullable PdfObject extensions) {
        return extensions == null
                || (extensions instanceof PdfDictionary developers
                        && developers.values(true).stream()
                                .allMatch(one -> one instanceof PdfDictionary level
                                        && level.values(true).stream().noneMatch(PdfDictionary.class::isInstance)));
    }

    /// A field that is signed gets its signature, its picture, and is locked. Once it is signed nothing of it changes.
    private boolean allowsField(PdfDictionary field, PdfDictionary filled) {
        Optional<SignatureField> known = SignatureFields.named(field);
        if (known.isEmpty() || field.containsKey(PdfName.V) || !filled.containsKey(PdfName.V)) {
            return alike(field, filled, Set.of());
        }
        signed.add(known.get());
        FIELD.stream()
                .map(name -> filled.get(name, false))
                .filter(Objects::nonNull)
                .forEach(added::add);
        Integer signature = number(filled.get(PdfName.V, false));
        PdfNumber flags = filled.getAsNumber(PdfName.F);
        PdfDictionary pictures = filled.getAsDictionary(PdfName.AP);
        return alike(field, filled, FIELD)
                && signature != null
                && then.get(signature) == null
                && flags != null
                && (flags.intValue() | LOCKED) == (PRINT | LOCKED)
                && (pictures == null || pictures.keySet().equals(Set.of(PdfName.N)));
    }

    private String name(PdfObject one, PdfObject other) {
        if (!(one instanceof PdfDictionary dictionary)) {
            return "object";
        }
        PdfName type = dictionary.getAsName(PdfName.Type);
        if (PdfName.Pages.equals(type)) {
            return "pages";
        }
        if (PdfName.Page.equals(type)) {
            return alike(one, other, Set.of(PdfName.Annots)) ? "note" : "page";
        }
        if (PdfName.Filespec.equals(type) || PdfName.EmbeddedFile.equals(type) || dictionary.containsKey(PdfName.EF)) {
            return "file";
        }
        if (SignatureFields.named(dictionary).isPresent() || PdfName.Sig.equals(type)) {
            return "field";
        }
        if (PdfName.Catalog.equals(type)) {
            return "catalog";
        }
        if (dictionary.containsKey(PdfName.Fields)) {
            return "form";
        }
        return dictionary.containsKey(PdfName.CreationDate) || PdfName.Metadata.equals(type) ? "information" : "object";
    }

    /// The objects of a file: in their order, and by number.
    @SuppressWarnings("ArrayRecordComponent") // only read
    private record References(List<PdfIndirectReference> all, @Nullable PdfIndirectReference[] numbered) {
        static References of(PdfDocument pdf) {
            List<PdfIndirectReference> all = pdf.listIndirectReferences();
            int most = 0;
            for (PdfIndirectReference one : all) {
                most = Math.max(most, one.getObjNumber());
            }
            @Nullable PdfIndirectReference[] numbered = new @Nullable PdfIndirectReference[most + 1];
            for (PdfIndirectReference one : all) {
                numbered[one.getObjNumber()] = one;
            }
            return new References(all, numbered);
        }

        @Nullable PdfIndirectReference get(int number) {
            return number < numbered.length ? numbered[number] : null;
        }
    }
}
