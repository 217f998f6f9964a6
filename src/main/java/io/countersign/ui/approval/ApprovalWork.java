package io.countersign.ui.approval;

import io.countersign.model.signoff.Refusal;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.ui.key.KeyWork;
import io.countersign.workflow.ApproveSignOff;
import io.countersign.workflow.Progress;
import io.countersign.workflow.RefuseSignOff;
import io.countersign.workflow.ReviewApproval;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;

/// What approving asks of the rest of the program. Methods may take a while, and then are not called on the FX thread.
public interface ApprovalWork {
    /// What stands before the second signature.
    ReviewApproval.Approval review(Path halfSigned);

    /// What the person has set for her signatures; at hand at once.
    Assurance usual();

    /// @param password wiped before this returns
    /// @throws InterruptedException if cancelled; nothing is left behind then
    SignRelease.Signed approve(ApproveSignOff.Request request, KeySource key, char[] password, Progress progress)
            throws InterruptedException;

    /// @param password wiped before this returns
    Refusal refuse(RefuseSignOff.Request request, KeySource key, char[] password);

    /// Finds the tokens and keys that can be chosen.
    KeyWork keys();

    static ApprovalWork of(Workflows workflows) {
        return new ApprovalWork() {
            @Override
            public ReviewApproval.Approval review(Path halfSigned) {
                return workflows.reviewApproval().review(halfSigned);
            }

            @Override
            public KeyWork keys() {
                return KeyWork.of(workflows.keepKeys());
            }

            @Override
            public Assurance usual() {
                return workflows.approveSignOff().usual();
            }

            @Override
            public SignRelease.Signed approve(
                    ApproveSignOff.Request request, KeySource key, char[] password, Progress progress)
                    throws InterruptedException {
                return workflows.approveSignOff().approve(request, key, password, progress);
            }

            @Override
            public Refusal refuse(RefuseSignOff.Request request, KeySource key, char[] password) {
                return workflows.refuseSignOff().refuse(request, key, password);
            }
        };
    }
}
