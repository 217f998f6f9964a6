package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import java.util.List;
import java.util.regex.Pattern;

/// Reads whether the system updates itself: `apt-config dump`, files of `/etc/apt/apt.conf.d` on periodic and unattended
/// updates, and the configuration of dnf-automatic. No finding; the settings are values `update.auto.*`.
final class AutoUpdateImporter extends LineImporter {
    private static final Pattern APT = Pattern.compile("\\s*(APT::Periodic|Unattended-Upgrade)(::\\S*)?\\s*[{\"].*");
    private static final Pattern APT_LINE =
            Pattern.compile("\\s*(//.*|#.*|[A-Za-z][^\\s\"{};]*(\\s+\"[^\"]*\"\\s*;|\\s*\\{).*|\"[^\"]*\"\\s*;.*|}\\s*;?.*)");
    private static final Pattern BLOCK_COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)");
    private static final Pattern DUMP = Pattern.compile("APT(::Architecture)? \"[^\"]*\";");
    private static final Pattern DNF = Pattern.compile("\\s*apply_updates\\s*=.*");
    private static final Pattern DNF_LINE = Pattern.compile("\\s*([#;].*|\\[\\w+\\].*|[\\w-]+\\s*=.*|\\s+\\S.*)");

    AutoUpdateImporter() {
        super("auto-update", "auto-update settings");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return isDnf(lines) || isApt(lines);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new AutoUpdateSettings((name, value) -> sink.fact(new Fact.Value("update.auto." + name, value)));
    }

    private static boolean isDnf(List<String> lines) {
        return any(lines, DNF)
                && lines.stream().anyMatch(line -> line.strip().equals("[commands]"))
                && all(lines, line -> DNF_LINE.matcher(line).matches());
    }

    private static boolean isApt(List<String> all) {
        List<String> lines = BLOCK_COMMENT.matcher(String.join("\n", all)).replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return (any(lines, APT) || lines.stream().filter(line -> DUMP.matcher(line).matches()).count() == 2)
                && all(lines, line -> APT_LINE.matcher(line).matches());
    }

    private static boolean any(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).matches());
    }
}
