package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PasswordState;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `getent shadow` with its hashes cut out, `name:$6$:19000:0:99999:7:::`. No finding; each row is an account with
/// the state of its password and the name of the algorithm.
///
/// A list that holds a hash is refused: evidence is kept as it came in and goes into the signed document, where no hash
/// may be.
final class ShadowImporter extends LineImporter {
    private static final Pattern ROW = Pattern.compile("([^\\s:]+):([^\\s:]*)(?::-?\\d*){6}:[^\\s:]*");

    /// The mark of a lock, and what comes before the salt.
    private static final Pattern PASSWORD = Pattern.compile("([!*]*)(?:\\$([a-z0-9-]{1,16})\\$?)?");

    /// What is no hash: words of systems for accounts that nobody logs in to.
    private static final Pattern WORD = Pattern.compile("[!*]*(?:LK|NP|x|locked)?\\*?");

    private static final Map<String, String> ALGORITHMS = Map.ofEntries(
            Map.entry("1", "md5crypt"),
            Map.entry("2", "bcrypt"),
            Map.entry("2a", "bcrypt"),
            Map.entry("2b", "bcrypt"),
            Map.entry("2x", "bcrypt"),
            Map.entry("2y", "bcrypt"),
            Map.entry("5", "sha256crypt"),
            Map.entry("6", "sha512crypt"),
            Map.entry("7", "scrypt"),
            Map.entry("gy", "gost-yescrypt"),
            Map.entry("sha1", "sha1crypt"),
            Map.entry("y", "yescrypt"));

    ShadowImporter() {
        super("shadow", "shadow");
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
                    sink.fact(account(row.group(1), row.group(2)));
                }
                return row.matches();
            }

            @Override
            public ScanInfo finish() {
                return LineReader.said("shadow");
            }
        };
    }

    private static Fact account(String name, String field) {
        if (field.isEmpty()) {
            return new Fact.Account(name, PasswordState.NONE, "");
        }
        Matcher password = PASSWORD.matcher(field);
        if (!password.matches()) {
            if (!WORD.matcher(field).matches()) {
                throw ProblemException.of(ProblemCode.REPORT_HOLDS_HASHES);
            }
            PasswordState state = field.contains("!") || field.contains("*") ? PasswordState.LOCKED : PasswordState.UNKNOWN;
            return new Fact.Account(name, state, field);
        }
        String lock = password.group(1);
        String algorithm = password.group(2) == null ? "" : password.group(2);
        PasswordState state = lock.isEmpty() ? PasswordState.USABLE : PasswordState.LOCKED;
        return new Fact.Account(name, state, (lock + " " + ALGORITHMS.getOrDefault(algorithm, algorithm)).strip());
    }
}
