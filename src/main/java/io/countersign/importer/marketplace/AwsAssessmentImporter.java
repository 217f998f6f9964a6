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

/// Reads what AWS Marketplace says of an image: the answers of `DescribeAssessment`, several pages one after another
/// too, and of `ListAssessments`, which hold the results without the controls.
///
/// By the shapes of the Marketplace Catalog API, version 2018-09-17. Each control is a feedback item, a failed one as
/// many as it has errors.
final class AwsAssessmentImporter implements Importer {
    private static final Format FORMAT =
            new Format("aws-marketplace-assessment", EvidenceKind.FEEDBACK, "AWS Marketplace assessment");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        if (root.hasAny("AssessmentId", "AssessmentArn") && root.hasAny("ControlAssessments", "AssessmentResult")) {
            return Optional.of(Message.of("importer.aws-marketplace-assessment.controls"));
        }
        return root.has("AssessmentSummaryList")
                ? Optional.of(Message.of("importer.aws-marketplace-assessment.summaries"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        AwsAssessment assessment = new AwsAssessment(sink);
        JsonTokens.values(content.open(), assessment::page);
        assessment.finish();
    }
}
