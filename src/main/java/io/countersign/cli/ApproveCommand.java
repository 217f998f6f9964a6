package io.countersign.cli;

import io.countersign.workflow.ApproveSignOff;
import io.countersign.workflow.Progress;
import io.countersign.workflow.ReviewApproval.Approval;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts the second person's signature into a sign-off.
@Command(name = "approve")
final class ApproveCommand extends StoreCommand {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "PDF", descriptionKey = "PDF")
    private Path halfSigned = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Step step = new Step();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Mixin
    private AssuranceOptions assurance = new AssuranceOptions();

    ApproveCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
        this.environment = environment;
    }

    @Override
    int run(Workflows workflows) throws InterruptedException {
        return step.dryRun ? review(workflows) : approve(workflows);
    }

    private int approve(Workflows workflows) throws InterruptedException {
        char[] secret = password.read(environment, terminal);
        ApproveSignOff.Request request = new ApproveSignOff.Request(
                halfSigned,
                step.signature.out,
                step.signature.reason,
                step.signature.otherName,
                assurance.or(workflows.approveSignOff().usual()));
        SignRelease.Signed signed =
                workflows.approveSignOff().approve(request, keys.in(step.signature.key), secret, Progress.SILENT);
        SignCommand.print(signed, terminal, options.json);
        return Exit.YES;
    }

    private int review(Workflows workflows) {
        Approval approval = workflows.reviewApproval().review(halfSigned);
        ApprovalLines lines = new ApprovalLines(terminal);
        if (options.json) {
            terminal.object(lines.object(approval));
        } else {
            lines.print(approval);
        }
        boolean asSigned = approval.sameRecord()
                && approval.since().isEmpty()
                && approval.refusal().isEmpty();
        return asSigned ? Exit.YES : Exit.NO;
    }

    /// To look, or to sign.
    static final class Step {
        @Option(names = "--dry-run")
        private boolean dryRun;

        @ArgGroup(exclusive = false)
        private Signature signature = new Signature();
    }

    /// What a signature needs.
    static final class Signature {
        @Option(names = "--key", required = true, paramLabel = "P12")
        private Path key = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "PDF")
        private Path out = Path.of("");

        @Option(names = "--reason", paramLabel = "TEXT")
        private String reason = "";

        @Option(names = "--other-name")
        private boolean otherName;
    }
}
