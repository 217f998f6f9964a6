package io.countersign.importer.document;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.PdfText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads documentation in PDF, each page of it as a page of its own, `manual.pdf#page=3`. Headings are told by the size
/// of their letters, columns by the gaps between words.
public final class PdfDocumentImporter implements Importer {
    private static final Format FORMAT = new Format("pdf-document", EvidenceKind.DOCUMENT, "PDF");

    /// What documentation is called, or the folder that it lies in.
    private static final Pattern NAME = Pattern.compile("(?:^|.*/)(?:docs?|documentation|manuals?|handbooks?|guides?)/.*"
            + "|.*(?:manual|handbook|guide|readme|documentation|instructions|quick-?start|文档|手册|指南|说明|教程)[^/]*");

    private final TextPageReader reader = new TextPageReader();
    private final Predicate<Head> condition;

    private PdfDocumentImporter(Predicate<Head> condition) {
        this.condition = condition;
    }

    /// For files that may be anything: a PDF is documentation where its name or its folder says so.
    public static PdfDocumentImporter byName() {
        return new PdfDocumentImporter(head -> NAME.matcher(head.name().toLowerCase(Locale.ROOT)).matches());
    }

    /// For files that a person calls documentation.
    public static PdfDocumentImporter ofAny() {
        return new PdfDocumentImporter(_ -> true);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean pdf = head.shape() instanceof Shape.Binary(String kind) && kind.equals("pdf");
        return pdf && condition.test(head)
                ? Optional.of(Message.of("documents.recognised.pdf"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        List<String> pages = PdfText.pages(content.open());
        if (pages.stream().allMatch(String::isBlank)) {
            throw ProblemException.of(ProblemCode.DOCUMENT_NO_WORDS);
        }
        for (int i = 0; i < pages.size(); i++) {
            DocumentPage page = reader.read("#page=" + (i + 1), pages.get(i));
            if (!page.lines().isEmpty()) {
                sink.page(page);
            }
        }
    }
}
