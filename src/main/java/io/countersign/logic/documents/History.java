package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page tells of the past or of the future: its list of changes, its plans. "Opened port 8443, changed the default
/// password" is done, "automatic updates, with a switch" is promised; neither says anything of the image at hand.
final class History {
    private static final Pattern NAME = either(
            "change[ -]?logs?|release[ -]?notes?|(?:release|version|revision|change)[ -]history|history|what(?:['’]?s| is) new"
                    + "|(?:product )?roadmap|planned(?: features)?|(?:what )?we(?:['’]re| are)? plan(?:ning)?|(?:what is|what['’]s|what comes) next|plans|coming soon|future (?:plans|work|versions)",
            "(?:更新|变更|版本|修订|发布)(?:日志|历史|记录)|路线图|(?:接下来|下一步)的?(?:计划|打算)|(?:未来|开发|产品|后续)(?:规划|计划)");

    private static final Pattern HEADING = Pattern.compile("[\\W\\d]*(?:" + NAME.pattern() + ").{0,20}", NAME.flags());

    private static final Pattern CAPTION = Pattern.compile("\\W{0,3}(?:" + NAME.pattern() + ")\\W{0,3}", NAME.flags());

    private History() {}

    /// The lines of a page but for its lists of changes.
    static List<DocumentLine> without(DocumentPage page) {
        if (isHistory(fileName(page.file()))) {
            return List.of();
        }
        List<DocumentLine> kept = new ArrayList<>();
        Optional<DocumentLine.Kind> within = Optional.empty();
        for (DocumentLine line : page.lines()) {
            if (isHeading(line) || isCaption(line)) {
                boolean ends = within.filter(kind -> line.kind().compareTo(kind) > 0).isEmpty();
                within = ends ? Optional.of(line.kind()).filter(_ -> isHistory(line.text())) : within;
            }
            if (within.isEmpty()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isHistory(String name) {
        return HEADING.matcher(name.strip()).matches();
    }

    /// A line that is set as text and yet names what follows.
    private static boolean isCaption(DocumentLine line) {
        return line.kind() == DocumentLine.Kind.TEXT && CAPTION.matcher(line.text().strip()).matches();
    }

    private static boolean isHeading(DocumentLine line) {
        return switch (line.kind()) {
            case TITLE, HEADING, SUBHEADING -> true;
            case TEXT, LIST_ITEM, TABLE_HEAD, TABLE_ROW, CODE -> false;
        };
    }

    private static String fileName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
