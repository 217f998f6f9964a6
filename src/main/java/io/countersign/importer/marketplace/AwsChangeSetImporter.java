package io.countersign.importer.marketplace;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads what became of a change that was handed in to AWS Marketplace, such as a new version: the answer of
/// `DescribeChangeSet`.
///
/// By the shapes of the Marketplace Catalog API, version 2018-09-17. Each change is a feedback item, a failed one as
/// many as it has errors. The file is read twice: what became of the whole may stand behind the changes.
final class AwsChangeSetImporter implements Importer {
    private static final Format FORMAT =
            new Format("aws-marketplace-changeset", EvidenceKind.FEEDBACK, "AWS Marketplace change set");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root)
                        && root.hasAny("ChangeSetId", "ChangeSetArn")
                        && root.has("Status")
                ? Optional.of(Message.of("importer.aws-marketplace-changeset.status"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        AwsChangeSet changes = new AwsChangeSet(sink);
        JsonTokens.read(content.open(), changes::whole);
        JsonTokens.read(content.open(), changes::changes);
        changes.finish();
    }
}
