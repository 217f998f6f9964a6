package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PasswordState;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `passwd -S -a`: `name state date min max warn inactive`, the state as `P`, `L`, `NP` (Debian, Ubuntu, SUSE) or
/// `PS`, `LK`, `NP` with words in parentheses (Red Hat). No finding; each row is an account.
final class PasswdStatusImporter extends LineImporter {
    private static final Pattern ROW = Pattern.compile(
            "([^\\s:]+) (P|L|NP|PS|LK) (\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}|never)?(?: -?\\d*){4}(?: \\((.+)\\))?");

    PasswdStatusImporter() {
        super("passwd-status", "passwd -S");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return all(lines, line -> ROW.matcher(line.strip()).matches());
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new LineReader() {
            @Override
            public boolean line(String line) throws InterruptedException {
                Matcher row = ROW.matcher(line.strip());
                if (row.matches()) {
                    sink.fact(account(row));
                }
                return row.matches();
            }

            @Override
            public ScanInfo finish() {
                return LineReader.said("passwd");
            }
        };
    }

    private static Fact account(Matcher row) {
        String given = row.group(4) == null ? row.group(2) : row.group(2) + " (" + row.group(4) + ")";
        return new Fact.Account(row.group(1), state(row.group(2)), given);
    }

    private static PasswordState state(String word) {
        return switch (word) {
            case "P", "PS" -> PasswordState.USABLE;
            case "NP" -> PasswordState.NONE;
            default -> PasswordState.LOCKED;
        };
    }
}
