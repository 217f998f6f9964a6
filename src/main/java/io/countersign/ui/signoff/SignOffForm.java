package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.ui.key.KeyChoice;
import io.countersign.workflow.SignRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a person fills in before she signs. The password is not kept here, only whether there is one.
final class SignOffForm {
    /// How many steps lead to a signature: the verdict with its reason, the persons, the key, its password.
    static final int STEPS = 4;

    /// How many findings may be printed one by one, from the fewest; of none the pages carry the sums only.
    static final List<Integer> PRINT_LIMITS = List.of(0, 100, 1_000, Dossier.PRINT_LIMIT, 10 * Dossier.PRINT_LIMIT);

    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.APPROVED);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final BooleanProperty bothLanguages = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> printLimit = new SimpleObjectProperty<>(Dossier.PRINT_LIMIT);
    private final BooleanProperty embedInputs = new SimpleBooleanProperty(true);
    private final StringProperty reviewer = new SimpleStringProperty("");
    private final StringProperty reviewerRole = new SimpleStringProperty("");
    private final StringProperty approver = new SimpleStringProperty("");
    private final StringProperty approverRole = new SimpleStringProperty("");
    private final KeyChoice key = new KeyChoice();
    private final ObjectProperty<@Nullable Path> target = new SimpleObjectProperty<>();

    /// What is missing, in the order of the form; empty when all is there.
    ///
    /// @param blocked whether something blocks an approval
    List<Message> missing(boolean blocked) {
        List<Message> missing = new ArrayList<>();
        add(missing, blocked && verdict.get() == Verdict.APPROVED, "blocked");
        add(missing, verdict.get() == Verdict.REFUSED && reason.get().isBlank(), "reason");
        add(missing, reviewer.get().isBlank(), "reviewer");
        add(missing, approver.get().isBlank(), "approver");
        add(missing, samePerson(), "same");
        add(missing, key().get() == null, "key");
        add(missing, !password().get(), "password");
        add(missing, target.get() == null, "target");
        return missing;
    }

    /// How many of the [#STEPS] are done.
    int stepsDone(boolean blocked) {
        boolean verdictDone = !(blocked && verdict.get() == Verdict.APPROVED)
                && !(verdict.get() == Verdict.REFUSED && reason.get().isBlank());
        boolean personsDone = !reviewer.get().isBlank() && !approver.get().isBlank() && !samePerson();
        return (verdictDone ? 1 : 0)
                + (personsDone ? 1 : 0)
                + (key().get() != null ? 1 : 0)
                + (password().get() ? 1 : 0);
    }

    private boolean samePerson() {
        return !reviewer.get().isBlank() && reviewer.get().strip().equalsIgnoreCase(approver.get().strip());
    }

    private static void add(List<Message> missing, boolean isMissing, String what) {
        if (isMissing) {
            missing.add(Message.of("signoff.missing." + what));
        }
    }

    SignRequest request(long releaseId) {
        return new SignRequest(
                releaseId,
                verdict.get(),
                reason.get().strip(),
                language.get(),
                bothLanguages.get() ? other() : null,
                printLimit.get(),
                embedInputs.get() ? SignRequest.Inputs.EMBEDDED : SignRequest.Inputs.HASHES,
                new Person(reviewer.get().strip(), reviewerRole.get().strip()),
                new Person(approver.get().strip(), approverRole.get().strip()));
    }

    private Language other() {
        return switch (language.get()) {
            case ENGLISH -> Language.CHINESE;
            case CHINESE -> Language.ENGLISH;
        };
    }

    /// What the pages are made of.
    Observable[] printed() {
        return new Observable[] {
            verdict,
            reason,
            language,
            bothLanguages,
            printLimit,
            embedInputs,
            reviewer,
            reviewerRole,
            approver,
            approverRole
        };
    }

    /// All that decides whether one can sign.
    Observable[] all() {
        return new Observable[] {verdict, reason, reviewer, approver, key(), password(), target};
    }

    ObjectProperty<Verdict> verdict() {
        return verdict;
    }

    StringProperty reason() {
        return reason;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    /// Whether the pages follow once more in the other language.
    BooleanProperty bothLanguages() {
        return bothLanguages;
    }

    /// Of more findings than this the pages carry the sums, and an embedded file the list.
    ObjectProperty<Integer> printLimit() {
        return printLimit;
    }

    /// Whether the evidence goes into the file, not its hashes only.
    BooleanProperty embedInputs() {
        return embedInputs;
    }

    StringProperty reviewer() {
        return reviewer;
    }

    StringProperty reviewerRole() {
        return reviewerRole;
    }

    StringProperty approver() {
        return approver;
    }

    StringProperty approverRole() {
        return approverRole;
    }

    KeyChoice keyChoice() {
        return key;
    }

    ObjectProperty<@Nullable Path> key() {
        return key.file();
    }

    /// Whether a password was typed.
    BooleanProperty password() {
        return key.password();
    }

    ObjectProperty<@Nullable Path> target() {
        return target;
    }
}
