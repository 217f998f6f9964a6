package io.countersign.ui.signoff;

import io.countersign.model.signoff.Refusal;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.store.SignOffs;
import io.countersign.ui.approval.ApprovalWork;
import io.countersign.ui.key.KeyWork;
import io.countersign.ui.print.PrintWork;
import io.countersign.workflow.Progress;
import io.countersign.workflow.ReleaseAssessment;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.SignRequest;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;

/// What the page asks of the rest of the program. Every method may take a while; none is called on the FX thread.
interface SignOffWork {
    Readiness assess(long releaseId);

    /// The pages as they would be signed: an unsigned PDF.
    byte[] preview(SignRequest request);

    /// What the person has set for her signatures; at hand at once.
    Assurance usual();

    /// @param password wiped before this returns
    SignRelease.Signed sign(SignRequest request, KeySource key, char[] password, Path target, Assurance assurance);

    PrintWork printing();

    ApprovalWork approving();

    /// Finds the tokens and keys that can be chosen.
    KeyWork keys();

    /// What stands before a signature.
    ///
    /// @param inputs how much the evidence is that can be embedded
    /// @param made the sign-offs that the release has already
    /// @param refused what second persons refused of it, the newest first
    record Readiness(
            ReleaseAssessment assessment,
            SignRelease.InputSize inputs,
            List<SignOffs.SignOff> made,
            List<Refusal> refused) {
        public Readiness {
            made = List.copyOf(made);
            refused = List.copyOf(refused);
        }
    }

    static SignOffWork of(Workflows workflows) {
        return new SignOffWork() {
            @Override
            public Readiness assess(long releaseId) {
                return new Readiness(
                        workflows.assessRelease().assess(releaseId),
                        workflows.signRelease().inputs(releaseId),
                        workflows.store().read(session -> session.signOffs().of(releaseId)),
                        workflows.store().read(session -> session.refusals().of(releaseId)));
            }

            @Override
            public byte[] preview(SignRequest request) {
                return workflows.signRelease().preview(request);
            }

            @Override
            public PrintWork printing() {
                return PrintWork.of(workflows.printSignOff());
            }

            @Override
            public ApprovalWork approving() {
                return ApprovalWork.of(workflows);
            }

            @Override
            public KeyWork keys() {
                return KeyWork.of(workflows.keepKeys());
            }

            @Override
            public Assurance usual() {
                return workflows.signRelease().usual();
            }

            @Override
            public SignRelease.Signed sign(
                    SignRequest request, KeySource key, char[] password, Path target, Assurance assurance) {
                return workflows.signRelease().sign(request, key, password, target, assurance, Progress.SILENT);
            }
        };
    }
}
