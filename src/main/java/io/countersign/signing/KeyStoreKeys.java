package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the key to sign with in a store of keys.
final class KeyStoreKeys {
    private final Path from;
    private final KeyStore store;
    private final String provider;

    /// @param from where the store is, for problems
    /// @param provider that its keys are bound to; empty where any will do
    KeyStoreKeys(Path from, KeyStore store, String provider) {
        this.from = from;
        this.store = store;
        this.provider = provider;
    }

    /// The keys that can be chosen, by their names.
    List<NamedKey> all() {
        List<NamedKey> keys = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    keys.add(new NamedKey(alias, certificate));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_UNREADABLE, from.toString()), e);
        }
        keys.sort(Comparator.comparing(NamedKey::name));
        return keys;
    }

    /// @param name of the key; empty for the only one there is
    /// @param password of the key; null where the store asks for none
    SigningKey choose(String name, char @Nullable [] password) {
        List<NamedKey> all = all();
        List<NamedKey> meant =
                name.isEmpty() ? all : all.stream().filter(key -> key.name().equals(name)).toList();
        String names = all.stream().map(NamedKey::title).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_MISSING, from.toString());
        }
        if (meant.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_NAME_UNKNOWN, name, names);
        }
        if (meant.size() > 1) {
            throw ProblemException.of(ProblemCode.KEY_SEVERAL, from.toString(), names);
        }
        return open(meant.getFirst().name(), password);
    }

    private SigningKey open(String alias, char @Nullable [] password) {
        try {
            Key key = store.getKey(alias, password);
            Certificate[] chain = store.getCertificateChain(alias);
            if (key instanceof PrivateKey found && chain != null && chain.length > 0) {
                return key(found, issued(chain), provider);
            }
        } catch (UnrecoverableKeyException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_PASSWORD, from.toString()), e);
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_UNREADABLE, from.toString()), e);
        }
        throw ProblemException.of(ProblemCode.KEY_MISSING, from.toString());
    }

    /// A token gives the signer's certificate alone, though its issuers often lie in it as well.
    private List<X509Certificate> issued(Certificate[] given) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>(
                Arrays.stream(given).map(X509Certificate.class::cast).toList());
        for (String alias : Collections.list(store.aliases())) {
            X509Certificate last = chain.getLast();
            if (store.getCertificate(alias) instanceof X509Certificate issuer
                    && issuer.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                    && !chain.contains(issuer)) {
                chain.add(issuer);
            }
        }
        return chain;
    }

    private static SigningKey key(PrivateKey key, List<X509Certificate> chain, String provider) {
        X509Certificate certificate = chain.getFirst();
        String digest = KeyKind.digest(certificate.getPublicKey())
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.KEY_KIND,
                        DistinguishedName.of(certificate.getSubjectX500Principal()),
                        KeyKind.name(certificate.getPublicKey())));
        return new SigningKey(key, chain, digest, provider);
    }
}
