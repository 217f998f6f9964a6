package io.countersign.importer.marketplace;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One run of DigitalOcean's image validator while it is read, line by line.
///
/// The script has faults that its rows must not be believed in (version 1.8.1): the checks of users run in a
/// subshell, so that their rows are missing in the footer and the exit code; keys of users other than root are never
/// found; the firewall check of the Red Hat family always passes, that of Debian with firewalld always warns; and it
/// prints the contents of key files and logs, in which anything may stand.
final class ImageCheck {
    private static final String PLATFORM = "digitalocean";

    /// Packer's builder before each line, and the time before that where it is asked for; not the script's own labels.
    private static final Pattern PREFIX = Pattern.compile("^\\s*(?:\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?: *)?(?:==> )?"
            + "(?!Distribution:|Version:|Contents:)[\\w.-]+:(?:\\s|$)");

    private static final Pattern ROW = Pattern.compile("\\[(PASS|FAIL|WARN| OK )] (.+)");
    private static final Pattern FOOTER = Pattern.compile("(\\d+) (Tests PASSED|WARNINGS|Tests FAILED)");
    private static final Pattern DASHES = Pattern.compile("-{10,}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
            "[EEE MMM d HH:mm:ss zzz uuuu][EEE d MMM uuuu hh:mm:ss a zzz]", Locale.ENGLISH);

    private final ReportSink sink;
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> footer = new TreeMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private boolean inKey;
    private boolean inLog;
    private String distribution = "";
    private String version = "";
    private @Nullable Instant executed;

    ImageCheck(ReportSink sink) {
        this.sink = sink;
    }

    /// A line without the name of a Packer builder before it.
    static String plain(String line) {
        return PREFIX.matcher(line).replaceFirst("").strip();
    }

    void line(String line) throws InterruptedException {
        if (DASHES.matcher(line).matches()) {
            inKey = false;
            inLog = false;
        } else if (inKey) {
            return;
        } else if (line.endsWith("File Contents:")) {
            inKey = true;
        } else if (line.endsWith("Contents:")) {
            inLog = true;
        } else {
            words(line);
        }
    }

    private void words(String line) throws InterruptedException {
        Matcher row = ROW.matcher(line);
        Matcher total = FOOTER.matcher(line);
        if (row.matches()) {
            row(row.group(1), row.group(2).strip());
        } else if (total.matches()) {
            footer.put(total.group(2), WholeNumber.of(total.group(1)));
        } else if (line.startsWith("Checking ")) {
            inLog = false;
        } else if (!inLog) {
            label(line);
        }
    }

    private void label(String line) throws InterruptedException {
        int colon = line.indexOf(": ");
        String value = colon < 0 ? "" : line.substring(colon + 2).strip();
        if (line.startsWith("DigitalOcean Marketplace Image Validation Tool")) {
            version = line.substring(line.lastIndexOf(' ') + 1);
        } else if (line.startsWith("Executed on: ")) {
            executed = Times.zoned(value, DATE);
        } else if (line.startsWith("Distribution: ")) {
            distribution = value;
            sink.fact(new Fact.Value("os.name", value));
        } else if (line.startsWith("Version: ")) {
            sink.fact(new Fact.Value("os.version", value));
        }
    }

    /// In the dump of a log, only what the script is known to say is a row.
    private void row(String word, String text) throws InterruptedException {
        Optional<ImageCheckPhrase> known = ImageCheckPhrase.of(text);
        if (known.isEmpty() && inLog) {
            return;
        }
        inLog = false;
        String check = known.map(ImageCheckPhrase::check).orElse(text);
        String subject = known.map(ImageCheckPhrase::subject).orElse("");
        boolean believed = believed(check, subject, text);
        if (!believed) {
            leftOut.add(check);
        }
        rows.merge(word, 1L, Long::sum);
        FeedbackResult result = believed ? result(word) : FeedbackResult.NOT_EXECUTED;
        sink.feedback(new FeedbackItem(PLATFORM, check, text, result, word.strip(), subject, text));
    }

    private boolean believed(String check, String subject, String text) {
        return switch (check) {
            case "firewall" -> !redHat() && !(distribution.startsWith("Debian") && text.contains("firewalld"));
            case "ssh-keys" -> subject.equals("root");
            default -> true;
        };
    }

    private boolean redHat() {
        return Pattern.compile("CentOS|Rocky|Alma|Red Hat|Fedora|Oracle").matcher(distribution).find();
    }

    /// `OK` is a word of the script that it does not count.
    private static FeedbackResult result(String word) {
        return switch (word) {
            case "PASS" -> FeedbackResult.PASSED;
            case "WARN" -> FeedbackResult.WARNING;
            case "FAIL" -> FeedbackResult.FAILED;
            default -> FeedbackResult.INFO;
        };
    }

    void finish() throws InterruptedException {
        boolean complete = footer.containsKey("Tests FAILED");
        List<Message> remarks = new ArrayList<>();
        if (!complete) {
            remarks.add(Message.of("importer.digitalocean-image-check.unfinished"));
        } else if (disagrees("PASS", "Tests PASSED") || disagrees("WARN", "WARNINGS") || disagrees("FAIL", "Tests FAILED")) {
            remarks.add(Message.of(
                    "importer.digitalocean-image-check.disagrees",
                    told("Tests PASSED"),
                    told("WARNINGS"),
                    told("Tests FAILED"),
                    counted("PASS"),
                    counted("WARN"),
                    counted("FAIL")));
        }
        if (!leftOut.isEmpty()) {
            remarks.add(Message.of("importer.digitalocean-image-check.not-believed", String.join(", ", leftOut)));
        }
        sink.scan(new ScanInfo("99-img-check.sh", version, "", executed, complete, remarks));
    }

    private boolean disagrees(String word, String total) {
        return counted(word) != told(total);
    }

    private long counted(String word) {
        return rows.getOrDefault(word, 0L);
    }

    private long told(String total) {
        return footer.getOrDefault(total, 0L);
    }
}
