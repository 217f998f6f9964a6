package io.countersign.verify;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.PdfSignature;
import com.itextpdf.signatures.SignatureUtil;
import io.countersign.model.signoff.SignatureField;
import io.countersign.verify.SignedField.State;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Reads the signatures of a file.
final class SignatureReader {
    private static final int RANGES = 4;
    private static final PdfName CERTIFICATION = new PdfName("DocMDP");
    private static final int SIGNING_ONLY = 2;

    private final PdfDocument pdf;
    private final byte[] bytes;
    private final SignatureUtil util;
    private final KnownKeys knownKeys;

    SignatureReader(PdfDocument pdf, byte[] bytes, KnownKeys knownKeys) {
        this.pdf = pdf;
        this.bytes = bytes;
        this.util = new SignatureUtil(pdf);
        this.knownKeys = knownKeys;
    }

    /// The fields for signatures, signed or not, by their names.
    List<String> fieldNames() {
        List<String> names = new ArrayList<>(util.getSignatureNames());
        names.addAll(util.getBlankSignatureNames());
        return names;
    }

    /// The signature in a field; empty where there is none.
    Optional<SignedField> read(SignatureField field) {
        PdfSignature signature = util.getSignature(field.id());
        if (signature == null) {
            return Optional.empty();
        }
        long[] range = range(signature.getByteRange());
        try {
            PdfPKCS7 container = util.readSignatureData(field.id());
            List<X509Certificate> chain = chain(container);
            return Optional.of(new SignedField(
                    field,
                    state(container, signature, range),
                    certifies(signature),
                    range.length == RANGES ? range[2] + range[3] : 0,
                    chain,
                    container.getSignDate().toInstant(),
                    knownKeys.trust(chain).orElse(null)));
        } catch (PdfException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// Whether there is something in a field that cannot be read as a signature.
    boolean isUnreadable(SignatureField field) {
        return util.getSignature(field.id()) != null && read(field).isEmpty();
    }

    private State state(PdfPKCS7 container, PdfSignature signature, long[] range) throws GeneralSecurityException {
        if (!holdsSignature(signature, range)) {
            return State.REWRITTEN;
        }
        boolean intact = container.verifySignatureIntegrityAndAuthenticity()
                && isPadded(signature.getContents().getValueBytes());
        return intact ? State.INTACT : State.CHANGED;
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

    /// Whether the gap between the two parts that are signed is the very place where the signature stands.
    private boolean holdsSignature(PdfSignature signature, long[] range) {
        if (range.length != RANGES || range[0] != 0 || range[1] >= range[2] || range[2] + range[3] > bytes.length) {
            return false;
        }
        int open = (int) range[1];
        int close = (int) range[2] - 1;
        PdfString contents = signature.getContents();
        return bytes[open] == '<' && bytes[close] == '>' && contents != null && isHex(open + 1, close);
    }

    /// In small letters, as this program writes them: a letter made large is a changed byte too.
    private boolean isHex(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!HexFormat.isHexDigit(bytes[i]) || Character.isUpperCase(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static long[] range(PdfArray array) {
        return array == null
                ? new long[0]
                : LongStream.range(0, array.size())
                        .map(i -> {
                            PdfNumber number = array.getAsNumber((int) i);
                            return number == null ? -1 : number.longValue();
                        })
                        .toArray();
    }

    private static List<X509Certificate> chain(PdfPKCS7 container) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        X509Certificate signer = container.getSigningCertificate();
        if (signer == null) {
            throw new GeneralSecurityException("no certificate");
        }
        chain.add(signer);
        for (Certificate certificate : container.getCertificates()) {
            if (certificate instanceof X509Certificate x509 && !x509.equals(signer)) {
                chain.add(x509);
            }
        }
        return chain;
    }

    /// ISO 32000-1, 12.8.2.2: the catalog's permissions name this signature, and it allows signing only.
    private boolean certifies(PdfSignature signature) {
        PdfDictionary permissions = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.Perms);
        PdfDictionary named = permissions == null ? null : permissions.getAsDictionary(CERTIFICATION);
        PdfArray references = signature.getPdfObject().getAsArray(PdfName.Reference);
        if (named == null || references == null || !isSame(named, signature.getPdfObject())) {
            return false;
        }
        for (PdfObject reference : references) {
            PdfDictionary parameters = reference instanceof PdfDictionary dictionary
                    ? dictionary.getAsDictionary(PdfName.TransformParams)
                    : null;
            PdfNumber level = parameters == null ? null : parameters.getAsNumber(PdfName.P);
            if (level != null && level.intValue() == SIGNING_ONLY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(PdfDictionary one, PdfDictionary other) {
        return one.getIndirectReference() != null && one.getIndirectReference().equals(other.getIndirectReference());
    }
}
