package io.countersign.cli;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command as it was typed, in the user's language. The library that reads the arguments says it
/// in English, and with the names of its classes.
final class UsageMistake {
    private UsageMistake() {}

    static Problem of(ParameterException mistake) {
        return Problem.of(ProblemCode.USAGE, why(mistake), mistake.getCommandLine().getCommandSpec().qualifiedName());
    }

    private static Message why(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown -> Message.of("cli.usage.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing -> missing(missing.getMissing());
            case MutuallyExclusiveArgsException _ -> Message.of("cli.usage.exclusive", choices(mistake));
            case OverwrittenOptionException twice -> Message.of("cli.usage.twice", name(twice.getOverwritten()));
            default -> value(mistake);
        };
    }

    private static Message missing(List<ArgSpec> missing) {
        boolean anyOfThem = missing.stream().allMatch(argument -> argument.group() != null && argument.group().exclusive());
        return Message.of(anyOfThem && missing.size() > 1 ? "cli.usage.choice" : "cli.usage.missing", names(missing));
    }

    private static Message value(ParameterException mistake) {
        ArgSpec argument = mistake.getArgSpec();
        if (argument == null) {
            return Message.of("cli.usage.command", subcommands(mistake));
        }
        Class<?> type = argument.isMultiValue() && argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        String name = name(argument);
        if (type.isEnum() && argument.converters().length == 0) {
            return Message.of("cli.usage.one-of", name, Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return Message.of("cli.usage.day", name);
        }
        if (type == Path.class) {
            return Message.of("cli.usage.path", name);
        }
        if (type == URI.class) {
            return Message.of("cli.usage.address", name);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Message.of("cli.usage.number", name);
        }
        // Our own converters say nothing but what they take.
        return mistake.getCause() instanceof TypeConversionException ours && argument.converters().length > 0
                ? Message.of("cli.usage.one-of", name, String.valueOf(ours.getMessage()))
                : Message.of("cli.usage.value", name);
    }

    /// What of a command only one can be given of.
    private static String choices(ParameterException mistake) {
        List<ArgSpec> choices = new ArrayList<>();
        for (ArgGroupSpec group : mistake.getCommandLine().getCommandSpec().argGroups()) {
            if (group.exclusive()) {
                choices.addAll(group.args());
            }
        }
        return names(choices);
    }

    private static String subcommands(ParameterException mistake) {
        return String.join(", ", mistake.getCommandLine().getSubcommands().keySet());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageMistake::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + "=" + option.paramLabel();
    }
}
