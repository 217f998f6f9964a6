package io.countersign.ui.documents;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.store.Session;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.Workflows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the page asks of the rest of the program. It may take a while and is never called on the FX thread.
@FunctionalInterface
interface DocumentsWork {
    /// The name of the facts by which lists of sockets tell what only the machine itself reaches.
    String LOOPBACK = "listen.loopback";

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
        List<PortLine> ports = new ArrayList<>();
        assessment.ports().forEach(row -> ports.add(PortLine.of(row)));
        session.evidence().forEachFact(release, round, Fact.Value.class, fact -> {
            if (fact.value().name().equals(LOOPBACK)) {
                PortLine.ofLoopback(fact.value().value(), fact.evidence()).ifPresent(ports::add);
            }
        });
        return new DocumentsReview(
                assessment.checklist(), pages, assessment.documentation(), PortLine.merged(ports), files);
    }
}
