package io.countersign.dossier.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.typography.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The last page: the frames for two signatures, what they mean, and how to check them.
final class SignaturesPart {
    /// The name of the page with the frames.
    static final String TARGET = "signatures";

    private static final float FRAME_WIDTH = 237;
    private static final float FRAME_HEIGHT = 118;
    private static final float SECOND_FRAME = Theme.RIGHT - FRAME_WIDTH;
    private static final float LABEL = 14;
    private static final float STEP_INDENT = 14;
    private static final float PITCH = 43;
    private static final int GROUPS = 8;

    private final Layout layout;
    private final Flow flow;
    private final Wording words;
    private final Dossier dossier;

    SignaturesPart(Layout layout) {
        this.layout = layout;
        this.flow = layout.flow();
        this.words = layout.words();
        this.dossier = layout.manuscript().dossier();
    }

    void print() {
        layout.titleOnNewPage(words.say("signatures.title"), words.say("signatures.lead"));
        flow.paper().target(TARGET, Theme.PAGE_HEIGHT);
        flow.space(15);
        printFrames();
        printExplanation();
    }

    /// The same in a second language, without the frames.
    void printAgain() {
        layout.title(words.say("signatures.title"), words.say("signatures.lead"));
        printExplanation();
    }

    private void printExplanation() {
        layout.table(words.say("signatures.meaning"), meaningColumns(), meaningRows());
        printSteps();
        printRecord();
    }

    /// The last line may reach below the text, so that it never stands on a page of its own.
    void printEnd() {
        Laid end = flow.lay(Block.text(words.say("end"), Theme.NOTE));
        float top = Math.max(flow.y() - 12, Theme.BOTTOM);
        end.print(flow.paper(), Theme.LEFT + (Theme.WIDTH - end.width()) / 2, top);
    }

    private void printFrames() {
        float top = flow.y();
        printFrame(SignatureField.REVIEWER, Theme.LEFT, top, dossier.reviewer());
        printFrame(SignatureField.APPROVER, SECOND_FRAME, top, dossier.approver());
        flow.paper().field(SignatureField.ARCHIVE, new Rectangle(0, 0, 0, 0), words.say("signatures.archive"));
        flow.down(LABEL + FRAME_HEIGHT);
    }

    private void printFrame(SignatureField field, float x, float top, Person person) {
        String title = words.say("signatures." + field.name().toLowerCase(Locale.ROOT));
        Block label = new Block.Text(
                Tag.of("H3"), List.of(Inline.words(title, Theme.BODY.strong())), Theme.BODY);
        label.lay(flow.setter(), FRAME_WIDTH).print(flow.paper(), x, top);
        Rectangle place = new Rectangle(x, top - LABEL - FRAME_HEIGHT, FRAME_WIDTH, FRAME_HEIGHT);
        flow.paper().decorate(on -> on.setStrokeColor(Theme.INK).setLineWidth(0.75f).rectangle(place).stroke());
        String description = words.say("signatures.field", title, person.name());
        flow.paper().field(field, place, description);
    }

    private List<Column> meaningColumns() {
        return List.of(
                Column.text(words.say("signatures.property"), 78),
                Column.text(words.say("signatures.by-reviewer"), 140),
                Column.text(words.say("signatures.by-approver"), 140),
                Column.text(words.say("signatures.by-archive"), 136));
    }

    private List<Row> meaningRows() {
        List<Row> rows = new ArrayList<>();
        for (String property : List.of("says", "covers", "allowed", "form", "seen")) {
            rows.add(new Row.Body(List.of(
                    List.of(Layout.cell(words.say("meaning." + property))),
                    List.of(Layout.cell(words.say("meaning." + property + ".reviewer"))),
                    List.of(Layout.cell(words.say("meaning." + property + ".approver"))),
                    List.of(Layout.cell(words.say("meaning." + property + ".archive"))))));
        }
        return rows;
    }

    private void printSteps() {
        List<String> steps = List.of("verify.step-1", "verify.step-2", "verify.step-3");
        layout.heading(words.say("verify.title"), 2 * Theme.BODY.leading());
        flow.paper().open(Tag.of("L"));
        for (int i = 0; i < steps.size(); i++) {
            Laid text = new Block.Text(
                            Tag.of("LBody"),
                            List.of(Inline.words(words.say(steps.get(i)), Theme.BODY)),
                            layout.running(Theme.BODY))
                    .lay(flow.setter(), Theme.WIDTH - STEP_INDENT);
            flow.need(text.height());
            flow.paper().open(Tag.of("LI"));
            new Block.Text(
                            Tag.of("Lbl"),
                            List.of(Inline.words(i + 1 + ".", Theme.BODY)),
                            layout.running(Theme.BODY))
                    .lay(flow.setter(), STEP_INDENT)
                    .print(flow.paper(), Theme.LEFT, flow.y());
            flow.print(text, Theme.LEFT + STEP_INDENT);
            flow.paper().close();
            flow.down(2);
        }
        flow.paper().close();
    }

    private void printRecord() {
        layout.heading(words.say("record.title"), 4 * Theme.CELL.leading());
        List<Column> columns =
                List.of(Column.text(words.say("record.property"), 104), Column.text(words.say("record.value"), 390));
        layout.table(
                columns,
                List.of(
                        new Row.Body(List.of(
                                List.of(Layout.cell(words.say("record.head"))),
                                List.of(new Block.Hash(dossier.chainHead(), PITCH, GROUPS, Theme.QUOTE)))),
                        record("record.entries", Layout.count(dossier.chainLength())),
                        record("record.made-by", words.say("record.made-by.value", dossier.program()))));
    }

    private Row record(String name, String value) {
        return new Row.Body(List.of(List.of(Layout.cell(words.say(name))), List.of(Layout.cell(value))));
    }
}
