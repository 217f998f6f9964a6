package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown as [CommonMark](https://spec.commonmark.org/) defines it, with the tables of GitHub. Front matter
/// and the short codes and admonition fences of site generators are passed over, HTML blocks are read as HTML.
final class MarkdownPageReader implements PageReader {
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%].*?[%>]}}|\\{:?[#.][^}]*}|^\\s*:::.*$");
    private static final Pattern FRONT_MATTER_END = Pattern.compile("(---|\\.\\.\\.|\\+\\+\\+)\\s*");

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
        List<String> lines = text.lines().toList();
        int frontMatter = frontMatter(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i < frontMatter ? "" : SHORT_CODE.matcher(lines.get(i)).replaceAll(""))
                .collect(Collectors.joining("\n"));
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
