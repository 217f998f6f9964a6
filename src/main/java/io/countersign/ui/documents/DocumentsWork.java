package io.countersign.ui.documents;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.store.Session;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.Workflows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the page asks of the rest of the program. It may take a while and is never called on the FX thread.
@FunctionalInterface
interface DocumentsWork {
    DocumentsReview load(long releaseId);

    static DocumentsWork of(Workflows workflows) {
        return releaseId -> {
            ReleaseAssessment assessment = workflows.assessRelease().assess(releaseId);
            return workflows.store().read(session -> review(session, assessment));
        };
    }

    private static DocumentsReview review(Session session, ReleaseAssessment assessment) {
        long release = assessment.release().id();
        int round = assessment.release().round();
        List<DocumentPage> pages = session.evidence().pages(release, round);
        Map<String, Evidence> files = new HashMap<>();
        session.evidence().of(release, round).forEach(file -> files.putIfAbsent(file.name(), file));
        List<PortLine> ports = assessment.ports().stream()
                .map(PortLine::of)
                .sorted(Comparator.comparingInt(PortLine::port).thenComparing(PortLine::protocol))
                .toList();
        return new DocumentsReview(
                assessment.checklist(), pages, assessment.documentation(), ports, files);
    }
}
