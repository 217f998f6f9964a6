package io.countersign.ui.sample;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import io.countersign.ui.key.KeyWork;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// Two tokens behind every library, with the keys that they are given; the PIN `right` is right.
public final class SampleKeys implements KeyWork {
    public final List<KeySource> asked = new ArrayList<>();
    private final List<X509Certificate> certificates;

    public SampleKeys(X509Certificate... certificates) {
        this.certificates = List.of(certificates);
    }

    @Override
    public List<TokenSlot> tokens(Path file) {
        return file.toString().endsWith(".so") ? List.of(new TokenSlot(7, "work"), new TokenSlot(9, "spare")) : List.of();
    }

    @Override
    public List<NamedKey> list(KeySource source, char[] password) {
        asked.add(source);
        if (!new String(password).equals("right")) {
            throw ProblemException.of(ProblemCode.KEY_PASSWORD, source.file().toString());
        }
        List<NamedKey> keys = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            keys.add(new NamedKey("key-" + (keys.size() + 1), certificate));
        }
        return keys;
    }
}
