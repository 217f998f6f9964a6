package io.countersign.importer.document;

import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads documents of Office Open XML (`.docx`): headings by their styles, lists, tables. A document has no lines, so
/// that a line's number is that of its paragraph. Macros, fields, links and pictures are not looked at, deleted words are
/// left out.
final class DocxPageReader {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Pattern CODE = Pattern.compile(".*(?:code|preformatted|source|html preformatted|代码).*");

    private final Map<String, String> styles = new HashMap<>();
    private final PageLines lines = new PageLines();
    private int paragraphs;
    private long characters;

    private DocxPageReader() {}

    /// @throws ProblemException if the document is damaged, or longer than one that somebody reads
    static DocumentPage read(InputStream in) throws IOException, InterruptedException {
        DocxPageReader reader = new DocxPageReader();
        try (Archive archive = Archive.open(in)) {
            Optional<Archive.Entry> styles = entry(archive, "word/styles.xml");
            if (styles.isPresent()) {
                reader.part(styles.get(), reader::styles);
            }
            Archive.Entry document = entry(archive, "word/document.xml")
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.REPORT_MALFORMED, 0, 0)));
            reader.part(document, root -> root.children(_ -> root.children(name -> reader.block(root, name))));
        }
        return new DocumentPage("", reader.lines.lines());
    }

    private static Optional<Archive.Entry> entry(Archive archive, String name) {
        return archive.entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private void part(Archive.Entry entry, XmlElements.Root root) throws IOException, InterruptedException {
        try (InputStream in = entry.open()) {
            XmlElements.read(in, root);
        }
    }

    private void styles(XmlElements root) throws IOException, InterruptedException {
        root.children(style -> {
            String id = root.attribute("styleId");
            if (style.equals("style")) {
                root.children(child -> {
                    if (child.equals("name")) {
                        styles.put(id, root.attribute("val").toLowerCase(Locale.ROOT));
                    }
                });
            }
        });
    }

    private void block(XmlElements in, String name) throws IOException, InterruptedException {
        switch (name) {
            case "p" -> addParagraph(paragraph(in));
            case "tbl" -> table(in);
            case "sdt", "sdtContent" -> in.children(child -> block(in, child));
            default -> {}
        }
    }

    /// The words of a paragraph, and what it is.
    private record Paragraph(Kind kind, String text) {}

    private void addParagraph(Paragraph paragraph) {
        for (String line : paragraph.text().split("\n", -1)) {
            if (paragraph.kind() == Kind.CODE) {
                lines.addAll(line.isBlank() ? List.of() : List.of(new DocumentLine(paragraphs, Kind.CODE, line)));
            } else {
                lines.add(paragraphs, paragraph.kind(), line);
            }
        }
    }

    private Paragraph paragraph(XmlElements in) throws IOException, InterruptedException {
        paragraphs++;
        StringBuilder text = new StringBuilder();
        Kind[] kind = {Kind.TEXT};
        in.children(child -> {
            if (child.equals("pPr")) {
                in.children(property -> kind[0] = kind(in, property, kind[0]));
            } else {
                words(in, child, text);
            }
        });
        characters += text.length();
        if (characters > PageText.MAXIMUM_BYTES) {
            throw ProblemException.of(ProblemCode.DOCUMENT_TOO_LARGE, PageText.MAXIMUM_BYTES / (1024 * 1024));
        }
        return new Paragraph(kind[0], text.toString());
    }

    /// A heading is one though it is numbered, as lists are.
    private Kind kind(XmlElements in, String property, Kind before) {
        return switch (property) {
            case "pStyle" -> styled(styles.getOrDefault(in.attribute("val"), in.attribute("val").toLowerCase(Locale.ROOT)));
            case "numPr" -> before == Kind.TEXT ? Kind.LIST_ITEM : before;
            default -> before;
        };
    }

    private static Kind styled(String style) {
        Matcher heading = HEADING.matcher(style);
        if (heading.matches()) {
            return PageLines.heading(Integer.parseInt(heading.group(1)));
        }
        if (style.equals("title")) {
            return Kind.TITLE;
        }
        if (CODE.matcher(style).matches()) {
            return Kind.CODE;
        }
        return style.startsWith("list ") && !style.startsWith("list paragraph") ? Kind.LIST_ITEM : Kind.TEXT;
    }

    private void words(XmlElements in, String name, StringBuilder text) throws IOException, InterruptedException {
        switch (name) {
            case "t" -> text.append(in.untrimmed());
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "r", "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple" ->
                in.children(child -> words(in, child, text));
            default -> {}
        }
    }

    private void table(XmlElements in) throws IOException, InterruptedException {
        Kind[] kind = {Kind.TABLE_HEAD};
        in.children(row -> {
            if (row.equals("tr")) {
                int first = paragraphs + 1;
                List<String> cells = new ArrayList<>();
                in.children(cell -> {
                    if (cell.equals("tc")) {
                        cells.add(cell(in));
                    }
                });
                lines.add(first, kind[0], String.join(" | ", cells));
                kind[0] = Kind.TABLE_ROW;
            }
        });
    }

    private String cell(XmlElements in) throws IOException, InterruptedException {
        List<String> paragraphs = new ArrayList<>();
        in.children(child -> {
            if (child.equals("p")) {
                paragraphs.add(paragraph(in).text().replace('\n', ' ').replace('|', '/').strip());
            }
        });
        return String.join(" ", paragraphs).strip();
    }
}
