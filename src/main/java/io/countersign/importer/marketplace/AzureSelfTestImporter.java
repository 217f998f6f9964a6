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
import java.util.stream.Stream;

/// Reads the answer of Azure's self-test API for virtual machine images: an envelope with `TrackingId` and
/// `Response`, the latter JSON as a string; or what is in that string, taken out of it.
///
/// By Microsoft's page "Test your virtual machine image", whose printed examples have keys that a line break tore
/// (`Tes tID`): keys are compared without blanks and case. Every test is a feedback item, passed ones too.
public final class AzureSelfTestImporter implements Importer {
    private static final Format FORMAT =
            new Format("azure-vm-selftest-json", EvidenceKind.FEEDBACK, "Azure VM self-test");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        if (member(root, "response") && member(root, "trackingid")) {
            return Optional.of(Message.of("importer.azure-vm-selftest-json.envelope"));
        }
        boolean bare = member(root, "tests") && (member(root, "appcertificationcategory") || member(root, "testresult"));
        return bare ? Optional.of(Message.of("importer.azure-vm-selftest-json.bare")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        AzureSelfTest test = new AzureSelfTest(sink);
        JsonTokens.read(content.open(), test::read);
        test.finish();
    }

    private static boolean member(JsonSketch root, String plain) {
        Stream<String> keys = root.members().keySet().stream();
        return keys.map(AzureSelfTest::plain).anyMatch(plain::equals);
    }
}
