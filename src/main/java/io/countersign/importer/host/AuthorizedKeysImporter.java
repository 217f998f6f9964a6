package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads OpenSSH's `authorized_keys`: `options type key comment`. No finding; each key is a value made of its type and the
/// names of its options, and their number is another. Neither key nor comment nor what an option says is taken.
final class AuthorizedKeysImporter extends LineImporter {
    private static final String OPTION = "(?:no-)?(?:agent-forwarding|port-forwarding|pty|user-rc|X11-forwarding"
            + "|touch-required)|cert-authority|restrict|verify-required"
            + "|(?:command|environment|expiry-time|from|permitlisten|permitopen|principals|tunnel)=\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,200}\"";

    private static final Pattern ROW = Pattern.compile("(?:((?:" + OPTION + ")(?:,(?:" + OPTION + ")){0,50})\\s+)?"
            + "((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+)\\s+AAAA[A-Za-z0-9+/]+=*(?:\\s.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPTIONS = Pattern.compile(OPTION, Pattern.CASE_INSENSITIVE);

    AuthorizedKeysImporter() {
        super("authorized-keys", "authorized_keys");
    }

    @Override
    boolean isOurs(List<String> lines) {
        List<String> rows = lines.stream().filter(line -> !isComment(line)).toList();
        return !rows.isEmpty() && all(rows, line -> key(line).isPresent());
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new LineReader() {
            private int keys;

            @Override
            public boolean line(String line) throws InterruptedException {
                Optional<String> key = key(line);
                if (key.isPresent()) {
                    keys++;
                    sink.fact(new Fact.Value("ssh.authorized-key", key.get()));
                }
                return key.isPresent() || isComment(line);
            }

            @Override
            public ScanInfo finish() throws InterruptedException {
                sink.fact(new Fact.Value("ssh.authorized-keys", String.valueOf(keys)));
                return LineReader.said("authorized_keys");
            }
        };
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    /// The key's type and the names of its options.
    private static Optional<String> key(String line) {
        Matcher row = ROW.matcher(line.strip());
        if (!row.matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(row.group(2)));
        if (row.group(1) != null) {
            OPTIONS.matcher(row.group(1)).results().forEach(option -> words.add(option.group().replaceFirst("=.*", "")));
        }
        return Optional.of(String.join(" ", words));
    }
}
