package io.countersign.importer.message;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.Times;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.parse.Mail;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Messages in files (`.eml`), as mail programs save them (RFC 5322). Each item that the rules find is one of feedback.
final class EmlImporter implements Importer {
    private static final Format FORMAT = new Format("message", EvidenceKind.FEEDBACK, "E-mail message");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):.*");
    private static final Set<String> ENVELOPE =
            Set.of("mime-version", "message-id", "received", "return-path", "delivered-to", "to", "content-type");

    private final PlainMessages messages = new PlainMessages();

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Text(var lines))) {
            return Optional.empty();
        }
        Set<String> names = header(lines);
        boolean sent = names.contains("from") && (names.contains("subject") || names.contains("date"));
        return sent && names.stream().anyMatch(ENVELOPE::contains)
                ? Optional.of(Message.of("importer.message.header"))
                : Optional.empty();
    }

    /// The names of the fields before the first blank line; none where another line stands between them.
    private static Set<String> header(List<String> lines) {
        Set<String> names = new HashSet<>();
        for (String line : lines) {
            if (line.isBlank()) {
                return names;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                names.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (names.isEmpty() ? !line.startsWith("From ") : !Character.isWhitespace(line.charAt(0))) {
                return Set.of();
            }
        }
        return names;
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Mail mail = Mail.read(content.open());
        String text = PlainMessages.text(mail);
        for (FeedbackItem item : messages.split(messages.platform(mail.from() + "\n" + text), text)) {
            sink.feedback(item);
        }
        List<Message> remarks = mail.attachments().isEmpty()
                ? List.of()
                : List.of(Message.of(
                        "importer.message.attachments",
                        String.join(", ", mail.attachments().stream().map(Mail.Attached::name).toList())));
        sink.scan(new ScanInfo(
                FORMAT.name(),
                "",
                mail.subject(),
                Times.zoned(mail.date().replaceFirst("\\s*\\(.*\\)$", ""), DateTimeFormatter.RFC_1123_DATE_TIME),
                true,
                remarks));
    }
}
