package io.countersign.signing.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.IOException;
import java.io.OutputStream;

/// Signs in a field that is there already, with its tag. So the tags are left alone: to read those of ten thousand findings
/// takes longer than to sign.
final class FieldSigner extends PdfSigner {
    FieldSigner(PdfReader reader, OutputStream out, SignerProperties properties) throws IOException {
        super(reader, out, null, new StampingProperties().useAppendMode(), properties);
    }

    @Override
    protected PdfDocument initDocument(PdfReader reader, PdfWriter writer, StampingProperties properties) {
        return new Untagged(reader, writer, properties);
    }

    private static final class Untagged extends PdfDocument {
        Untagged(PdfReader reader, PdfWriter writer, StampingProperties properties) {
            super(reader, writer, properties);
        }

        @Override
        protected void tryInitTagStructure(PdfDictionary root) {}
    }
}
