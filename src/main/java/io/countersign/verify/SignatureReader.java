package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.signatures.PdfSignature;
import com.itextpdf.signatures.SignatureUtil;
import io.countersign.model.signoff.SignatureField;
import io.countersign.verify.SignedField.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/// Reads the signatures of a file.
final class SignatureReader {
    private static final int RANGES = 4;
    private static final PdfName CERTIFICATION = new PdfName("DocMDP");
    private static final PdfName PADES = new PdfName("ETSI.CAdES.detached");
    private static final PdfName TIME_STAMP = new PdfName("ETSI.RFC3161");
    private static final PdfName STAMP_TYPE = new PdfName("DocTimeStamp");
    private static final Set<PdfName> OF_STAMP =
            Set.of(PdfName.Type, PdfName.Filter, PdfName.SubFilter, PdfName.ByteRange, PdfName.Contents);

    /// What this program writes of a signature; readers show much else where it is there.
    private static final Set<PdfName> OF_PERSON = Stream.concat(
                    OF_STAMP.stream(),
                    Stream.of(
                            PdfName.M,
                            PdfName.Reason,
                            PdfName.Location,
                            PdfName.ContactInfo,
                            PdfName.Reference,
                            new PdfName("Prop_Build")))
            .collect(Collectors.toUnmodifiableSet());
    private static final PdfName VERSION = new PdfName("1.2");
    private static final int SIGNING_ONLY = 2;

    /// A name that is written so that some readers do not see it (ISO 32000-1, 7.3.5).
    private static final Pattern ESCAPED = Pattern.compile("/[A-Za-z]*#[0-9A-Fa-f]{2}");

    private final PdfDocument pdf;
    private final byte[] bytes;
    private final SignatureUtil util;

    SignatureReader(PdfDocument pdf, byte[] bytes) {
        this.pdf = pdf;
        this.bytes = bytes;
        this.util = new SignatureUtil(pdf);
    }

    /// The fields for signatures, signed or not, by their names.
    List<String> fieldNames() {
        List<String> names = new ArrayList<>(util.getSignatureNames());
        names.addAll(util.getBlankSignatureNames());
        return names;
    }

