package io.countersign.logic.documents;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the outline of one page: joins what was wrapped, parts it into sentences, and gives each its surroundings.
final class OutlineWriter {
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=[。！？；])\\s*(?=\\S)|(?<=[!?])(?=\\p{IsHan})|(?<=[.!?])\\s+(?=[\\p{Lu}\\p{IsHan}\"“‘(（\\[])");
    private static final Pattern UNFINISHED = Pattern.compile(".*[^.!?:;。！？：；]$");

    /// A line of a file that an image is built from: what it runs, no reader does.
    private static final Pattern BUILDING = Pattern.compile("\\s*(?:(?:RUN|FROM|COPY|ADD|ENV|CMD|ENTRYPOINT|EXPOSE|WORKDIR|ONBUILD)\\s+\\S|-?\\s*(?:run|script):(?:\\s|$))");

    /// What announces the lines below it, or asks for them.
    private static final Pattern LEADS = Pattern.compile("(?s).*[:：]|.{0,100}[?？]");

    /// What is asked stands over the answer, also where both are in one paragraph.
    private static final Pattern QUESTION = Pattern.compile("(?s).{0,100}[?？]");

    private static final int WRAPPED_LENGTH = 60;
    private static final int LONGEST_CODE = 2000;
    private static final int LONGEST = 700;
    private static final int LONGEST_SURROUNDINGS = 400;

    private final String file;
    private final List<Block> blocks;
    private final List<Passage> passages = new ArrayList<>();
    private int section;
    private boolean building;

    /// The section that tells of another product from some sentence on.
    private int foreign = -1;

    private String around = "";
    private Meaning meaningAround = Meaning.of("");
    private String chapter = "";
    private String heading = "";
    private String lead = "";
    private String last = "";
    private int end = -1;
    private List<String> columns = List.of();

    OutlineWriter(DocumentPage page) {
        file = page.file();
        blocks = blocks(History.without(page));
    }

    List<Passage> passages() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            enter(block, i == 0 ? null : blocks.get(i - 1).kind());
            building = block.kind() == Kind.CODE && (building || BUILDING.matcher(block.text()).lookingAt());
            if (building) {
                building = block.text().endsWith("\\");
                continue;
            }
            write(block, codeAfter(i));
            remember(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return List.copyOf(passages);
    }

    /// Lines that belong together, and where each starts in the text.
    private record Block(Kind kind, String text, List<DocumentLine> lines) {
        DocumentLine lineAt(int offset) {
            int end = 0;
            for (DocumentLine line : lines) {
                end += line.text().length() + 1;
                if (offset < end) {
                    return line;
                }
            }
            return lines.getLast();
        }
    }

    private static List<Block> blocks(List<DocumentLine> lines) {
        List<Block> blocks = new ArrayList<>();
        List<DocumentLine> open = new ArrayList<>();
        for (DocumentLine line : lines) {
            if (!open.isEmpty() && !goesOn(open.getLast(), line)) {
                blocks.add(block(open));
                open = new ArrayList<>();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            blocks.add(block(open));
        }
        return blocks;
    }

    private static Block block(List<DocumentLine> lines) {
        String text = String.join(" ", lines.stream().map(DocumentLine::text).toList());
        return new Block(lines.getFirst().kind(), text, List.copyOf(lines));
    }

    /// Whether the text of a line goes on in the next. Lines that somebody broke on purpose are short, or start anew.
    private static boolean goesOn(DocumentLine line, DocumentLine next) {
        boolean prose = line.kind() == Kind.TEXT || line.kind() == Kind.LIST_ITEM;
        boolean adjacent = next.kind() == Kind.TEXT && next.number() == line.number() + 1;
        return prose
                && adjacent
                && UNFINISHED.matcher(line.text()).matches()
                && (isWithin(line.text(), next.text()) || line.text().length() >= WRAPPED_LENGTH)
                && !next.text().matches("^[^:：]{1,40}[:：].*");
    }

    /// A sentence goes on with a small letter or, where it is no list of paths, with a path.
    private static boolean isWithin(String line, String next) {
        return Character.isLowerCase(next.charAt(0)) || (next.charAt(0) == '/' && line.charAt(0) != '/' && line.indexOf(' ') > 0);
    }

    private void enter(Block block, @Nullable Kind before) {
        if (isHeading(block.kind())) {
            heading = start(path(block, before));
            section++;
            lead = "";
            last = "";
        }
        if (block.kind() == Kind.TABLE_HEAD) {
            columns = List.of(start(block.text()).split(" \\| ", -1));
        } else if (block.kind() != Kind.TABLE_ROW) {
            columns = List.of();
        }
    }

    /// A heading with those above it. The page's title says nothing of what stands far below it.
    private String path(Block block, @Nullable Kind before) {
        if (block.kind() == Kind.HEADING) {
            chapter = block.text();
        } else if (block.kind() == Kind.TITLE) {
            chapter = "";
        }
        boolean below = before != null
                && isHeading(before)
                && (block.kind() == Kind.SUBHEADING || block.kind().compareTo(before) > 0);
        if (below) {
            return heading + Passage.BELOW + block.text();
        }
        return block.kind() == Kind.SUBHEADING && !chapter.isEmpty()
                ? chapter + Passage.BELOW + block.text()
                : block.text();
    }

    private static boolean isHeading(Kind kind) {
        return kind == Kind.TITLE || kind == Kind.HEADING || kind == Kind.SUBHEADING;
    }

    private void write(Block block, String code) {
        if (block.kind() == Kind.TEXT || block.kind() == Kind.LIST_ITEM) {
            Matcher ends = SENTENCE_END.matcher(block.text());
            String before = lead;
            int start = 0;
            while (ends.find()) {
                add(block, start, ends.start(), "");
                String sentence = block.text().substring(start, ends.start());
                lead = QUESTION.matcher(sentence).matches() ? sentence : lead;
                start = ends.end();
            }
            add(block, start, block.text().length(), code);
            lead = before;
        } else {
            add(block, 0, block.text().length(), code);
        }
    }

    /// Lists and code to come stand under a paragraph, but the lines of one paragraph not under each other.
    private void remember(Block block, @Nullable Block next) {
        if (block.kind() != Kind.TEXT && block.kind() != Kind.LIST_ITEM) {
            return;
        }
        boolean goesOn = next != null && next.kind() == Kind.TEXT && isAdjacent(block, next);
        boolean paragraph = block.kind() == Kind.TEXT && !goesOn && block.lines().getFirst().number() != end + 1;
        String words = start(block.text());
        lead = paragraph || LEADS.matcher(words).matches() ? words : lead;
        last = words;
        end = block.lines().getLast().number();
    }

    /// Where a heading or a paragraph is longer than any, its begin; of what leads, the end counts.
    private static String start(String words) {
        return words.length() <= LONGEST_SURROUNDINGS ? words : words.substring(0, LONGEST_SURROUNDINGS / 2) + " … "
                + words.substring(words.length() - LONGEST_SURROUNDINGS / 2);
    }

    private static boolean isAdjacent(Block block, Block next) {
        return next.lines().getFirst().number() == block.lines().getLast().number() + 1;
    }

    /// What is longer than any sentence is read in pieces.
    private void add(Block block, int start, int end, String code) {
        int from = start;
        while (end - from > LONGEST) {
            int blank = block.text().lastIndexOf(' ', from + LONGEST);
            int to = blank > from ? blank : from + LONGEST;
            addPiece(block, from, to, "");
            from = to;
        }
        addPiece(block, from, end, code);
    }

    private void addPiece(Block block, int start, int end, String code) {
        DocumentLine line = block.lineAt(start);
        String text = block.text().substring(start, end).strip();
        String under = block.kind() == Kind.CODE ? last : lead;
        Meaning meaning = Meaning.of(text);
        String surroundings = String.join("\n", heading, under, String.join(" ", columns));
        if (!surroundings.equals(around)) {
            around = surroundings;
            meaningAround = Meaning.of(surroundings);
        }
        boolean prose = block.kind() != Kind.CODE;
        foreign = prose && meaning.has(Concept.FOREIGN) ? section : foreign;
        if (foreign == section || (prose && meaning.hasAny(Concept.PLANNED, Concept.ELSEWHERE, Concept.GONE)) || meaningAround.has(Concept.ELSEWHERE)) {
            return;
        }
        String folded = (text + "\n" + surroundings).toLowerCase(Locale.ROOT);
        passages.add(new Passage(
                file,
                line.number(),
                block.kind(),
                line.text(),
                text,
                section,
                heading,
                under,
                code,
                columns,
                meaning,
                meaningAround,
                folded));
    }

    /// The code that directly follows a block.
    private String codeAfter(int i) {
        StringBuilder code = new StringBuilder();
        for (int next = i + 1; next < blocks.size() && blocks.get(next).kind() == Kind.CODE; next++) {
            if (code.length() < LONGEST_CODE && blocks.get(i).kind() != Kind.CODE) {
                code.append(blocks.get(next).text()).append('\n');
            }
        }
        return code.toString();
    }
}
