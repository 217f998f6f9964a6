package io.countersign.cli;

import io.countersign.model.signoff.Profile;
import io.countersign.workflow.Workflows;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists the people who sign.
@Command(name = "list")
final class ListPeopleCommand extends StoreCommand {
    ListPeopleCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        List<Profile> people = workflows.keepPeople().all();
        if (people.isEmpty() && !options.json) {
            terminal.say("cli.person.none");
        }
        people.forEach(profile -> PersonLines.print(terminal, options.json, profile));
        return Exit.YES;
    }
}
