package io.countersign.workflow;

import io.countersign.logic.signoff.TwoPersons;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Profile;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.Fingerprint;
import io.countersign.store.Store;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps who the people are that sign. Thread-safe.
public final class KeepPeople {
    private final Store store;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public KeepPeople(Store store, Supplier<String> who) {
        this.store = store;
        this.who = who;
    }

    /// All of them, by name.
    public List<Profile> all() {
        return store.read(session -> session.people().all());
    }

    /// The person of a name, without regard to case and blanks.
    ///
    /// @throws ProblemException if there is none
    public Profile find(String name) {
        return all().stream()
                .filter(profile -> TwoPersons.sameName(profile.name(), name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.PERSON_UNKNOWN, name));
    }

    /// Keeps a person. What is not given stays as it was known.
    ///
    /// @param name without regard to case and blanks, the one who is known already
    /// @param certificate a file with the person's certificate; null where there is no new one
    /// @throws ProblemException if the name is missing, or the file holds no certificate
    public Profile save(String name, String email, @Nullable Path certificate) {
        if (name.isBlank()) {
            throw ProblemException.of(ProblemCode.PERSON_NAME_MISSING);
        }
        Optional<X509Certificate> read = Optional.ofNullable(certificate)
                .map(file -> CertificateFile.read(file).getFirst());
        return store.write(who.get(), session -> {
            Profile before = TwoPersonRule.profile(session, name.strip());
            String address = email.isBlank() ? before.email() : email.strip();
            Profile named = new Profile(before.name(), address, before.certificate(), before.publicKey());
            Profile profile = read.map(one -> named.with(Fingerprint.of(one), Fingerprint.ofKey(one)))
                    .orElse(named);
            session.people().save(profile);
            session.audit().append(new AuditEvent("person.saved", 0, profile.name(), text(before), text(profile)));
            return profile;
        });
    }

    private static String text(Profile profile) {
        return (profile.email() + " " + profile.certificate()).strip();
    }
}
