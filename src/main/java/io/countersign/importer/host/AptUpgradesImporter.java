package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the updates that apt offers: `apt-get -s upgrade` or `dist-upgrade`, and `apt list --upgradable`, in any
/// language. Each is a fact; one from a source of security updates is a finding too.
final class AptUpgradesImporter extends LineImporter {
    /// `Inst name [installed] (available origin:release/suite, … [architecture])`
    private static final Pattern INST =
            Pattern.compile("Inst (\\S+)(?: \\[([^\\]]*)\\])? \\((\\S+) (.*?) ?\\[[^\\[\\]]+\\]\\)(?: \\[.*)?");

    /// `name/suite,… available architecture [upgradable from: installed]`; what is installed already has no colon.
    private static final Pattern LISTED = Pattern.compile(
            "([a-z0-9][a-z0-9+.-]+)/(\\S+) (\\S+) ([a-z0-9-]+) \\[[^,:：\\[\\]]+[:：]\\s?([^\\s\\]]+)\\]");

    private static final Pattern BEGUN = Pattern.compile("[a-z0-9][a-z0-9+.-]+/\\S+( .*)?");

    private static final Pattern LISTING = Pattern.compile("(Listing|正在列表)(\\.\\.\\.|…).{0,8}");

    /// The last line of a run in English, and in Chinese: upgraded, newly installed, to remove, not upgraded.
    private static final Pattern TOTALS = Pattern.compile(
            "(\\d+) upgraded, (\\d+) newly installed,(?: \\d+ (?:reinstalled|downgraded),)* \\d+ to remove and (\\d+) not upgraded\\.");

    private static final Pattern TOTALS_ZH =
            Pattern.compile("升级了 (\\d+) 个软件包，新安装了 (\\d+) 个软件包，.*要卸载 \\d+ 个软件包，有 (\\d+) 个软件包未被升级。");

    AptUpgradesImporter() {
        super("apt-upgrades", "apt upgrades");
    }

    @Override
    boolean isOurs(List<String> lines) {
        boolean listing = LISTING.matcher(lines.getFirst().strip()).matches();
        return lines.stream().anyMatch(line -> INST.matcher(line).matches() || totals(line) != null)
                || lines.stream().skip(1).anyMatch(line -> LISTED.matcher(line).matches())
                || LISTED.matcher(lines.getFirst()).matches()
                || (listing && lines.size() == 1);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Upgrades(new PendingUpdates(sink));
    }

    private static @Nullable Matcher totals(String line) {
        Matcher english = TOTALS.matcher(line.strip());
        Matcher chinese = TOTALS_ZH.matcher(line.strip());
        if (english.matches()) {
            return english;
        }
        return chinese.matches() ? chinese : null;
    }

    /// Debian's suites of security updates end in `-security`, as do Ubuntu's; the origin may say it too.
    private static boolean isSecurity(String sources) {
        for (String source : sources.toLowerCase(Locale.ROOT).split(",\\s*", -1)) {
            if (source.endsWith("-security") || source.endsWith("/security") || source.contains("security:")) {
                return true;
            }
        }
        return false;
    }

    /// Beside its rows, apt prints what it does, in the language of the machine.
    private static final class Upgrades implements LineReader {
        private final PendingUpdates updates;
        private long rows;
        private long announced = -1;
        private long held;

        Upgrades(PendingUpdates updates) {
            this.updates = updates;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher inst = INST.matcher(line.strip());
            if (inst.matches()) {
                String installed = inst.group(2) == null ? "" : inst.group(2);
                add(inst.group(1), installed, inst.group(3), inst.group(4));
                return true;
            }
            Matcher listed = LISTED.matcher(line.strip());
            if (listed.matches()) {
                add(listed.group(1), listed.group(5), listed.group(3), listed.group(2));
                return true;
            }
            Matcher totals = totals(line);
            if (totals != null) {
                announced = WholeNumber.of(totals.group(1)) + WholeNumber.of(totals.group(2));
                held = WholeNumber.of(totals.group(3));
                return true;
            }
            return !line.startsWith("Inst ") && !BEGUN.matcher(line).matches();
        }

        @Override
        public ScanInfo finish() {
            List<Message> remarks = new ArrayList<>();
            if (held > 0) {
                remarks.add(Message.of("importer.apt-upgrades.held", held));
            }
            if (announced >= 0 && announced != rows) {
                remarks.add(Message.of("importer.apt-upgrades.disagrees", announced, rows));
            }
            return LineReader.said("apt", remarks.toArray(Message[]::new));
        }

        private void add(String name, String installed, String available, String sources) throws InterruptedException {
            rows++;
            updates.add(name, installed, available, isSecurity(sources), sources);
        }
    }
}
