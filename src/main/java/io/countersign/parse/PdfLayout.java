package io.countersign.parse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of one page with what its layout says: lines in letters that are larger than most are marked as headings with
/// `== `, and gaps that no sentence has become tabs.
final class PdfLayout extends PDFTextStripper {
    private static final float LARGER = 1.15f;
    private static final float GAP_IN_BLANKS = 3.5f;
    private static final int LONGEST_HEADING = 80;

    private final StringBuilder page = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    /// How many letters there are of each size, in tenths of a point.
    private final Map<Integer, Integer> sizes = new TreeMap<>();
    /// Where each line begins in the page, and the size of its letters.
    private final Map<Integer, Integer> starts = new TreeMap<>();
    private float end = Float.NaN;
    private int size;

    PdfLayout() throws IOException {
        setSortByPosition(true);
    }

    @Override
    public String getText(PDDocument document) throws IOException {
        super.getText(document);
        finishLine();
        return marked();
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        TextPosition first = letters.getFirst();
        if (!Float.isNaN(end) && first.getXDirAdj() - end > GAP_IN_BLANKS * first.getWidthOfSpace()) {
            line.setLength(line.toString().stripTrailing().length());
            line.append('\t');
        }
        TextPosition last = letters.getLast();
        end = last.getXDirAdj() + last.getWidthDirAdj();
        size = Math.round(first.getFontSizeInPt() * 10);
        sizes.merge(size, text.length(), Integer::sum);
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        finishLine();
    }

    /// Rows of a table stand as far apart as paragraphs do; only lines are told apart.
    @Override
    protected void writeParagraphSeparator() {
        finishLine();
    }

    private void finishLine() {
        if (line.toString().isBlank()) {
            line.setLength(0);
            return;
        }
        starts.put(page.length(), size);
        page.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        end = Float.NaN;
    }

    private String marked() {
        int usual = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        StringBuilder marked = new StringBuilder();
        starts.forEach((start, letters) -> {
            String words = page.substring(start, page.indexOf("\n", start));
            boolean heading = letters > usual * LARGER && !words.isBlank() && words.length() <= LONGEST_HEADING;
            marked.append(heading ? "== " : "").append(words).append('\n');
        });
        return marked.toString();
    }
}
