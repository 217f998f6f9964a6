package io.countersign.dossier;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Place;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every finding of a sign-off as a row of a table, for spreadsheets and other programs.
public final class FindingTable {
    /// The columns. They have one name in every language, as programs read them; those that the generic table of
    /// findings of other tools has too are called as they are there.
    public static final List<String> COLUMNS = List.of(
            "Number", "Severity", "Kind", "CVE", "Title", "Description", "ComponentName", "ComponentVersion",
            "FixVersion", "Target", "Host", "Port", "Protocol", "FilePath", "Change", "ReportedBy", "Decision",
            "LastDay", "Mitigation", "DecidedBy", "DecidedAt", "Active", "FalsePositive", "Duplicate");

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private FindingTable() {}

    /// How a finding is called throughout a sign-off, such as `F-0001`.
    ///
    /// @param index in the dossier's list, from 0
    public static String number(int index) {
        return String.format(Locale.ROOT, "F-%04d", index + 1);
    }

    /// Hands over the rows one after another; no cell begins as a formula does.
    public static void forEach(Dossier dossier, Consumer<List<String>> consumer) {
        List<FindingRecord> findings = dossier.findings();
        for (int i = 0; i < findings.size(); i++) {
            consumer.accept(row(i, findings.get(i)));
        }
    }

    /// The table as comma-separated values (RFC 4180), in UTF-8.
    public static byte[] csv(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            forEach(dossier, csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> row(int index, FindingRecord finding) {
        Component component = finding.component();
        Place place = finding.place();
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(number(index));
        row.add(word(finding.severity()));
        row.add(word(finding.kind()));
        row.add(safe(finding.identifier()));
        row.add(safe(finding.title()));
        row.add(safe(finding.title()));
        row.add(safe(component.name()));
        row.add(safe(component.version()));
        row.add(safe(component.fixedVersion()));
        row.add(safe(place.target()));
        row.add(safe(place.host()));
        row.add(place.port() == 0 ? "" : String.valueOf(place.port()));
        row.add(safe(place.protocol()));
        row.add(safe(place.path()));
        row.add(word(finding.change()));
        row.add(safe(String.join("; ", finding.sources())));
        addDecision(finding.decided(), row);
        return row;
    }

    private static void addDecision(@Nullable Decided decided, List<String> row) {
        if (decided == null) {
            row.addAll(List.of(word(DecisionKind.OPEN), "", "", "", "", "true", "false", "false"));
            return;
        }
        row.add(word(decided.decision().kind()));
        row.add(decided.decision() instanceof Decision.Accepted accepted ? accepted.lastDay().toString() : "");
        row.add(safe(decided.decision().reason()));
        row.add(safe(decided.by()));
        row.add(decided.at().toString());
        boolean wrong = decided.decision() instanceof Decision.FalsePositive;
        boolean duplicate = decided.decision() instanceof Decision.DuplicateOf;
        row.add(String.valueOf(!wrong && !duplicate));
        row.add(String.valueOf(wrong));
        row.add(String.valueOf(duplicate));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// A cell that a spreadsheet would compute is led by an apostrophe, which makes it text.
    private static String safe(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
