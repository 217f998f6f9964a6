package io.countersign.ui.key;

import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import io.countersign.workflow.KeepKeys;
import java.nio.file.Path;
import java.util.List;

/// What choosing a key asks of the rest of the program. Every method may take a while; none is called on the FX thread.
public interface KeyWork {
    /// The tokens that are plugged in; none for a file with keys.
    List<TokenSlot> tokens(Path file);

    /// @param password wiped before this returns
    List<NamedKey> list(KeySource source, char[] password);

    static KeyWork of(KeepKeys keys) {
        return new KeyWork() {
            @Override
            public List<TokenSlot> tokens(Path file) {
                return keys.tokens(file);
            }

            @Override
            public List<NamedKey> list(KeySource source, char[] password) {
                return keys.list(source, password);
            }
        };
    }
}
