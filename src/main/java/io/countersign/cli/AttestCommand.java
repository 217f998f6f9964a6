package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.StandingAttestation;
import io.countersign.workflow.Workflows;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records what a named person attests of an item that no report can prove.
@Command(name = "attest")
final class AttestCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "ITEM")
    private String item = "";

    @Option(names = "--by", paramLabel = "NAME")
    private String by = "";

    @Option(names = "--release", paramLabel = "RELEASE")
    private String name = "";

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--until", paramLabel = "DAY")
    private @Nullable LocalDate until;

    @Option(names = "--withdraw")
    private boolean withdraw;

    AttestCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        long releaseId = name.isBlank() && workflows.attestItems().isOfOrganisation(item) ? 0 : releaseId(workflows);
        if (withdraw) {
            return workflows.attestItems().withdraw(releaseId, item) ? Exit.YES : Exit.NO;
        }
        StandingAttestation said = workflows.attestItems().attest(releaseId, item, by, note, until);
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("item", said.itemId());
            object.put("release", said.releaseId() == 0 ? null : said.releaseId());
            object.put("by", said.by());
            object.put("until", said.lastDay().toString());
            object.put("recordedBy", said.recordedBy());
            object.put("at", said.at().toString());
            terminal.object(object);
        } else {
            terminal.say("cli.attest.done", said.itemId(), said.by(), said.lastDay());
        }
        return Exit.YES;
    }

    private long releaseId(Workflows workflows) {
        if (name.isBlank()) {
            throw ProblemException.of(ProblemCode.ATTESTATION_RELEASE_MISSING, item);
        }
        return release(workflows.store(), name).id();
    }
}
