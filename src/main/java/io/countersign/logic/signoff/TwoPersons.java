package io.countersign.logic.signoff;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Profile;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Whether two profiles are of one person.
public final class TwoPersons {
    private TwoPersons() {}

    /// What shows that they are one; empty where nothing does.
    public static Optional<Message> sameness(Profile one, Profile other) {
        if (sameName(one.name(), other.name())) {
            return Optional.of(Message.of("verification.same.name", one.name(), other.name()));
        }
        if (same(one.email(), other.email())) {
            return Optional.of(Message.of("verification.same.email", one.email()));
        }
        if (same(one.certificate(), other.certificate())) {
            return Optional.of(Message.of("verification.same.certificate"));
        }
        return same(one.publicKey(), other.publicKey())
                ? Optional.of(Message.of("verification.same.key"))
                : Optional.empty();
    }

    /// Whether two names are one, without regard to case, blanks and width.
    public static boolean sameName(String one, String other) {
        return same(one, other);
    }

    private static boolean same(String one, String other) {
        String plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "");
    }
}
