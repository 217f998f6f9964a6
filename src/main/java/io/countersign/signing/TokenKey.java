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
import java.util.Locale;
import java.util.Set;
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

    /// The first key of the first token.
    ///
    /// @throws ProblemException if there is no token, or its PIN is another one
    static SigningKey open(Path library, char[] pin) {
        if (!Files.isRegularFile(library)) {
            throw ProblemException.of(ProblemCode.KEY_TOKEN, library.toString());
        }
        try {
            logOut();
            Provider token = Security.getProvider("SunPKCS11")
                    .configure("--name=" + NAME + "\nlibrary=" + library.toAbsolutePath() + "\nslotListIndex=0\n");
            Security.addProvider(token);
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return new KeyStoreKeys(library, store).first(null, token.getName());
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw problem(wrong ? ProblemCode.KEY_PASSWORD : ProblemCode.KEY_TOKEN, e, library);
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException | UnsupportedOperationException e) {
            throw problem(ProblemCode.KEY_TOKEN, e, library);
        }
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
