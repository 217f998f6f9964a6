package io.countersign.parse.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hashes of passwords in the format of `crypt`: `$id$parameters$salt$hash`.
///
/// Source: crypt(5) of libxcrypt, and the PHC string format for Argon2.
final class PasswordHashes {
    private static final List<Method> METHODS = List.of(
            new Method("$1$", 2, 22, 22),
            new Method("$apr1$", 2, 22, 22),
            new Method("$2a$", 2, 53, 53),
            new Method("$2b$", 2, 53, 53),
            new Method("$2x$", 2, 53, 53),
            new Method("$2y$", 2, 53, 53),
            new Method("$5$", 2, 43, 43),
            new Method("$6$", 2, 86, 86),
            new Method("$y$", 3, 43, 43),
            new Method("$gy$", 3, 43, 43),
            new Method("$7$", 2, 43, 43),
            new Method("$argon2id$", 4, 20, 100),
            new Method("$argon2i$", 4, 20, 100),
            new Method("$argon2d$", 4, 20, 100));
    private static final int MOST_PARTS = 5;

    private PasswordHashes() {}

    static List<String> beginnings() {
        return METHODS.stream().map(Method::prefix).toList();
    }

    /// The hash that begins here.
    static @Nullable Found find(byte[] text, int at, int to) {
        for (Method method : METHODS) {
            if (Tokens.starts(text, at, to, method.prefix)) {
                return method.at(text, at + method.prefix.length(), to);
            }
        }
        return null;
    }

    /// @param parts how many there are at least after the prefix, the hash being the last one
    /// @param shortest how many characters the hash has at least
    private record Method(String prefix, int parts, int shortest, int longest) {
        private @Nullable Found at(byte[] text, int from, int to) {
            int last = from;
            int end = Alphabet.PARAMETERS.end(text, from, to);
            int found = 1;
            while (end < to && text[end] == '$' && found < MOST_PARTS) {
                last = end + 1;
                end = Alphabet.PARAMETERS.end(text, last, to);
                found++;
            }
            int length = Alphabet.length(text, last, Alphabet.HASH.end(text, last, to));
            boolean hash = found >= parts && length >= shortest && length <= longest;
            return hash ? new Found(SecretKind.PASSWORD_HASH, last, new RunBody(Alphabet.HASH)) : null;
        }
    }
}
