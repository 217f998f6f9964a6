package io.countersign.dossier.export;

import io.countersign.dossier.FindingTable;
import io.countersign.model.review.Answer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The findings and the checklist as a workbook: text cells only, so that nothing in it is ever computed.
final class FindingWorkbook {
    /// The most that a cell may hold, or Excel does not open the file.
    private static final int CELL = 32_767;

    /// Where a longer text goes on.
    private static final String REST = " … (whole in the record)";

    /// What a sheet holds, with its head.
    private static final int ROWS = 1_048_576;

    private FindingWorkbook() {}

    static byte[] of(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Countersign", null)) {
            writeFindings(workbook, dossier);
            writeChecklist(workbook.newWorksheet("Checklist"), dossier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// As many sheets as the findings need.
    private static void writeFindings(Workbook workbook, Dossier dossier) {
        Cursor cursor = new Cursor(workbook);
        FindingTable.forEach(dossier, cursor::write);
        cursor.finish();
    }

    private static void writeChecklist(Worksheet sheet, Dossier dossier) {
        Messages messages = new Messages(dossier.language());
        write(sheet, 0, List.of("Item", "Title", "Requirement", "Evidence says", "Grounds", "Answer", "Note", "By", "At"));
        int row = 1;
        for (ItemRecord item : dossier.items()) {
            Answer answer = item.answer();
            write(
                    sheet,
                    row,
                    List.of(
                            item.item().id(),
                            item.item().title().english(),
                            item.item().requirement().english(),
                            word(item.assessment().result()),
                            messages.text(item.assessment().sentence()),
                            answer == null ? "" : word(answer.value()),
                            answer == null ? "" : answer.note(),
                            answer == null ? "" : answer.by(),
                            answer == null ? "" : answer.at().toString()));
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, fitting(cells.get(column)));
        }
    }

    private static String fitting(String cell) {
        return cell.length() <= CELL ? cell : cell.substring(0, CELL - REST.length()) + REST;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static final class Cursor {
        private final Workbook workbook;
        private Worksheet sheet;
        private int sheets = 1;
        private int row = 1;

        Cursor(Workbook workbook) {
            this.workbook = workbook;
            this.sheet = begin("Findings");
        }

        private Worksheet begin(String name) {
            Worksheet begun = workbook.newWorksheet(name);
            FindingWorkbook.write(begun, 0, FindingTable.COLUMNS);
            begun.freezePane(0, 1);
            return begun;
        }

        void write(List<String> cells) {
            if (row == ROWS) {
                finish();
                sheets++;
                sheet = begin("Findings " + sheets);
                row = 1;
            }
            FindingWorkbook.write(sheet, row, cells);
            row++;
        }

        void finish() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
