package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.workflow.Progress;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.SignRequest;
import io.countersign.workflow.Workflows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Signs a round off as its reviewer.
@Command(name = "sign")
final class SignCommand extends StoreCommand {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Option(names = "--key", required = true, paramLabel = "P12")
    private Path key = Path.of("");

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Mixin
    private AssuranceOptions assurance = new AssuranceOptions();

    @Option(names = "--out", paramLabel = "PDF")
    private @Nullable Path out;

    @Option(names = "--refuse")
    private boolean refuse;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--reviewer", required = true, paramLabel = "NAME")
    private String reviewer = "";

    @Option(names = "--reviewer-role", paramLabel = "ROLE")
    private String reviewerRole = "";

    @Option(names = "--approver", required = true, paramLabel = "NAME")
    private String approver = "";

    @Option(names = "--approver-role", paramLabel = "ROLE")
    private String approverRole = "";

    @Option(names = "--document-language", converter = LanguageConverter.class, paramLabel = "en|zh")
    private @Nullable Language documentLanguage;

    @Option(names = "--also-in", converter = LanguageConverter.class, paramLabel = "en|zh")
    private @Nullable Language alsoIn;

    @Option(names = "--hashes-only")
    private boolean hashesOnly;

    @Option(names = "--print-findings", paramLabel = "N")
    private int printLimit = Dossier.PRINT_LIMIT;

    SignCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
        this.environment = environment;
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        SignRequest request = new SignRequest(
                release.id(),
                refuse ? Verdict.REFUSED : Verdict.APPROVED,
                reason,
                documentLanguage == null ? terminal.messages().language() : documentLanguage,
                alsoIn,
                printLimit,
                hashesOnly ? SignRequest.Inputs.HASHES : SignRequest.Inputs.EMBEDDED,
                new Person(reviewer, reviewerRole),
                new Person(approver, approverRole));
        Path target = out == null ? Path.of(SignRelease.fileName(release)) : out;
        if (!Files.isReadable(key)) {
            throw ProblemException.of(ProblemCode.KEY_UNREADABLE, key.toString());
        }
        saySize(workflows.signRelease().inputs(release.id()));
        char[] secret = password.read(environment, terminal);
        SignRelease.Signed signed = workflows.signRelease()
                .sign(request, keys.in(key), secret, target, assurance.or(workflows.signRelease().usual()), Progress.SILENT);
        print(signed, terminal, options.json);
        return Exit.YES;
    }

    /// How much the evidence is stands before the password is asked for.
    private void saySize(SignRelease.InputSize size) {
        if (!options.json) {
            terminal.say(
                    hashesOnly ? "cli.sign.hashes" : "cli.sign.embeds", size.embedded(), size.files(), size.bytes());
        }
    }

    static void print(SignRelease.Signed signed, Terminal terminal, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("number", signed.number());
            object.put("file", signed.file().toString());
            object.put("sha256", signed.sha256());
            object.put("record", record(signed));
            terminal.object(object);
        } else {
            terminal.say("cli.sign.done", signed.number(), signed.file().toString(), signed.sha256());
            String record = record(signed);
            if (record != null) {
                terminal.say("cli.sign.record", record);
            }
        }
    }

    /// An approver on another database has no record of it.
    private static @Nullable String record(SignRelease.Signed signed) {
        Path record = SignRelease.recordFile(signed.file());
        return Files.exists(record) ? record.toString() : null;
    }
}
