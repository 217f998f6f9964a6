package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;

/// Follows the record that lies beside a sign-off to the entry that the sign-off names.
final class RecordCheck {
    private RecordCheck() {}

    static Check of(Path signOff, Dossier dossier) {
        Path file = RecordFile.beside(signOff);
        if (!Files.isRegularFile(file)) {
            return check(Outcome.NOT_CHECKED, "none", dossier.chainLength(), dossier.chainHead());
        }
        return leads(file, dossier)
                ? check(Outcome.YES, "yes", dossier.chainLength())
                : check(Outcome.ATTENTION, "other", String.valueOf(file.getFileName()));
    }

    private static boolean leads(Path file, Dossier dossier) {
        try {
            CheckRecordFile.Result found = CheckRecordFile.check(file);
            return found.whole()
                    && found.entries() == dossier.chainLength()
                    && found.head().equals(dossier.chainHead());
        } catch (ProblemException e) {
            return false; // it is no record
        }
    }

    private static Check check(Outcome outcome, String answer, Object... args) {
        return new Check(Message.of("verify.chain"), outcome, Message.of("verify.chain." + answer, args));
    }
}
