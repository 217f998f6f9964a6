package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Store;
import io.countersign.workflow.Workflows;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A command that works on the database: opens it, does its work, closes it.
abstract sealed class StoreCommand implements Callable<Integer>
        permits NewReleaseCommand,
                OpenRoundCommand,
                ListReleasesCommand,
                ShowReleaseCommand,
                ImportCommand,
                MessageCommand,
                FindingsCommand,
                DecideCommand,
                ConfirmCommand,
                UndoCommand,
                AssessCommand,
                AnswerCommand,
                ListFeedbackCommand,
                AnswerFeedbackCommand,
                ListBlacklistCommand,
                AddBlacklistCommand,
                RemoveBlacklistCommand,
                AttestCommand,
                SignCommand,
                ExportCommand,
                ApproveCommand,
                RefuseCommand,
                ListPeopleCommand,
                AddPersonCommand,
                ShowPersonCommand,
                VerifyHistoryCommand,
                ListHistoryCommand,
                ExportHistoryCommand,
                BackupCommand {
    final Terminal terminal;
    final CommonOptions options;
    private final Environment environment;

    StoreCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public final Integer call() throws InterruptedException {
        try (Workflows workflows =
                options.readOnly ? environment.openToRead(options.data) : environment.open(options.data)) {
            return run(workflows);
        }
    }

    /// The work.
    ///
    /// @return an exit code
    abstract int run(Workflows workflows) throws InterruptedException;

    /// The release with this number or, where there is exactly one, with this build.
    static Release release(Store store, String words) {
        return store.read(session -> {
            if (words.matches("[0-9]{1,18}")) {
                Optional<Release> numbered = session.releases().find(Long.parseLong(words));
                if (numbered.isPresent()) {
                    return numbered.get();
                }
            }
            List<Release> built = session.releases().all().stream()
                    .filter(release -> release.build().equals(words))
                    .toList();
            if (built.size() != 1) {
                throw ProblemException.of(ProblemCode.RELEASE_UNKNOWN, words);
            }
            return built.getFirst();
        });
    }
}
