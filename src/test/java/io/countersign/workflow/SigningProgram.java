package io.countersign.workflow;

import io.countersign.model.signoff.Verdict;
import java.nio.file.Path;

/// Signs one sign-off after another until it is killed.
final class SigningProgram {
    private SigningProgram() {}

    /// @param args the folder
    public static void main(String[] args) throws Exception {
        try (SigningRound round = new SigningRound(Path.of(args[0]))) {
            for (int i = 0; i < 1_000; i++) {
                round.sign(Verdict.REFUSED, "Not yet.", "sign-off-" + i + ".pdf");
            }
        }
    }
}
