package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `docker ps` and `podman ps`: the ports of containers that are published on the host. Docker opens them with rules of its
/// own, which those of ufw and firewalld do not close. No finding.
final class DockerPsImporter extends LineImporter {
    private static final Pattern HEADING = Pattern.compile("CONTAINER ID\\s{2,}IMAGE\\s{2,}.*\\bPORTS\\b.*");
    private static final Pattern ROW = Pattern.compile("[0-9a-f]{12,64}\\s{2,}\\S.*");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?<![\\w.:])((?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-f:]+]|::):(\\d{1,5})(?:-(\\d{1,5}))?->\\d{1,5}(?:-\\d{1,5})?/(tcp|udp|sctp)");

    private static final int LONGEST_RANGE = 1_000;

    DockerPsImporter() {
        super("docker-ps", "docker ps");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return HEADING.matcher(lines.getFirst()).matches();
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Containers(sink);
    }

    private static final class Containers implements LineReader {
        private final ReportSink sink;
        private final FirewallFacts facts;

        Containers(ReportSink sink) {
            this.sink = sink;
            this.facts = new FirewallFacts(sink);
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            if (HEADING.matcher(line).matches()) {
                return true;
            }
            if (!ROW.matcher(line).matches()) {
                return false;
            }
            String[] columns = line.strip().split("\\s{2,}", -1);
            String image = columns.length > 1 ? columns[1] : "";
            Matcher published = PUBLISHED.matcher(line);
            while (published.find()) {
                published(published, image);
            }
            return true;
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said("docker");
        }

        private void published(Matcher published, String image) throws InterruptedException {
            String host = published.group(1).replaceAll("[\\[\\]]", "");
            String protocol = published.group(4);
            int first = Integer.parseInt(published.group(2));
            int last = published.group(3) == null ? first : Integer.parseInt(published.group(3));
            for (int port = first; port <= last && port <= 65_535 && last - first <= LONGEST_RANGE; port++) {
                if (host.startsWith("127.") || host.equals("::1")) {
                    sink.fact(new Fact.Value("listen.loopback", port + "/" + protocol + " " + image));
                } else {
                    sink.fact(new Fact.Port(host, port, protocol, PortState.OPEN, image));
                    facts.published(String.valueOf(port), protocol, host);
                }
            }
        }
    }
}
