package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `sshd -T`, the settings that OpenSSH's server really has: lines `key value`, the keys in lower case. No finding;
/// each line is a value `sshd.<key>`. The configuration file itself is not read, since it is not what holds.
final class SshdConfigImporter extends LineImporter {
    private static final Pattern ROW = Pattern.compile("([a-z0-9]+)(?: (.*))?");
    private static final Set<String> ALWAYS = Set.of("port", "permitrootlogin", "passwordauthentication", "pubkeyauthentication");

    SshdConfigImporter() {
        super("sshd-config", "sshd -T");
    }

    @Override
    boolean isOurs(List<String> lines) {
        Set<String> keys = lines.stream().map(SshdConfigImporter::key).collect(Collectors.toSet());
        return all(lines, line -> ROW.matcher(line).matches()) && keys.containsAll(ALWAYS);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Settings(sink);
    }

    private static String key(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    private static final class Settings implements LineReader {
        private final ReportSink sink;

        Settings(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            String row = line.stripTrailing();
            if (!ROW.matcher(row).matches()) {
                return false;
            }
            String key = key(row);
            sink.fact(new Fact.Value("sshd." + key, row.substring(key.length()).strip()));
            return true;
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said("sshd");
        }
    }
}
