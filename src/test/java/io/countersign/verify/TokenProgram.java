package io.countersign.verify;

import io.countersign.model.problem.ProblemException;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
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
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/// Makes a key on a software token and signs with it. A process of its own, as the token's library takes its settings
/// from the environment of the process.
final class TokenProgram {
    private static final String PIN = "1234";

    private TokenProgram() {}

    /// @param args the library
    public static void main(String[] args) throws Exception {
        Path library = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SignedFiles files = SignedFiles.shared();
        try (TestAuthority authority = new TestAuthority(SignedFiles.SIGNED_AT)) {
            makeKey(library, authority, files.dossier.reviewer().name());
            char[] pin = PIN.toCharArray();
            SigningKey key = KeyFile.open(KeySource.of(library), pin, SignedFiles.SIGNED_AT);
            out.println("wiped " + (pin[0] == '\0'));
            out.println("stays " + (key.key().getEncoded() == null));
            out.println("chain " + key.chain().size());
            byte[] signed = files.review(files.composed, key);
            KnownKeys known = new KnownKeys(List.of(authority.root()));
            out.println(files.verify(signed, known, SignedFiles.SIGNED_AT.plusSeconds(60)).state());
            try {
                KeyFile.open(KeySource.of(library), "9999".toCharArray(), SignedFiles.SIGNED_AT);
                out.println("opened with another PIN");
            } catch (ProblemException e) {
                out.println(e.problem().code());
            }
        }
        System.exit(0);
    }

    private static void makeKey(Path library, TestAuthority authority, String name) throws Exception {
        Provider token = Security.getProvider("SunPKCS11")
                .configure("--name=Maker\nlibrary=" + library + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", token);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = authority.vouch(name, pair.getPublic());
        store.setKeyEntry("signing", pair.getPrivate(), null, new Certificate[] {certificate, authority.root()});
        ((AuthProvider) token).logout();
    }
}
