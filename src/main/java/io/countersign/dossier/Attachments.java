package io.countersign.dossier;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.signoff.Basis;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is embedded beside the pages and the record: the rules and the knowledge as they were used, the history, and
/// the evidence that is not too large. The rest is named by its hash.
public final class Attachments {
    /// The largest file that is embedded, in bytes.
    public static final long MAXIMUM_FILE = 20L * 1024 * 1024;

    /// The most that is embedded of all files together, in bytes.
    public static final long MAXIMUM_SUM = 50L * 1024 * 1024;

    private final Set<String> embedded;
    private final byte[] history;
    private final Source source;

    /// @param embedded hashes of the kept bytes of the evidence that is to be embedded
    /// @param history a line of JSON for each entry of the record; empty where it is not to be embedded
    /// @param source gives the bytes of a hash
    public Attachments(Set<String> embedded, byte[] history, Source source) {
        this.embedded = Set.copyOf(embedded);
        this.history = history.clone();
        this.source = source;
    }

    /// The hashes of the evidence that is embedded: in its order, what fits.
    public static Set<String> fitting(List<Evidence> evidence) {
        Set<String> chosen = new LinkedHashSet<>();
        long sum = 0;
        for (Evidence file : evidence) {
            if (file.size() <= MAXIMUM_FILE && sum + file.size() <= MAXIMUM_SUM && chosen.add(file.keptSha256())) {
                sum += file.size();
            }
        }
        return chosen;
    }

    /// A line for each entry of the record, empty where it is not embedded.
    public byte[] history() {
        return history.clone();
    }

    public boolean embeds(Evidence file) {
        return embedded.contains(file.keptSha256());
    }

    public InputStream open(Evidence file) throws IOException {
        return source.open(file.keptSha256());
    }

    public InputStream open(Basis file) throws IOException {
        return source.open(file.sha256());
    }

    /// Gives the bytes of a hash.
    @FunctionalInterface
    public interface Source {
        InputStream open(String sha256) throws IOException;
    }
}
