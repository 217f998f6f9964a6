package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads lists of listening sockets: `ss -tulpn` of iproute2, with a heading or without, `netstat -tulpn` of net-tools,
/// and `netstat -ano` of Windows. No finding; each socket that others can reach is a port.
final class ListeningImporter extends LineImporter {
    private static final Pattern HEADING =
            Pattern.compile("(Netid\\s+)?State\\s+Recv-Q\\s+Send-Q.*|(Active|Proto) .*(connections|Send-Q).*");

    /// Headings are translated; what stands before the first row and is none, at most this many lines, is one.
    private static final int HEADINGS = 2;

    ListeningImporter() {
        super("ss-listening", "ss, netstat");
    }

    @Override
    boolean isOurs(List<String> lines) {
        List<String> rows = lines.stream()
                .skip(lines.stream().limit(HEADINGS).takeWhile(line -> !isRow(line)).count())
                .toList();
        return rows.isEmpty()
                ? lines.stream().allMatch(line -> HEADING.matcher(line).matches())
                : all(rows, ListeningImporter::isRow);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Sockets(sink);
    }

    /// Where a terminal is narrow, `ss` puts the process on a line of its own.
    private static boolean isRow(String line) {
        return Socket.of(line).isPresent() || isProcess(line) || line.startsWith("unix ");
    }

    private static boolean isProcess(String line) {
        return line.stripLeading().startsWith("users:((");
    }

    private static final class Sockets implements LineReader {
        private final ReportSink sink;
        private int headings;
        private boolean rows;
        private String tool = "ss";

        Sockets(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Optional<Socket> socket = Socket.of(line);
            if (socket.isPresent()) {
                rows = true;
                add(socket.get());
                return true;
            }
            if (!rows && headings < HEADINGS) {
                headings++;
                tool = line.contains("Netid") || line.startsWith("State") ? "ss" : "netstat";
                return true;
            }
            return isRow(line);
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said(tool);
        }

        private void add(Socket socket) throws InterruptedException {
            if (!socket.listens()) {
                return;
            }
            if (socket.isLoopback()) {
                String what = socket.port() + "/" + socket.protocol() + " " + socket.process();
                sink.fact(new Fact.Value("listen.loopback", what));
            } else {
                sink.fact(new Fact.Port(
                        socket.address(), socket.port(), socket.protocol(), PortState.OPEN, socket.process()));
            }
        }
    }
}
