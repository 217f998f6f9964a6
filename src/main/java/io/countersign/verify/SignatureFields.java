package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import io.countersign.model.signoff.SignatureField;
import java.util.Arrays;
import java.util.Optional;

/// Tells the places for signatures by their names.
final class SignatureFields {
    private SignatureFields() {}

    /// Which place a dictionary is; empty where it is none.
    static Optional<SignatureField> named(PdfDictionary dictionary) {
        PdfString name = dictionary.getAsString(PdfName.T);
        if (name == null || !PdfName.Sig.equals(dictionary.getAsName(PdfName.FT))) {
            return Optional.empty();
        }
        return Arrays.stream(SignatureField.values())
                .filter(field -> field.id().equals(name.toUnicodeString()))
                .findFirst();
    }
}
