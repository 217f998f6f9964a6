package io.countersign.workflow;

import io.countersign.importer.Importers;
import io.countersign.logic.documents.DocumentationJudge;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.review.DocumentationReview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Judges pages of documentation as one set, and stores nothing.
public final class JudgeDocuments {
    private final Importers importers;
    private final ReportReader reader;
    private final DocumentationJudge judge = new DocumentationJudge();

    public JudgeDocuments(Importers importers) {
        this.importers = importers;
        this.reader = new ReportReader(importers);
    }

    /// Judges the pages among files, and among all files in folders.
    ///
    /// @param results takes what each file turned out to be; one that is no page is refused and left out
    /// @throws InterruptedException if cancelled
    public DocumentationReview judge(List<Path> paths, Consumer<Inspection> results) throws InterruptedException {
        List<DocumentPage> pages = new ArrayList<>();
        SourceFiles.each(paths, importers, Progress.SILENT, file -> results.accept(pages(file, pages)));
        return judge.judge(pages);
    }

    private Inspection pages(SourceFile file, List<DocumentPage> pages) throws InterruptedException {
        List<DocumentPage> read = new ArrayList<>();
        PageSink sink = new PageSink(read);
        Inspection inspection = reader.read(file, null, _ -> sink, Progress.SILENT);
        if (inspection.outcome() == Inspection.Outcome.RECOGNISED) {
            pages.addAll(read);
        }
        return withoutReports(inspection);
    }

    private static Inspection withoutReports(Inspection file) {
        Format format = file.format();
        if (format == null || format.kind() == EvidenceKind.DOCUMENT) {
            return file;
        }
        return file.refused(Problem.of(ProblemCode.DOCUMENT_NO_PAGE, file.name(), format.name()));
    }
}
