package io.countersign.workflow;

import io.countersign.model.review.DocumentationReview;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Judges pages of documentation as one set, and stores nothing.
public final class JudgeDocuments {
    /// @param results takes what each file turned out to be
    public DocumentationReview judge(List<Path> paths, Consumer<Inspection> results) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
