package io.countersign.app;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.preferences.Preferences;
import io.countersign.signing.Assurance;
import java.net.URI;
import java.util.Locale;

/// What a person's settings say of her signatures.
final class SetAssurance {
    private SetAssurance() {}

    /// The signature alone where no time-stamp authority is set; as much as can be proved where one is.
    static Assurance of(Preferences preferences) {
        if (preferences.timeStamps().isBlank()) {
            return Assurance.none();
        }
        if (!Preferences.isAddress(preferences.timeStamps())) {
            throw ProblemException.of(ProblemCode.TIME_AUTHORITY, preferences.timeStamps());
        }
        Assurance.Level level = switch (preferences.proof().toLowerCase(Locale.ROOT)) {
            case "t" -> Assurance.Level.T;
            case "lt" -> Assurance.Level.LT;
            default -> Assurance.Level.LTA;
        };
        return new Assurance(level, URI.create(preferences.timeStamps()));
    }
}
