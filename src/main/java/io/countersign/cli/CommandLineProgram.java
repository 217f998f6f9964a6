package io.countersign.cli;

import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The command line: reads the arguments, runs a command, and answers with an exit code.
public final class CommandLineProgram {
    private static final int HELP_WIDTH = 110;
    private static final int LONGEST_OPTION = 34;

    private final Environment environment;
    private final PrintWriter out;
    private final PrintWriter err;

    public CommandLineProgram(Environment environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /// Runs one command.
    ///
    /// @return 0 for yes, 1 where the answer is no, 2 for wrong usage or a computer that does not play along
    public int run(String... args) {
        Language language = language(args);
        Terminal terminal = new Terminal(out, err, new Messages(language));
        CommandLine commands = commands(terminal);
        commands.setResourceBundle(ResourceBundle.getBundle(
                CommandLineProgram.class.getPackageName() + ".help", language.locale(), new NoOtherLanguage()));
        commands.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(HELP_WIDTH).setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
        commands.setExecutionExceptionHandler((failure, _, _) -> explain(failure, terminal));
        commands.setParameterExceptionHandler((mistake, _) -> {
            terminal.problem(UsageMistake.of(mistake));
            return Exit.WRONG;
        });
        commands.registerConverter(Path.class, CommandLineProgram::path);
        try {
            return commands.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private CommandLine commands(Terminal terminal) {
        CommonOptions options = new CommonOptions();
        CommandLine release = new CommandLine(new CommandGroup())
                .addSubcommand(new NewReleaseCommand(environment, terminal, options))
                .addSubcommand(new ListReleasesCommand(environment, terminal, options))
                .addSubcommand(new ShowReleaseCommand(environment, terminal, options))
                .addSubcommand(new OpenRoundCommand(environment, terminal, options));
        CommandLine mapping = new CommandLine(new CommandGroup())
                .addSubcommand(new MappingGuessCommand(environment, terminal, options));
        CommandLine feedback = new CommandLine(new CommandGroup())
                .addSubcommand(new ListFeedbackCommand(environment, terminal, options))
                .addSubcommand(new AnswerFeedbackCommand(environment, terminal, options));
        CommandLine blacklist = new CommandLine(new CommandGroup())
                .addSubcommand(new ListBlacklistCommand(environment, terminal, options))
                .addSubcommand(new AddBlacklistCommand(environment, terminal, options))
                .addSubcommand(new RemoveBlacklistCommand(environment, terminal, options));
        CommandLine person = new CommandLine(new CommandGroup())
                .addSubcommand(new ListPeopleCommand(environment, terminal, options))
                .addSubcommand(new AddPersonCommand(environment, terminal, options))
                .addSubcommand(new ShowPersonCommand(environment, terminal, options));
        CommandLine key = new CommandLine(new CommandGroup())
                .addSubcommand(new NewKeyCommand(environment, terminal, options))
                .addSubcommand(new ListKeysCommand(environment, terminal, options))
                .addSubcommand(new ShowKeyCommand(environment, terminal, options))
                .addSubcommand(new RequestKeyCommand(environment, terminal, options))
                .addSubcommand(new InstallKeyCommand(environment, terminal, options));
        CommandLine trust = new CommandLine(new CommandGroup())
                .addSubcommand(new ListTrustCommand(environment, terminal, options))
                .addSubcommand(new AddTrustCommand(environment, terminal, options))
                .addSubcommand(new RemoveTrustCommand(environment, terminal, options));
        CommandLine history = new CommandLine(new CommandGroup())
                .addSubcommand(new VerifyHistoryCommand(environment, terminal, options))
                .addSubcommand(new ListHistoryCommand(environment, terminal, options))
                .addSubcommand(new ExportHistoryCommand(environment, terminal, options))
                .addSubcommand(new CheckRecordCommand(terminal, options));
        CommandLine checklist = new CommandLine(new CommandGroup())
                .addSubcommand(new ListChecklistsCommand(environment, terminal, options))
                .addSubcommand(new ShowChecklistCommand(environment, terminal, options))
                .addSubcommand(new CopyChecklistCommand(environment, terminal, options))
                .addSubcommand(new ValidateChecklistCommand(environment, terminal, options));
        CommandLine knowledge = new CommandLine(new CommandGroup())
                .addSubcommand(new ListKnowledgeCommand(environment, terminal, options))
                .addSubcommand(new ValidateKnowledgeCommand(terminal, options));
        CommandLine commands = new CommandLine(new CommandGroup())
                .setCommandName("countersign")
                .addSubcommand(new DemoCommand(environment, terminal))
                .addSubcommand(new InspectCommand(environment, terminal, options))
                .addSubcommand(new DocumentsCommand(environment, terminal, options))
                .addSubcommand("release", release)
                .addSubcommand(new ImportCommand(environment, terminal, options))
                .addSubcommand("mapping", mapping)
                .addSubcommand("checklist", checklist)
                .addSubcommand("knowledge", knowledge)
                .addSubcommand(new MessageCommand(environment, terminal, options))
                .addSubcommand(new FindingsCommand(environment, terminal, options))
                .addSubcommand(new DecideCommand(environment, terminal, options))
                .addSubcommand(new ConfirmCommand(environment, terminal, options))
                .addSubcommand(new UndoCommand(environment, terminal, options))
                .addSubcommand(new AssessCommand(environment, terminal, options))
                .addSubcommand(new AnswerCommand(environment, terminal, options))
                .addSubcommand("feedback", feedback)
                .addSubcommand("blacklist", blacklist)
                .addSubcommand(new AttestCommand(environment, terminal, options))
                .addSubcommand(new SignCommand(environment, terminal, options))
                .addSubcommand(new ApproveCommand(environment, terminal, options))
                .addSubcommand(new ExportCommand(environment, terminal, options))
                .addSubcommand(new PrintCommand(environment, terminal, options))
                .addSubcommand(new RefuseCommand(environment, terminal, options))
                .addSubcommand("person", person)
                .addSubcommand(new VerifyCommand(environment, terminal, options))
                .addSubcommand("key", key)
                .addSubcommand("trust", trust)
                .addSubcommand("history", history)
                .addSubcommand(new BackupCommand(environment, terminal, options))
                .addSubcommand(new RestoreCommand(environment, terminal, options));
        commands.getCommandSpec().addMixin("common", CommandSpec.forAnnotatedObject(options)).version(environment.version());
        return commands;
    }

    /// An empty word would be the folder that one stands in, and is a variable that is not set.
    private static Path path(String word) {
        if (word.isEmpty()) {
            throw new CommandLine.TypeConversionException("a path");
        }
        return Path.of(word);
    }

    private static int explain(Exception failure, Terminal terminal) throws Exception {
        switch (failure) {
            case ProblemException known -> terminal.problem(known.problem());
            case InterruptedException _ -> terminal.err().println(terminal.messages().text("cli.cancelled"));
            default -> throw failure;
        }
        return Exit.WRONG;
    }

    /// Help has to be in a language before the arguments are read in earnest.
    private Language language(String[] args) {
        CommonOptions early = new CommonOptions();
        try {
            new CommandLine(early).setUnmatchedArgumentsAllowed(true).parseArgs(args);
        } catch (CommandLine.ParameterException _) {
            return environment.language(); // the reading in earnest says what is wrong
        }
        return early.language == null ? environment.language() : early.language;
    }

    /// Keeps the bundle of the computer's own language out of the way.
    private static final class NoOtherLanguage extends ResourceBundle.Control {
        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
