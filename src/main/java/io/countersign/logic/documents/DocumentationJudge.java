package io.countersign.logic.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.Ground;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Judges a product's documentation as one set of pages.
///
/// A pass is always cited; what is only partly said, or stands in a language that is not read, needs a person. Pages
/// are read in English and in Simplified Chinese. Thread-safe.
public final class DocumentationJudge {
    private static final int MOST_CITATIONS = 5;

    private final List<Requirement> requirements = List.of(
            new PortsRequirement(),
            new PortControlRequirement(),
            new WeakPasswordRequirement(),
            new UpgradeRequirement(),
            new AutoUpdateRequirement(),
            new LogsRequirement());

    /// The pages that were judged last: a round is assessed after every answer, and its pages seldom change.
    private volatile Last last = new Last(List.of(), new DocumentationReview(Map.of(), List.of()));

    private record Last(List<DocumentPage> pages, DocumentationReview review) {}

    /// What the pages say of every requirement; not evaluated where there is no page.
    public DocumentationReview judge(List<DocumentPage> pages) {
        Last known = last;
        if (!pages.isEmpty() && pages.equals(known.pages())) {
            return known.review();
        }
        DocumentationReview review = read(pages);
        last = new Last(List.copyOf(pages), review);
        return review;
    }

    private DocumentationReview read(List<DocumentPage> pages) {
        List<Outline> outlines = pages.stream().map(Outline::of).toList();
        List<Outline> readable = outlines.stream()
                .filter(page -> page.language() != PageLanguage.OTHER)
                .toList();
        List<String> unread = outlines.stream()
                .filter(page -> page.language() == PageLanguage.OTHER)
                .map(Outline::file)
                .toList();
        Map<DocumentRequirement, Ground> grounds = new EnumMap<>(DocumentRequirement.class);
        for (Requirement requirement : requirements) {
            grounds.put(requirement.requirement(), ground(requirement, readable, unread));
        }
        return new DocumentationReview(
                grounds,
                PortsRequirement.documented(readable),
                UnsafeExamples.in(readable),
                LoginAccounts.in(readable),
                DocumentedTimers.in(readable),
                UpdateStatements.in(readable),
                new LanguageVersions(readable).gaps(requirements));
    }

    private static Ground ground(Requirement requirement, List<Outline> readable, List<String> unread) {
        if (readable.isEmpty() && unread.isEmpty()) {
            return new Ground(AssessmentResult.NOT_EVALUATED, Message.of("documents.none"), List.of());
        }
        Verdict verdict = requirement.judge(readable);
        if (verdict.result() == AssessmentResult.FAIL && !unread.isEmpty()) {
            Message text = Message.of("documents.language", unread.size(), unread.getFirst());
            return new Ground(AssessmentResult.NEEDS_REVIEW, text, List.of());
        }
        String key = "documents." + requirement.requirement().id() + "." + verdict.reason();
        return new Ground(verdict.result(), Message.of(key), citations(verdict.passages()));
    }

    private static List<Citation> citations(List<Passage> passages) {
        return passages.stream()
                .map(Passage::citation)
                .distinct()
                .limit(MOST_CITATIONS)
                .toList();
    }
}
