package io.countersign.cli;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
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
    /// Of several files the worst answer counts.
    private static final List<Integer> ORDER = List.of(Exit.YES, Exit.UNKNOWN, Exit.NO, Exit.WRONG);

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
        int worst = Exit.YES;
        try (VerifySignOff verifySignOff = environment.verifySignOff(options.data, trusted)) {
            for (Path file : files) {
                int exit = verify(verifySignOff, file);
                worst = ORDER.indexOf(exit) > ORDER.indexOf(worst) ? exit : worst;
            }
        }
        return worst;
    }

    private int verify(VerifySignOff verifySignOff, Path file) {
        try {
            Verification verification = verifySignOff.verify(file);
            if (options.json) {
                terminal.object(object(file, verification));
            } else {
                print(file, verification);
            }
            return exit(verification);
        } catch (ProblemException e) {
            if (options.json) {
                terminal.object(object(file, e.problem()));
            } else {
                terminal.problem(e.problem());
            }
            return e.problem().code() == ProblemCode.PDF_UNREADABLE ? Exit.WRONG : Exit.NO;
        }
    }

    /// That nobody vouches for the keys is no yes: anyone can sign with a key of that kind.
    private int exit(Verification verification) {
        if (inForce && !verification.isInForce()) {
            return Exit.NO;
        }
        return switch (verification.state()) {
            case INTACT_TRUSTED -> Exit.YES;
            case INTACT_UNKNOWN_SIGNER -> Exit.UNKNOWN;
            case CHANGED, NOT_A_SIGN_OFF -> Exit.NO;
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
        object.put("state", Names.of(verification.state()));
        object.put("sentence", sentence(verification));
        object.put("inForce", verification.isInForce());
        object.put("sha256", verification.sha256());
        object.put("signatures", verification.signatures().stream().map(this::object).toList());
        object.put("checks", verification.checks().stream().map(this::object).toList());
        return object;
    }

    private String sentence(Verification verification) {
        return terminal.messages().text("cli.verify.sentence", verification.headline(), verification.summary());
    }

    /// A file that cannot be read is an answer as well.
    private Map<String, Object> object(Path file, Problem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", file.toString());
        object.put("state", "unreadable");
        object.put("sentence", terminal.sentence(problem));
        object.put("code", problem.code().id());
        object.put("inForce", false);
        object.put("signatures", List.of());
        object.put("checks", List.of());
        return object;
    }

    private Map<String, Object> object(Check check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", check.id());
        object.put("question", terminal.messages().text(check.name()));
        object.put("outcome", Names.of(check.outcome()));
        object.put("sentence", terminal.messages().text(check.text()));
        return object;
    }

    private Map<String, Object> object(SignatureReport signature) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", signature.field());
        object.put("signed", signature.signed());
        object.put("intact", signature.intact());
        object.put("trusted", signature.trusted());
        object.put("name", signature.name());
        object.put("issuer", signature.issuer());
        object.put("fingerprint", signature.fingerprint());
        object.put("at", signature.at() == null ? null : signature.at().toString());
        object.put("level", signature.level());
        object.put("sentence", terminal.messages().text(signature.sentence()));
        object.put("trust", terminal.messages().text(signature.trust()));
        return object;
    }
}
