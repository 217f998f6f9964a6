package io.countersign.verify;

import io.countersign.model.problem.ProblemException;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import io.countersign.signing.TokenSlot;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/// Makes two keys on each of two software tokens and chooses among them. A process of its own, as [TokenProgram].
final class TwoTokensProgram {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path library;

    private TwoTokensProgram(Path library) {
        this.library = library;
    }

    /// @param args the library
    public static void main(String[] args) throws Exception {
        new TwoTokensProgram(Path.of(args[0])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        List<TokenSlot> tokens = KeyFile.tokens(library);
        OUT.println("tokens " + tokens.stream().map(TokenSlot::label).sorted().toList());
        try (TestAuthority authority = new TestAuthority(SignedFiles.SIGNED_AT)) {
            for (TokenSlot token : tokens) {
                makeKeys(authority, token);
            }
        }
        for (TokenSlot token : tokens) {
            KeySource source = new KeySource(library, token.label(), "");
            OUT.println("keys of " + token.label() + " "
                    + KeyFile.list(source, pin()).stream().map(NamedKey::title).toList());
        }
        open("", "");
        open("first", "");
        open("third", "");
        open("first", "signing");
        open("first", "review");
        open("second", "approve");
        open(Long.toString(tokens.getFirst().slot()), "approve");
    }

    private void open(String token, String name) {
        try {
            SigningKey key = KeyFile.open(new KeySource(library, token, name), pin(), SignedFiles.SIGNED_AT);
            OUT.println("[" + token + "] [" + name + "] " + key.certificate().getSubjectX500Principal());
        } catch (ProblemException e) {
            OUT.println("[" + token + "] [" + name + "] " + e.problem().code());
        }
    }

    private void makeKeys(TestAuthority authority, TokenSlot token) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=Maker\nlibrary=" + library + "\nslot=" + token.slot() + "\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin());
        for (String name : List.of("review", "approve")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Certificate certificate = authority.vouch(token.label() + " " + name, pair.getPublic());
            store.setKeyEntry(name, pair.getPrivate(), null, new Certificate[] {certificate, authority.root()});
        }
        ((AuthProvider) provider).logout();
    }

    private static char[] pin() {
        return "1234".toCharArray();
    }
}
