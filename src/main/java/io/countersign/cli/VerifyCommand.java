package io.countersign.cli;

import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.workflow.VerifySignOff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks files that claim to be sign-offs.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "PDF", descriptionKey = "PDF")
    private List<Path> files = List.of();

    @Option(names = "--trust", paramLabel = "CERTIFICATE")
    private List<Path> trusted = List.of();

    @Option(names = "--in-force")
    private boolean inForce;

    VerifyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        VerifySignOff verifySignOff = environment.verifySignOff(options.data, trusted);
        int exit = Exit.YES;
        for (Path file : files) {
            exit = Math.max(exit, verify(verifySignOff, file));
        }
        return exit;
    }

    private int verify(VerifySignOff verifySignOff, Path file) {
        try {
            Verification verification = verifySignOff.verify(file);
            if (options.json) {
                terminal.object(object(file, verification));
            } else {
                print(file, verification);
            }
            return holds(verification.state()) ? Exit.YES : Exit.NO;
        } catch (ProblemException e) {
            terminal.problem(e.problem());
            return Exit.WRONG;
        }
    }

    private boolean holds(Verification.State state) {
        return switch (state) {
            case IN_FORCE -> true;
            case HALF_SIGNED -> !inForce;
            case NOT_GENUINE, NOT_A_SIGNOFF -> false;
        };
    }

    private void print(Path file, Verification verification) {
        terminal.say("cli.verify.headline", file.toString(), verification.headline());
        terminal.say("cli.verify.summary", verification.summary());
        for (Check check : verification.checks()) {
            terminal.say("cli.verify.check." + check.outcome().name(), check.name(), check.text());
        }
        for (SignatureReport signature : verification.signatures()) {
            if (signature.signed()) {
                terminal.say("cli.verify.signature", signature.name(), signature.fingerprint(), signature.trust());
            }
        }
    }

    private Map<String, Object> object(Path file, Verification verification) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", file.toString());
        object.put("sha256", verification.sha256());
        object.put("state", Names.of(verification.state()));
        object.put("headline", terminal.messages().text(verification.headline()));
        object.put("summary", terminal.messages().text(verification.summary()));
        object.put("checks", verification.checks().stream().map(this::object).toList());
        object.put("signatures", verification.signatures().stream().map(this::object).toList());
        return object;
    }

    private Map<String, Object> object(Check check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", terminal.messages().text(check.name()));
        object.put("outcome", Names.of(check.outcome()));
        object.put("text", terminal.messages().text(check.text()));
        return object;
    }

    private Map<String, Object> object(SignatureReport signature) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", signature.field());
        object.put("signed", signature.signed());
        object.put("intact", signature.intact());
        object.put("name", signature.name());
        object.put("issuer", signature.issuer());
        object.put("fingerprint", signature.fingerprint());
        object.put("trust", terminal.messages().text(signature.trust()));
        return object;
    }
}
