package io.countersign.cli;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.workflow.RejudgeSignOff.Difference;
import io.countersign.workflow.RejudgeSignOff.Rejudged;
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

    @Option(names = "--rejudge")
    private boolean rejudge;

    VerifyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        int exit = Exit.YES;
        trusted.forEach(environment.keepTrust(options.data)::look);
        try (VerifySignOff verifySignOff = environment.verifySignOff(options.data, trusted)) {
            for (Path file : files) {
                exit = worse(exit, verify(verifySignOff, file));
            }
        }
        return exit;
    }

    private static int worse(int one, int other) {
        return ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one;
    }

    private int verify(VerifySignOff verifySignOff, Path file) throws InterruptedException {
        try {
            Verification verification = verifySignOff.verify(file);
            Rejudged again = rejudge && verification.dossier() != null
                    ? environment.rejudgeSignOff(options.data).rejudge(file)
                    : null;
            if (options.json) {
                Map<String, Object> object = object(file, verification);
                if (again != null) {
                    object.put("rejudged", object(again));
                }
                terminal.object(object);
            } else {
                print(file, verification);
                if (again != null) {
                    print(again);
                }
            }
            return again == null || again.agrees() ? exit(verification) : Exit.NO;
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
            case AS_SIGNED, CHANGED, NOT_A_SIGN_OFF -> Exit.NO;
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
                Message meaning = signature.meaning();
                if (meaning != null) {
                    terminal.say("cli.verify.meaning", meaning, signature.reason());
                }
            }
        }
    }

    private void print(Rejudged again) {
        terminal.say("cli.verify.rejudged", sentence(again));
        for (Difference difference : again.differing()) {
            terminal.say(
                    "cli.verify.rejudged.item",
                    difference.item(),
                    Names.of(difference.recorded()),
                    Names.of(difference.now()));
        }
    }

    private String sentence(Rejudged again) {
        int others = again.differing().size();
        String answer = terminal.messages()
                .text(others == 0 ? "cli.verify.rejudged.same" : "cli.verify.rejudged.other", again.same(), others);
        String beyond = again.beyond().isEmpty()
                ? ""
                : terminal.messages().text("cli.verify.rejudged.beyond", String.join(", ", again.beyond()));
        String missing =
                again.missing() == 0 ? "" : terminal.messages().text("cli.verify.rejudged.missing", again.missing());
        String tables = again.ofToday().isEmpty()
                ? ""
                : terminal.messages().text("cli.verify.rejudged.tables", String.join(", ", again.ofToday()));
        return (answer + beyond + tables + missing).strip();
    }

    private Map<String, Object> object(Rejudged again) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("agrees", again.agrees());
        object.put("sentence", sentence(again));
        object.put("same", again.same());
        object.put(
                "differing",
                again.differing().stream()
                        .map(one -> Map.of(
                                "item", one.item(),
                                "recorded", Names.of(one.recorded()),
                                "now", Names.of(one.now())))
                        .toList());
        object.put("beyond", again.beyond());
        object.put("missing", again.missing());
        object.put("tablesOfToday", again.ofToday());
        return object;
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
        object.put("role", SignatureField.of(signature.field()).map(Names::of).orElse(null));
        object.put("signed", signature.signed());
        object.put("intact", signature.intact());
        object.put("trusted", signature.trusted());
        object.put("name", signature.name());
        object.put("issuer", signature.issuer());
        object.put("fingerprint", signature.fingerprint());
        object.put("at", signature.at() == null ? null : signature.at().toString());
        object.put("level", signature.level());
        Message meaning = signature.meaning();
        object.put("meaning", meaning == null ? null : terminal.messages().text(meaning));
        object.put("reason", signature.reason());
        object.put("sentence", terminal.messages().text(signature.sentence()));
        object.put("trust", terminal.messages().text(signature.trust()));
        return object;
    }
}
