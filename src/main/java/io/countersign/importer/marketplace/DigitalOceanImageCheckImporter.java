package io.countersign.importer.marketplace;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what DigitalOcean's image validator prints (`99-img-check.sh` of its marketplace partners' repository), in
/// colours or not, by itself or in the log of a Packer build, which puts the builder's name before each line.
///
/// Every row is a feedback item. The counts in the script's footer are compared and not believed; without a
/// footer the check was broken off.
public final class DigitalOceanImageCheckImporter implements Importer {
    private static final Format FORMAT =
            new Format("digitalocean-image-check", EvidenceKind.FEEDBACK, "DigitalOcean image check");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Text text)) {
            return Optional.empty();
        }
        if (plain(text).anyMatch(line -> line.startsWith("DigitalOcean Marketplace Image Validation Tool"))) {
            return Optional.of(Message.of("importer.digitalocean-image-check.header"));
        }
        boolean sections = plain(text).anyMatch(line -> line.startsWith("Checking for log files in /var/log"))
                || plain(text).anyMatch(line -> line.startsWith("Checking all user-created accounts..."));
        boolean rows = plain(text).anyMatch(line -> line.matches("\\[(PASS|FAIL)] .*[Ss]upported .*"));
        return sections && rows
                ? Optional.of(Message.of("importer.digitalocean-image-check.rows"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        ImageCheck check = new ImageCheck(sink);
        TextLines.each(content.open(), line -> check.line(ImageCheck.plain(line)));
        check.finish();
    }

    private static Stream<String> plain(Shape.Text text) {
        return text.lines().stream().map(ImageCheck::plain);
    }
}
