package io.countersign.dossier.pdf;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DecisionKind;
import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import java.util.List;
import java.util.Locale;

/// The forms that the parts of a sign-off share: headings, leads, tables, an icon with its word.
final class Layout {
    private static final float SPACE_ABOVE_TITLE = 30;
    private static final float SPACE_ABOVE_HEADING = 15;
    private static final float SPACE_BELOW_HEADING = 3;
    private static final float CELL_PADDING = 3.2f;
    private static final float LEAD_WIDTH = 440;

    private final Manuscript manuscript;
    private final Flow flow;

    Layout(Manuscript manuscript, Flow flow) {
        this.manuscript = manuscript;
        this.flow = flow;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    Flow flow() {
        return flow;
    }

    Wording words() {
        return manuscript.words();
    }

    /// Running text; Chinese needs more room between its lines.
    Style running(Style style) {
        return words().isChinese() ? style.leaded(1) : style;
    }

    /// Begins a part on this page if at least half of it is free, else on the next, and prints its title.
    void title(String title, String lead) {
        if (flow.y() - Theme.BOTTOM < Theme.BODY_HEIGHT / 2) {
            flow.nextPage();
        }
        printTitle(title, lead);
    }

    /// Begins a part on a new page.
    void titleOnNewPage(String title, String lead) {
        flow.nextPage();
        printTitle(title, lead);
    }

    private void printTitle(String title, String lead) {
        flow.space(SPACE_ABOVE_TITLE);
        flow.paper().bookmark(1, title, flow.y());
        flow.heading("H2", title, Theme.PART, 0);
        flow.down(SPACE_BELOW_HEADING);
        flow.print(Block.text(lead, running(Theme.LEAD)).lay(flow.setter(), LEAD_WIDTH), Theme.LEFT);
    }

    /// Prints a heading within a part, with a bookmark.
    ///
    /// @param kept how much of what follows has to stay with it
    void heading(String heading, float kept) {
        flow.space(SPACE_ABOVE_HEADING);
        flow.need(Theme.HEADING.leading() + SPACE_BELOW_HEADING + kept);
        flow.paper().bookmark(2, heading, flow.y());
        flow.heading("H3", heading, Theme.HEADING, 0);
        flow.down(SPACE_BELOW_HEADING);
    }

    /// Prints a table under a heading that stays with its first rows.
    void table(String heading, List<Column> columns, List<Row> rows) {
        Table table = table(columns, rows, CELL_PADDING);
        heading(heading, table.start());
        table.print();
    }

    /// Prints a long table under a heading, of which the rows are laid out only once.
    void table(String heading, List<Column> columns, List<Row> rows, LaidRows laid) {
        Table table = new Table(flow, columns, rows, CELL_PADDING, words().say("table.continued"), laid);
        heading(heading, table.start());
        table.print();
    }

    /// Prints a table without a heading of its own.
    void table(List<Column> columns, List<Row> rows) {
        flow.down(SPACE_BELOW_HEADING);
        table(columns, rows, CELL_PADDING).print();
    }

    /// A table that is not printed yet.
    ///
    /// @param padding above and below the text of a row
    Table table(List<Column> columns, List<Row> rows, float padding) {
        return new Table(flow, columns, rows, padding, words().say("table.continued"));
    }

    /// Prints a heading and one sentence under it.
    void statement(String heading, String sentence) {
        heading(heading, Theme.BODY.leading());
        flow.print(Block.text(sentence, running(Theme.BODY)));
    }

    void note(String text) {
        flow.down(SPACE_BELOW_HEADING);
        flow.print(Block.text(text, running(Theme.NOTE)));
    }

    Block label(Icon icon, String word) {
        return Block.text(Theme.CELL, icon.inline(), Inline.whole(word, Theme.CELL));
    }

    Block label(Severity severity) {
        return label(icon(severity), words().word("severity", severity));
    }

    Block label(DecisionKind kind) {
        return label(icon(kind), words().word("decision", kind));
    }

    Block label(AnswerValue value) {
        return label(icon(value), words().word("answer", value));
    }

    Block label(AssessmentResult result) {
        return label(icon(result), words().word("result", result));
    }

    static Icon icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Icon.CRITICAL;
            case HIGH -> Icon.HIGH;
            case MEDIUM -> Icon.MEDIUM;
            case LOW -> Icon.LOW;
            case INFO -> Icon.INFO;
        };
    }

    private static Icon icon(DecisionKind kind) {
        return switch (kind) {
            case OPEN -> Icon.OPEN;
            case TO_FIX -> Icon.TO_FIX;
            case ACCEPTED -> Icon.ACCEPTED;
            case FALSE_POSITIVE -> Icon.FALSE_POSITIVE;
            case INTENDED -> Icon.INTENDED;
            case DUPLICATE -> Icon.DUPLICATE;
        };
    }

    private static Icon icon(AnswerValue value) {
        return switch (value) {
            case PASS -> Icon.PASS;
            case FAIL -> Icon.FAIL;
            case NOT_APPLICABLE -> Icon.NOT_APPLICABLE;
            case INTENDED -> Icon.INTENDED;
        };
    }

    private static Icon icon(AssessmentResult result) {
        return switch (result) {
            case PASS -> Icon.PASS;
            case FAIL -> Icon.FAIL;
            case NEEDS_REVIEW -> Icon.REVIEW;
            case NOT_EVALUATED -> Icon.NOT_EVALUATED;
        };
    }

    static Block cell(String text) {
        return Block.text(text, Theme.CELL);
    }

    static Block strong(String text) {
        return Block.text(Theme.CELL, Inline.whole(text, Theme.CELL.strong()));
    }

    static Block dim(String text) {
        return Block.text(text, Theme.NOTE);
    }

    static List<Block> number(long number) {
        return List.of(cell(count(number)));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
