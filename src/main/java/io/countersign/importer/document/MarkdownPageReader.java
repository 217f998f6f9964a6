package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown as [CommonMark](https://spec.commonmark.org/) defines it, with the tables of GitHub. Front matter
/// and the short codes and admonition fences of site generators are passed over, indented boxes are opened, HTML blocks are
/// read as HTML.
final class MarkdownPageReader implements PageReader {
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%][^{}]{0,400}[%>]}}|\\{:?[#.][^{}]{0,200}}|^\\s*:::.*$");
    /// Of MDX: imports and exports, tags of components on a line of their own, comments. What a component shows comes from
    /// elsewhere; what stands between its tags is the page's.
    private static final Pattern COMPONENT = Pattern.compile("(?:import\\s.+\\sfrom\\s+['\"].*|import\\s+['\"].*"
            + "|export\\s+(?:default|const|let|function)\\s.*|\\s*</?[A-Z][\\w.]*(?:\\s[^>]*)?/?>\\s*|\\s*\\{/\\*.*\\*/}\\s*)");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");

    private static final Pattern FRONT_MATTER_END = Pattern.compile("(---|\\.\\.\\.|\\+\\+\\+)\\s*");

    /// Deeper than anybody nests quotes and lists.
    private static final int MOST_NESTED = 50;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public DocumentPage read(String file, String text) {
        MarkdownLines lines = new MarkdownLines();
        parser.parse(withoutGenerators(text)).accept(lines);
        return new DocumentPage(file, lines.lines());
    }

    /// Blanks what is meant for a site generator, and keeps every line's number.
    private static String withoutGenerators(String text) {
        List<String> lines = IndentedBlocks.opened(text.lines().toList());
        int frontMatter = frontMatter(lines);
        List<String> kept = new ArrayList<>();
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            code ^= FENCE.matcher(lines.get(i)).matches();
            boolean blank = i < frontMatter || (!code && COMPONENT.matcher(lines.get(i)).matches());
            kept.add(blank ? "" : SHORT_CODE.matcher(plain(lines.get(i))).replaceAll(""));
        }
        return String.join("\n", kept);
    }

    /// A line that no parser is slow at: marks that open tags which never end are mere signs.
    private static String plain(String line) {
        boolean endless = line.indexOf('>') < 0 && line.chars().filter(sign -> sign == '<').count() > MOST_NESTED;
        return withoutNesting(endless ? line.replace("<", "&lt;") : line);
    }

    /// The line without the marks of quotes and lists at its begin, where they nest deeper than any parser can follow.
    private static String withoutNesting(String line) {
        int end = 0;
        int marks = 0;
        while (end < line.length() && (" \t>".indexOf(line.charAt(end)) >= 0 || isMark(line, end))) {
            marks += Character.isWhitespace(line.charAt(end)) ? 0 : 1;
            end++;
        }
        return marks > MOST_NESTED ? line.substring(end) : line;
    }

    private static boolean isMark(String line, int at) {
        return "*+-".indexOf(line.charAt(at)) >= 0 && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    /// How many lines the front matter takes, with its fences; 0 where there is none.
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("---|\\+\\+\\+")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (FRONT_MATTER_END.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
