package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the sample release through import, assessment, answers, signing and verification.
public final class RunDemo {
    /// @param out the folder for database, key and PDF; null for a new temporary one
    /// @param language of the PDF
    /// @param lines takes a line for each step
    public void run(@Nullable Path out, Language language, Consumer<Message> lines) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
