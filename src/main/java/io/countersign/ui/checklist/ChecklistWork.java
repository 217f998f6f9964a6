package io.countersign.ui.checklist;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.AnswerValue;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.Workflows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the page asks of the rest of the program. Every method may take a while; none is called on the FX thread.
interface ChecklistWork {
    Review load(long releaseId);

    void answer(long releaseId, String itemId, AnswerValue value, String note);

    void takeProposal(long releaseId, String itemId);

    void withdraw(long releaseId, String itemId);

    static ChecklistWork of(Workflows workflows) {
        return new ChecklistWork() {
            @Override
            public Review load(long releaseId) {
                ReleaseAssessment assessment = workflows.assessRelease().assess(releaseId);
                List<Evidence> files = workflows.store().read(session -> session.evidence()
                        .of(releaseId, assessment.release().round()));
                Map<String, Evidence> byName = new HashMap<>();
                files.forEach(file -> byName.putIfAbsent(file.name(), file));
                return new Review(assessment, byName);
            }

            @Override
            public void answer(long releaseId, String itemId, AnswerValue value, String note) {
                workflows.answerItems().answer(releaseId, itemId, value, note);
            }

            @Override
            public void takeProposal(long releaseId, String itemId) {
                workflows.answerItems().takeProposal(releaseId, itemId);
            }

            @Override
            public void withdraw(long releaseId, String itemId) {
                workflows.answerItems().undo(releaseId, itemId);
            }
        };
    }
}
