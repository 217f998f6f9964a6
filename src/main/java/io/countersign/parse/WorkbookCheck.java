package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Reads a workbook once with our own XML parser, which has limits, before a library without any gets it: a cell may not
/// lie in a column that no workbook has, nor a text be longer than any cell's, nor the shared texts fill the memory.
final class WorkbookCheck {
    private static final int MAXIMUM_ENTRIES = 10_000;
    private static final int MAXIMUM_TEXT = 1024 * 1024;
    private static final long MAXIMUM_SHARED = 32L * 1024 * 1024;
    private static final int MAXIMUM_SHARED_TEXTS = 2_000_000;
    private static final int MAXIMUM_CELLS_OF_A_ROW = 16_384;
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private WorkbookCheck() {}

    /// @throws ProblemException if the file is no archive, or anything in it is larger than a workbook can be
    static void check(Path file) throws IOException, InterruptedException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MAXIMUM_ENTRIES) {
                    throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    check(zip, entry, name.contains("sheets/"));
                }
            }
        } catch (ZipException | XMLStreamException e) {
            throw Workbook.malformed(e);
        }
    }

    private static void check(ZipFile zip, ZipArchiveEntry entry, boolean sheet)
            throws IOException, XMLStreamException, InterruptedException {
        try (InputStream in = zip.getInputStream(entry)) {
            new Part(sheet).check(Xml.reader(in));
        }
    }

    /// What was seen of one part so far.
    private static final class Part {
        private final boolean sheet;
        private long text;
        private long all;
        private int texts;
        private int cells;
        private boolean within;

        /// @param sheet whether its rows are read one by one; everything else is held
        Part(boolean sheet) {
            this.sheet = sheet;
        }

        void check(XMLStreamReader in) throws XMLStreamException, InterruptedException {
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(in);
                    case XMLStreamConstants.END_ELEMENT -> within &= !in.getLocalName().equals("c");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        add(in.getTextLength());
                    default -> {}
                }
            }
        }

        private void start(XMLStreamReader in) throws InterruptedException {
            String name = in.getLocalName();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            text = within ? text : 0;
            switch (name) {
                case "row" -> cells = 0;
                case "si" -> texts++;
                case "c" -> cell(in.getAttributeValue(null, "r"));
                default -> {}
            }
            for (int i = 0; i < in.getAttributeCount(); i++) {
                add(in.getAttributeValue(i).length());
            }
            require(cells <= MAXIMUM_CELLS_OF_A_ROW && (sheet || texts <= MAXIMUM_SHARED_TEXTS));
        }

        private void cell(@Nullable String place) {
            within = true;
            cells++;
            text = 0;
            if (place != null && !CELL.matcher(place).matches()) {
                throw Workbook.malformed(null);
            }
        }

        private void add(int length) {
            text += length;
            all += length;
            require((!sheet || text <= MAXIMUM_TEXT) && (sheet || all <= MAXIMUM_SHARED));
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
            }
        }
    }
}
