package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.login.LoginException;

/// Finds the key on a token (a card, a stick, a module), by the library that its maker gives for it (PKCS#11). The key
/// stays on the token, which signs by itself.
final class TokenKey {
    private static final String NAME = "Countersign";
    private static final String PROVIDER = "SunPKCS11-" + NAME;
    private static final Set<String> LIBRARIES = Set.of(".so", ".dll", ".dylib");

    private TokenKey() {}

    /// Whether a file is such a library rather than a file with a key.
    static boolean isLibrary(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return LIBRARIES.stream().anyMatch(name::endsWith);
    }

    /// The tokens that are plugged in.
    ///
    /// @throws ProblemException if the library is not there, or is none
    static synchronized List<TokenSlot> tokens(Path library) {
        if (!Files.isRegularFile(library)) {
            throw ProblemException.of(ProblemCode.KEY_TOKEN, library.toString());
        }
        try {
            return TokenSlots.of(library);
        } catch (IOException e) {
            throw problem(ProblemCode.KEY_TOKEN, e, library);
        }
    }

    /// Opens the token that is meant.
    ///
    /// @throws ProblemException if there is no such token, there are several and none is named, or its PIN is another one
    static synchronized KeyStoreKeys open(KeySource source, char[] pin) {
        Path library = source.file();
        TokenSlot slot = slot(source);
        try {
            logOut();
            Provider token = Security.getProvider("SunPKCS11")
                    .configure("--name=" + NAME + "\nlibrary=" + library.toAbsolutePath() + "\nslot=" + slot.slot() + "\n");
            Security.addProvider(token);
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return new KeyStoreKeys(library, store, token.getName());
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw problem(wrong ? ProblemCode.KEY_PASSWORD : ProblemCode.KEY_TOKEN, e, library);
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException | UnsupportedOperationException e) {
            throw problem(ProblemCode.KEY_TOKEN, e, library);
        }
    }

    private static TokenSlot slot(KeySource source) {
        List<TokenSlot> all = tokens(source.file());
        List<TokenSlot> meant = source.token().isEmpty()
                ? all
                : all.stream().filter(slot -> slot.isCalled(source.token())).toList();
        String names = all.stream().map(slot -> slot.label() + " (" + slot.slot() + ")").collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_TOKEN, source.file().toString());
        }
        if (meant.isEmpty()) {
            throw ProblemException.of(ProblemCode.TOKEN_UNKNOWN, source.token(), names);
        }
        if (meant.size() > 1) {
            throw ProblemException.of(ProblemCode.TOKEN_SEVERAL, source.file().toString(), names);
        }
        return meant.getFirst();
    }

    /// A token that is still open takes any PIN.
    private static void logOut() {
        Provider before = Security.getProvider(PROVIDER);
        if (before instanceof AuthProvider open) {
            try {
                open.logout();
            } catch (LoginException _) {
                // It was taken out; there is nothing left to close.
            }
        }
        Security.removeProvider(PROVIDER);
    }

    private static ProblemException problem(ProblemCode code, Exception cause, Path library) {
        return new ProblemException(Problem.of(code, library.toString()), cause);
    }
}
