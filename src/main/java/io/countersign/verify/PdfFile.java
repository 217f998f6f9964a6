package io.countersign.verify;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.io.source.WindowRandomAccessSource;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.IOException;

/// Opens bytes as a PDF, with limits on what they can make the reader do.
final class PdfFile {
    private static final int MAXIMUM_STREAM = 256 * 1024 * 1024;
    private static final long MAXIMUM_STREAMS = 1024L * 1024 * 1024;

    private PdfFile() {}

    static PdfReader reader(byte[] bytes) throws IOException {
        return reader(bytes, bytes.length);
    }

    private static PdfReader reader(byte[] bytes, int end) throws IOException {
        MemoryLimitsAwareHandler limits = new MemoryLimitsAwareHandler()
                .setMaxSizeOfSingleDecompressedPdfStream(MAXIMUM_STREAM)
                .setMaxSizeOfDecompressedPdfStreamsSum(MAXIMUM_STREAMS);
        PdfReader reader = new PdfReader(
                new WindowRandomAccessSource(new RandomAccessSourceFactory().createSource(bytes), 0, end),
                new ReaderProperties().setMemoryLimitsAwareHandler(limits));
        reader.setStrictnessLevel(PdfReader.StrictnessLevel.CONSERVATIVE);
        return reader;
    }

    static PdfDocument open(byte[] bytes) throws IOException {
        return open(bytes, bytes.length);
    }

    /// A file as it was when it ended there.
    static PdfDocument open(byte[] bytes, int end) throws IOException {
        return new Untagged(reader(bytes, end));
    }

    /// A document whose tags are left alone: nothing is asked of them here, and reading those of ten thousand findings
    /// takes longer than all else.
    private static final class Untagged extends PdfDocument {
        Untagged(PdfReader reader) {
            super(reader);
        }

        @Override
        protected void tryInitTagStructure(PdfDictionary root) {}
    }
}
