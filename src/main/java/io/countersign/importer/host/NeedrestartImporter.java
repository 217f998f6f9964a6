package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `needrestart -b`: lines `NEEDRESTART-KEY: value`. No finding; the lines are values.
final class NeedrestartImporter extends LineImporter {
    private static final Pattern ROW = Pattern.compile("NEEDRESTART-([A-Z]+):(?: (.*))?");
    private static final Map<String, String> VALUES = Map.of(
            "KCUR", "restart.kernel.current",
            "KEXP", "restart.kernel.expected",
            "KSTA", "restart.kernel.state",
            "UCCUR", "restart.microcode.current",
            "UCEXP", "restart.microcode.expected",
            "UCSTA", "restart.microcode.state",
            "SVC", "restart.service",
            "CONT", "restart.container",
            "SESS", "restart.session");

    NeedrestartImporter() {
        super("needrestart", "needrestart");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return lines.stream().anyMatch(line -> ROW.matcher(line.strip()).matches());
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Rows(sink);
    }

    private static final class Rows implements LineReader {
        private final ReportSink sink;
        private String version = "";
        private String kernel = "";

        Rows(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher row = ROW.matcher(line.strip());
            if (!row.matches()) {
                return false;
            }
            String key = row.group(1);
            String value = row.group(2) == null ? "" : row.group(2).strip();
            if (key.equals("VER")) {
                version = value;
            } else if (key.equals("KSTA")) {
                kernel = value;
            }
            String name = VALUES.get(key);
            if (name != null) {
                sink.fact(new Fact.Value(name, value));
            }
            return true;
        }

        /// State 0 is that of a kernel whose newest version cannot be told. Without a state the output is cut off, or was
        /// made without looking at the kernel.
        @Override
        public ScanInfo finish() {
            List<Message> remarks = new ArrayList<>();
            if (kernel.isEmpty()) {
                remarks.add(Message.of("importer.needrestart.no-kernel"));
            } else if (kernel.equals("0")) {
                remarks.add(Message.of("importer.needrestart.unknown"));
            }
            return new ScanInfo("needrestart", version, "", null, !kernel.isEmpty(), remarks);
        }
    }
}
