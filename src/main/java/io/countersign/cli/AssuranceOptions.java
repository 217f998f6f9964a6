package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.signing.Assurance;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is added to a signature, where it is not to be what the settings say.
final class AssuranceOptions {
    @Option(names = "--tsa", paramLabel = "URL")
    private @Nullable URI authority;

    @Option(names = "--level", paramLabel = "b|t|lt|lta")
    private Assurance.@Nullable Level level;

    /// @param usual of the settings
    Assurance or(Assurance usual) {
        URI asked = authority == null ? usual.timeStamps().orElse(null) : authority;
        if (asked == null) {
            if (level != null && level != Assurance.Level.B) {
                throw ProblemException.of(ProblemCode.TIME_AUTHORITY_MISSING);
            }
            return Assurance.none();
        }
        Assurance.Level fitting = usual.level() == Assurance.Level.B ? Assurance.Level.LTA : usual.level();
        return new Assurance(level == null ? fitting : level, asked);
    }
}
