package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads [AsciiDoc](https://docs.asciidoctor.org/asciidoc/latest/) by its structure: headings, lists, delimited blocks,
/// admonitions and tables. Nothing is included: an included page counts where it is handed in.
final class AsciidocPageReader implements PageReader {
    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[*.]{1,5}|-|\\d{1,3}\\.|<\\d{1,2}>|<\\.>)\\s+(\\S.*)");
    private static final Pattern TERM = Pattern.compile("\\s*(\\S.*?):{2,4}(?:\\s+(.*))?");
    private static final Pattern LISTING = Pattern.compile("(?:-{4,}|\\.{4,}|`{3}\\w*)\\s*");
    private static final Pattern PASSED_OVER = Pattern.compile("(?:/{4,}|\\+{4,})\\s*");
    private static final Pattern TABLE = Pattern.compile("[|,:!]={3,}\\s*");
    private static final Pattern FRAME = Pattern.compile("(?:={4,}|\\*{4,}|_{4,}|--|\\+|'{3,}|<{3,})\\s*");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\[[^\\]]*]\\s*");
    private static final Pattern SETTING = Pattern.compile(":!?[\\w-]+!?:.*|//.*|(?:include|image|video|audio|toc|ifdef|ifndef|ifeval|endif)::.*");
    private static final Pattern COLUMNS = Pattern.compile("cols\\s*=\\s*(?:\"([^\"]*)\"|([^\",\\]]+))");
    private static final Pattern CELL = Pattern.compile("(?:(?<=^|\\s)(?:\\d+(?:\\.\\d+)?[+*]|\\.\\d+\\+)?[<>^.]{0,4}[aehlmsdv]?)?(?<!\\\\)\\|");
    private static final Pattern TITLE = Pattern.compile("\\.(?=[\\p{L}\\d])(.+)");

    private static final Pattern MENU = Pattern.compile("menu:([^\\[]*)\\[([^\\]]*)]");
    private static final Pattern BUTTON = Pattern.compile("(?:btn|kbd):\\[([^\\]]*)]");
    private static final Pattern NAMED_LINK = Pattern.compile("(?:link:|xref:|https?://|mailto:)[^\\s\\[\\]]+\\[([^\\]]+)]");
    private static final Pattern REFERENCE = Pattern.compile("<<[^,>]*(?:,([^>]*))?>>|\\[\\[[^\\]]*]]|footnote:\\[[^\\]]*]");
    private static final Pattern MARKS = Pattern.compile("(?<![\\w])([*_`#+]{1,2})(?=\\S)(.+?)(?<=\\S)\\1(?![\\w])");

    @Override
    public DocumentPage read(String file, String text) {
        return new DocumentPage(file, new Page(text.lines().toList()).lines().lines());
    }

    /// One page on the way.
    private static final class Page {
        private final List<String> source;
        private final PageLines lines = new PageLines();
        private int columns;
        private int i;

        Page(List<String> source) {
            this.source = source;
        }

        PageLines lines() {
            while (i < source.size()) {
                step(source.get(i));
            }
            return lines;
        }

        private void step(String line) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            Matcher term = TERM.matcher(line);
            Matcher title = TITLE.matcher(line);
            if (LISTING.matcher(line).matches()) {
                block(line, true);
            } else if (PASSED_OVER.matcher(line).matches()) {
                block(line, false);
            } else if (TABLE.matcher(line).matches()) {
                table(line);
            } else if (ATTRIBUTES.matcher(line).matches()) {
                columns = columns(line);
                i++;
            } else if (line.isBlank() || FRAME.matcher(line).matches() || SETTING.matcher(line).matches()) {
                i++;
            } else if (heading.matches()) {
                add(PageLines.heading(heading.group(1).length()), heading.group(2));
            } else if (item.matches()) {
                add(Kind.LIST_ITEM, item.group(1));
            } else if (term.matches()) {
                add(Kind.LIST_ITEM, term.group(2) == null ? term.group(1) : term.group(1) + ": " + term.group(2));
            } else if (isIndented(line)) {
                lines.addCode(i + 1, line);
                i++;
            } else {
                add(Kind.TEXT, title.matches() ? title.group(1) : line);
            }
        }

        /// Up to the line that is like this one.
        private void block(String fence, boolean code) {
            String end = fence.strip().startsWith("`") ? "```" : fence.strip();
            for (i++; i < source.size() && !source.get(i).strip().equals(end); i++) {
                if (code) {
                    lines.addCode(i + 1, source.get(i));
                }
            }
            i++;
        }

        /// A cell and the line that it begins on.
        private record Cell(int line, String text) {}

        private void table(String fence) {
            List<Cell> cells = new ArrayList<>();
            int width = columns;
            for (i++; i < source.size() && !source.get(i).strip().equals(fence.strip()); i++) {
                cells(source.get(i), cells);
                boolean firstRow = width == 0 && !cells.isEmpty();
                width = firstRow ? cells.size() : width;
            }
            i++;
            columns = 0;
            for (int first = 0; first < cells.size(); first += width) {
                List<Cell> row = cells.subList(first, Math.min(first + width, cells.size()));
                String joined = row.stream()
                        .map(cell -> inline(cell.text()).replace('|', '/').strip())
                        .collect(Collectors.joining(" | "));
                lines.add(row.getFirst().line(), first == 0 ? Kind.TABLE_HEAD : Kind.TABLE_ROW, joined);
            }
        }

        /// Adds the cells that begin on a line; words before the first one belong to the cell before.
        private void cells(String line, List<Cell> cells) {
            String[] parts = CELL.split(line, -1);
            if (!parts[0].isBlank() && !cells.isEmpty()) {
                Cell last = cells.removeLast();
                cells.add(new Cell(last.line(), last.text() + " " + parts[0].strip()));
            }
            for (int part = 1; part < parts.length; part++) {
                cells.add(new Cell(i + 1, parts[part]));
            }
        }

        private void add(Kind kind, String words) {
            lines.add(i + 1, kind, inline(words.replaceFirst("\\s\\+$", "")));
            i++;
        }

        private boolean isIndented(String line) {
            return Character.isWhitespace(line.charAt(0)) && (i == 0 || source.get(i - 1).isBlank());
        }

        /// How many columns a table with these attributes has; 0 where they do not say.
        private static int columns(String attributes) {
            Matcher columns = COLUMNS.matcher(attributes);
            if (!columns.find()) {
                return 0;
            }
            String said = columns.group(1) == null ? columns.group(2) : columns.group(1);
            Matcher repeated = Pattern.compile("(\\d{1,2})\\*.*").matcher(said.strip());
            return repeated.matches() ? Integer.parseInt(repeated.group(1)) : said.split(",", -1).length;
        }

        private static String inline(String words) {
            String text = MENU.matcher(words).replaceAll("$1 > $2");
            text = BUTTON.matcher(text).replaceAll("$1");
            text = NAMED_LINK.matcher(text).replaceAll("$1");
            text = REFERENCE.matcher(text).replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
            return MARKS.matcher(text).replaceAll("$2");
        }
    }
}
