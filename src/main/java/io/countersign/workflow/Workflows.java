package io.countersign.workflow;

import io.countersign.store.Store;

/// Everything that can be done with one database, as the window and the command line are handed it.
public record Workflows(
        Store store,
        ReleaseChecklists checklists,
        InspectFiles inspectFiles,
        JudgeDocuments judgeDocuments,
        CreateRelease createRelease,
        OpenRound openRound,
        ImportEvidence importEvidence,
        MapColumns mapColumns,
        KeepMappings keepMappings,
        TakeMessage takeMessage,
        TakePicture takePicture,
        AssessRelease assessRelease,
        AnswerItems answerItems,
        AttestItems attestItems,
        DecideFindings decideFindings,
        AnswerFeedback answerFeedback,
        KeepBlacklist keepBlacklist,
        SignRelease signRelease,
        ExportRelease exportRelease,
        ApproveSignOff approveSignOff,
        ReviewApproval reviewApproval,
        RefuseSignOff refuseSignOff,
        KeepPeople keepPeople,
        KeepKeys keepKeys,
        VerifySignOff verifySignOff,
        KeepTrust keepTrust,
        PrintSignOff printSignOff,
        CheckHistory checkHistory,
        ExportHistory exportHistory,
        BackUp backUp)
        implements AutoCloseable {
    @Override
    public void close() {
        verifySignOff.close();
        store.close();
    }
}
