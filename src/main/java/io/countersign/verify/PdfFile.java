package io.countersign.verify;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.io.source.WindowRandomAccessSource;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes opened as a PDF, with limits on what they can make the reader do. Its tags are left alone: nothing is asked of
/// them here, and reading those of ten thousand findings takes longer than all else.
final class PdfFile extends PdfDocument {
    private static final int MAXIMUM_STREAM = 256 * 1024 * 1024;
    private static final long MAXIMUM_STREAMS = 1024L * 1024 * 1024;

    private final ChainReader chain;

    private PdfFile(ChainReader reader) {
        super(reader);
        this.chain = reader;
    }

    static PdfFile open(byte[] bytes) throws IOException {
        return open(bytes, bytes.length);
    }

    /// A file as it was when it ended there.
    static PdfFile open(byte[] bytes, int end) throws IOException {
        MemoryLimitsAwareHandler limits = new MemoryLimitsAwareHandler()
                .setMaxSizeOfSingleDecompressedPdfStream(MAXIMUM_STREAM)
                .setMaxSizeOfDecompressedPdfStreamsSum(MAXIMUM_STREAMS);
        ChainReader reader = new ChainReader(
                new WindowRandomAccessSource(new RandomAccessSourceFactory().createSource(bytes), 0, end),
                new ReaderProperties().setMemoryLimitsAwareHandler(limits));
        reader.setStrictnessLevel(PdfReader.StrictnessLevel.CONSERVATIVE);
        return new PdfFile(reader);
    }

    /// Where the tables of objects begin, one for each revision, the newest first; empty if the reader had to make one up.
    List<Long> tables() {
        List<Long> tables = new ArrayList<>();
        if (!chain.hasRebuiltXref()) {
            tables.add(chain.getLastXref());
            tables.addAll(chain.earlier);
        }
        return tables;
    }

    @Override
    protected void tryInitTagStructure(PdfDictionary root) {}

    /// Notes how each table of objects leads to the one before it (ISO 32000-1, 7.5.6).
    private static final class ChainReader extends PdfReader {
        private final List<Long> earlier = new ArrayList<>();

        ChainReader(WindowRandomAccessSource source, ReaderProperties properties) throws IOException {
            super(source, properties);
        }

        @Override
        protected @Nullable PdfNumber getXrefPrev(@Nullable PdfObject previous) {
            PdfNumber place = super.getXrefPrev(previous);
            if (place != null) {
                earlier.add(place.longValue());
            }
            return place;
        }
    }
}
