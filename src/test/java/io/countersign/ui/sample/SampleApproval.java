package io.countersign.ui.sample;

import io.countersign.dossier.DossierFixtures;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.ui.approval.ApprovalWork;
import io.countersign.ui.key.KeyWork;
import io.countersign.workflow.ApproveSignOff;
import io.countersign.workflow.Progress;
import io.countersign.workflow.RefuseSignOff;
import io.countersign.workflow.ReviewApproval.Approval;
import io.countersign.workflow.SignRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// An approval that opens no key and writes no file: the password `right` is right.
public final class SampleApproval implements ApprovalWork {
    public final List<ApproveSignOff.Request> approved = new ArrayList<>();
    public final List<RefuseSignOff.Request> refused = new ArrayList<>();
    public char[] handed = {};
    /// Whether the work waits until it is stopped.
    public boolean slow;
    /// Whether it is past stopping.
    public boolean deaf;

    @Override
    public Approval review(Path halfSigned) {
        Dossier dossier = DossierFixtures.approved();
        return new Approval(
                SampleVerification.of(Verification.State.INTACT_UNKNOWN_SIGNER),
                dossier,
                true,
                List.of(entry("Lin Mei", "evidence.imported")),
                List.of(entry("Chen Yu", "finding.decided")),
                Optional.empty(),
                false);
    }

    private static AuditEntry entry(String who, String action) {
        return new AuditEntry(1, SampleReview.NOW, who, action, 1, "late.json", "", "late.json", "", "", "");
    }

    @Override
    public KeyWork keys() {
        return new SampleKeys();
    }

    @Override
    public Assurance usual() {
        return Assurance.none();
    }

    @Override
    public SignRelease.Signed approve(
            ApproveSignOff.Request request, KeySource key, char[] password, Progress progress)
            throws InterruptedException {
        open(password);
        if (slow && !deaf) {
            new CountDownLatch(1).await();
        }
        while (deaf && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        approved.add(request);
        return new SignRelease.Signed(
                "CS-2026-0001",
                request.target(),
                "b81d0c5e".repeat(8),
                SampleVerification.of(Verification.State.INTACT_TRUSTED));
    }

    @Override
    public Refusal refuse(RefuseSignOff.Request request, KeySource key, char[] password) {
        open(password);
        refused.add(request);
        return new Refusal(
                "CS-2026-0001", 1, 1, "Chen Yu", "ab".repeat(32), SampleReview.NOW, request.reason(), request.points());
    }

    private void open(char[] password) {
        handed = password;
        if (!new String(password).equals("right")) {
            throw ProblemException.of(ProblemCode.KEY_PASSWORD, "key.p12");
        }
    }
}
