package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.CanvasTag;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Image;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether the rows of a record stand on pages of an earlier layout, which cannot be made again: the names and numbers that every layout
/// prints. That they are there does not prove that nothing else is shown, or that they can be seen.
final class PrintedRows {
    /// Of longer words the beginning is looked for.
    private static final int LONGEST = 64;

    private final Set<String> rows = new LinkedHashSet<>();

    PrintedRows(Dossier dossier) {
        add(dossier.number());
        add(dossier.release().name());
        add(dossier.release().build());
        dossier.release().images().stream().map(Image::identifier).forEach(this::add);
        add(dossier.reviewer().name());
        add(dossier.approver().name());
        dossier.items().stream().map(ItemRecord::item).forEach(item -> add(item.id()));
        if (dossier.printsFindings()) {
            dossier.findings().forEach(this::add);
        }
        dossier.evidence().stream().map(Evidence::keptSha256).forEach(this::add);
        add(dossier.chainHead());
    }

    private void add(FindingRecord finding) {
        add(finding.identifier());
        add(finding.component().name());
        add(finding.component().version());
        if (finding.decided() != null && finding.decided().decision() instanceof Decision.Accepted accepted) {
            add(accepted.lastDay().toString());
        }
    }

    private void add(String words) {
        if (!words.isBlank()) {
            rows.add(words);
        }
    }

    int count() {
        return rows.size();
    }

    /// The first one that is not on the pages; empty where all are.
    Optional<String> missing(PdfDocument pages) {
        String text = text(pages);
        Set<Integer> signs = text.codePoints().boxed().collect(Collectors.toSet());
        Map<String, String> sought = new HashMap<>();
        rows.forEach(row -> sought.put(row, beginning(coded(plain(row), signs))));
        Set<String> found = new Occurrences(sought.values()).in(text);
        return rows.stream().filter(row -> !found.contains(sought.get(row))).findFirst();
    }

    private static String beginning(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /// What no font has is shown by its code.
    private static String coded(String words, Set<Integer> signs) {
        StringBuilder coded = new StringBuilder();
        words.codePoints().forEach(sign -> {
            if (signs.contains(sign)) {
                coded.appendCodePoint(sign);
            } else {
                coded.append(String.format(Locale.ROOT, "U+%04X", sign));
            }
        });
        return coded.toString();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("\\p{Pd}", "-");
    }

    /// All that is written on the pages, in the order of writing, without what repeats on each page.
    private static String text(PdfDocument pages) {
        StringBuilder text = new StringBuilder();
        PdfCanvasProcessor processor = new PdfCanvasProcessor(new IEventListener() {
            @Override
            public void eventOccurred(IEventData data, EventType type) {
                if (data instanceof TextRenderInfo written && !isRepeated(written)) {
                    text.append(written.getText());
                }
            }

            @Override
            public Set<EventType> getSupportedEvents() {
                return Set.of(EventType.RENDER_TEXT);
            }
        });
        for (int page = 1; page <= pages.getNumberOfPages(); page++) {
            processor.processPageContent(pages.getPage(page));
        }
        return plain(text.toString());
    }

    private static boolean isRepeated(TextRenderInfo written) {
        for (CanvasTag tag : written.getCanvasTagHierarchy()) {
            if ("Artifact".equals(tag.getRole().getValue())) {
                return true;
            }
        }
        return false;
    }

    /// Finds many words in one text, in one walk for each length: the hash of a piece follows from that of the piece before it.
    private static final class Occurrences {
        private static final int FACTOR = 31; // of String.hashCode

        private final Map<Integer, Map<Integer, List<String>>> words = new TreeMap<>();

        Occurrences(Iterable<String> sought) {
            for (String word : sought) {
                words.computeIfAbsent(word.length(), _ -> new HashMap<>())
                        .computeIfAbsent(word.hashCode(), _ -> new ArrayList<>())
                        .add(word);
            }
        }

        Set<String> in(String text) {
            Set<String> found = new LinkedHashSet<>();
            words.forEach((length, ofLength) -> walk(text, length, ofLength, found));
            return found;
        }

        private static void walk(String text, int length, Map<Integer, List<String>> sought, Set<String> found) {
            if (text.length() < length) {
                return;
            }
            int leading = 1;
            for (int i = 1; i < length; i++) {
                leading *= FACTOR;
            }
            int hash = text.substring(0, length).hashCode();
            for (int at = 0; ; at++) {
                for (String word : sought.getOrDefault(hash, List.of())) {
                    if (text.startsWith(word, at)) {
                        found.add(word);
                    }
                }
                if (at + length >= text.length()) {
                    return;
                }
                hash = FACTOR * (hash - leading * text.charAt(at)) + text.charAt(at + length);
            }
        }
    }
}
