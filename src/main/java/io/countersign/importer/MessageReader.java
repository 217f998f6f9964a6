package io.countersign.importer;

import io.countersign.model.evidence.FeedbackItem;
import java.io.IOException;
import java.util.List;

/// Reads what marketplaces write to people: e-mails and messages of portals. Thread-safe.
public interface MessageReader {
    /// The words of a message (`.eml`), with its subject, without its markup; those of any other text as they are.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it is malformed
    String text(Content content) throws IOException;

    /// Whose message it is, by the names in it; empty where they name none, or two.
    String platform(String text);

    /// The items that a message asks something about, by rules alone; a person corrects them.
    List<FeedbackItem> split(String platform, String text);
}
