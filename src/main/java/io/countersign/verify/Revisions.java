package io.countersign.verify;

import com.itextpdf.kernel.pdf.DocumentRevision;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfRevisionsReader;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import com.itextpdf.signatures.validation.report.ValidationReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The states that a file went through: composed, signed, signed again. Each is appended to the one before.
final class Revisions {
    private static final int LINE_END = 2;

    private final byte[] bytes;
    private final List<DocumentRevision> all;

    Revisions(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.all = new PdfRevisionsReader(PdfFile.reader(bytes)).getAllRevisions();
    }

    int count() {
        return all.size();
    }

    /// The file as it was before anybody signed.
    byte[] composed() {
        return Arrays.copyOf(bytes, Math.clamp(endOfComposed(), 0, bytes.length));
    }

    private long endOfComposed() {
        return all.isEmpty() ? bytes.length : all.getFirst().getEofOffset();
    }

    /// Whether these bytes are, to the last one, the file as it was before anybody signed. The reader gives the end of
    /// a revision to a line end more or less.
    boolean beginWith(byte[] composed) {
        return Math.abs(composed.length - endOfComposed()) <= LINE_END
                && composed.length <= bytes.length
                && Arrays.mismatch(composed, 0, composed.length, bytes, 0, composed.length) < 0;
    }

    /// Whether everything that was appended is allowed by the certification: filling in signatures. Answered by
    /// iText's validator, offline; who signed is not asked here.
    boolean changeNothingButSignatures(PdfDocument pdf) {
        ValidationReport report = new ValidatorChainBuilder()
                .buildDocumentRevisionsValidator()
                .validateAllDocumentRevisions(
                        new ValidationContext(
                                ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR,
                                CertificateSource.SIGNER_CERT,
                                TimeBasedContext.PRESENT),
                        pdf);
        return report.getValidationResult() == ValidationReport.ValidationResult.VALID;
    }
}