    /// Whether anything stands in a field, be it a signature or not.
    boolean isFilled(SignatureField field) {
        PdfDictionary form = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
        PdfArray fields = form == null ? null : form.getAsArray(PdfName.Fields);
        for (int i = 0; fields != null && i < fields.size(); i++) {
            PdfDictionary one = fields.getAsDictionary(i);
            if (one != null
                    && one.containsKey(PdfName.V)
                    && SignatureFields.named(one).filter(field::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The signature in a field; empty where there is none, or something that cannot be read as one.
    Optional<SignedField> read(SignatureField field) {
        PdfSignature signature = util.getSignature(field.id());
        if (signature == null) {
            return Optional.empty();
        }
        try {
            byte[] room = contents(signature);
            Container container = Container.read(Arrays.copyOf(room, Der.length(room)));
            long[] range = range(signature.getByteRange());
            State place = place(signature, room, range);
            boolean inPlace = place == State.INTACT;
            long end = range.length == RANGES ? range[2] + range[3] : 0;
            Container.Covered covered = inPlace
                    ? new Container.Covered(bytes, (int) range[1], (int) range[2], (int) end)
                    : new Container.Covered(bytes, 0, 0, 0);
            return Optional.of(
                    field == SignatureField.ARCHIVE
                            ? stamp(signature, room, container, covered, place)
                            : signature(field, signature, room, container, covered, place));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private SignedField signature(
            SignatureField field,
            PdfSignature signature,
            byte[] room,
            Container container,
            Container.Covered covered,
            State place)
            throws IOException {
        boolean signs = place == State.INTACT && container.signs(covered) && isPadded(room);
        Stamp stamp = signs ? Stamp.over(container) : null;
        State state = place == State.INTACT ? state(container, signs) : place;
        boolean kind = isKind(signature, PdfName.Sig, PADES, OF_PERSON)
                && (field == SignatureField.REVIEWER ? certifies(signature) : approves(signature));
        return new SignedField(field, state, kind, covered.end(), container.chain(), claimed(signature), stamp);
    }

    private static State state(Container container, boolean signs) {
        if (!container.isStrong()) {
            return State.WEAK;
        }
        if (!signs) {
            return State.CHANGED;
        }
        boolean alone = container.isAlone()
                && container.holdsUnsignedOnly(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        return alone ? State.INTACT : State.LOOSE;
    }

    private static SignedField stamp(
            PdfSignature signature, byte[] room, Container container, Container.Covered covered, State place) {
        State state = place == State.INTACT ? State.CHANGED : place;
        Stamp stamp = null;
        try {
            if (place == State.INTACT && isPadded(room)) {
                stamp = Stamp.over(covered, Arrays.copyOf(room, Der.length(room)));
                state = State.INTACT;
            }
        } catch (IOException e) {
            state = State.CHANGED;
        }
        boolean kind = isKind(signature, STAMP_TYPE, TIME_STAMP, OF_STAMP) && approves(signature);
        Instant at = stamp == null ? Instant.EPOCH : stamp.at();
        return new SignedField(
                SignatureField.ARCHIVE, state, kind, covered.end(), container.chain(), at, stamp);
    }

    private static boolean isKind(PdfSignature signature, PdfName type, PdfName form, Set<PdfName> entries) {
        PdfDictionary dictionary = signature.getPdfObject();
        return entries.containsAll(dictionary.keySet())
                && type.equals(dictionary.getAsName(PdfName.Type))
                && PdfName.Adobe_PPKLite.equals(dictionary.getAsName(PdfName.Filter))
                && form.equals(dictionary.getAsName(PdfName.SubFilter));
    }

    private static byte[] contents(PdfSignature signature) throws IOException {
        PdfString contents = signature.getContents();
        if (contents == null) {
            throw new IOException("no contents");
        }
        return contents.getValueBytes();
    }

    /// Without it the time is nobody's claim.
    private static Instant claimed(PdfSignature signature) throws IOException {
        PdfString date = signature.getDate();
        Calendar claimed = date == null ? null : PdfDate.decode(date.getValue());
        if (claimed == null) {
            throw new IOException("no time");
        }
        return claimed.toInstant();
    }

    /// Whether zeros only follow the signature in the room that is kept for it; no signature covers that room.
    private static boolean isPadded(byte[] room) {
        for (int i = Der.length(room); i < room.length; i++) {
            if (room[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a signature stands where it says, before it is known whether it signs what it covers.
    private State place(PdfSignature signature, byte[] room, long[] range) {
        PdfIndirectReference own = signature.getPdfObject().getIndirectReference();
        if (own == null || own.getOffset() <= 0 || own.getOffset() >= bytes.length) {
            return State.REWRITTEN;
        }
        int start = (int) own.getOffset();
        int end = indexOf("endobj", start);
        if (end < 0) {
            return State.REWRITTEN;
        }
        if (!standsOnce(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))) {
            return State.TWICE;
        }
        return holdsSignature(room, range, start, end) ? State.INTACT : State.REWRITTEN;
    }

    /// Whether the gap between the two parts that are signed is the very place where the signature stands, in the object
    /// of the signature itself: else another one could be shown than the one that covers the file.
    private boolean holdsSignature(byte[] room, long[] range, int start, int end) {
        if (range.length != RANGES
                || range[0] != 0
                || range[1] <= 0
                || range[1] >= range[2]
                || range[3] < 0
                || range[2] + range[3] > bytes.length) {
            return false;
        }
        int open = (int) range[1];
        int close = (int) range[2] - 1;
        return start < open
                && close < end
                && bytes[open] == '<'
                && bytes[close] == '>'
                && isHex(open + 1, close)
                && Arrays.equals(room, unhex(open + 1, close));
    }

    /// In small letters, as this program writes them: a letter made large is a changed byte too.
    private boolean isHex(int from, int to) {
        if ((to - from) % 2 != 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!HexFormat.isHexDigit(bytes[i]) || Character.isUpperCase(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private byte[] unhex(int from, int to) {
        return HexFormat.of().parseHex(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /// Readers differ in which of two entries of one name they take, so there has to be one of each.
    private static boolean standsOnce(String object) {
        return count(object, "/ByteRange") == 1
                && count(object, "/Contents") == 1
                && !ESCAPED.matcher(object).find();
    }

    private int indexOf(String word, int from) {
        byte[] sought = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int count(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    private static long[] range(@Nullable PdfArray array) {
        return array == null
                ? new long[0]
                : LongStream.range(0, array.size())
                        .map(i -> {
                            PdfNumber number = array.getAsNumber((int) i);
                            return number == null ? -1 : number.longValue();
                        })
                        .toArray();
    }

    /// ISO 32000-1, 12.8.2.2: the catalog's permissions name this signature and nothing else, and it allows signing only.
    private boolean certifies(PdfSignature signature) {
        PdfDictionary permissions = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.Perms);
        PdfArray references = signature.getPdfObject().getAsArray(PdfName.Reference);
        if (permissions == null
                || !permissions.keySet().equals(Set.of(CERTIFICATION))
                || references == null
                || references.size() != 1
                || !isSame(permissions.getAsDictionary(CERTIFICATION), signature.getPdfObject())) {
            return false;
        }
        PdfDictionary reference = references.getAsDictionary(0);
        PdfDictionary parameters = reference == null ? null : reference.getAsDictionary(PdfName.TransformParams);
        PdfNumber level = parameters == null ? null : parameters.getAsNumber(PdfName.P);
        return reference != null
                && parameters != null
                && level != null
                && CERTIFICATION.equals(reference.getAsName(PdfName.TransformMethod))
                && level.intValue() == SIGNING_ONLY
                && VERSION.equals(parameters.getAsName(PdfName.V));
    }

    /// An approval says nothing of what is allowed afterwards; a second certification would.
    private static boolean approves(PdfSignature signature) {
        return !signature.getPdfObject().containsKey(PdfName.Reference);
    }

    private static boolean isSame(@Nullable PdfDictionary one, PdfDictionary other) {
        return one != null
                && one.getIndirectReference() != null
                && one.getIndirectReference().equals(other.getIndirectReference());
    }
}
