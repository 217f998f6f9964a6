package io.countersign.dossier;

import io.countersign.model.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is embedded beside the pages and the record: the checklist as it was used, and the evidence that is not too
/// large. The rest is named by its hash.
public final class Attachments {
    /// The largest file that is embedded, in bytes.
    public static final long MAXIMUM_FILE = 20L * 1024 * 1024;

    /// The most that is embedded of all files together, in bytes.
    public static final long MAXIMUM_SUM = 50L * 1024 * 1024;

    private final byte[] checklist;
    private final Set<String> embedded;
    private final Source source;

    /// @param checklist the YAML
    /// @param embedded hashes of the kept bytes of the evidence that is to be embedded
    /// @param source gives the bytes of a hash
    public Attachments(byte[] checklist, Set<String> embedded, Source source) {
        this.checklist = checklist.clone();
        this.embedded = Set.copyOf(embedded);
        this.source = source;
    }

    /// Chooses what is embedded: in the order of the evidence, what fits.
    public static Attachments fitting(byte[] checklist, List<Evidence> evidence, Source source) {
        Set<String> chosen = new LinkedHashSet<>();
        long sum = 0;
        for (Evidence file : evidence) {
            if (file.size() <= MAXIMUM_FILE && sum + file.size() <= MAXIMUM_SUM && chosen.add(file.keptSha256())) {
                sum += file.size();
            }
        }
        return new Attachments(checklist, chosen, source);
    }

    /// Embeds no evidence.
    public static Attachments hashesOnly(byte[] checklist) {
        return new Attachments(checklist, Set.of(), hash -> {
            throw new IOException("nothing is embedded, so not " + hash);
        });
    }

    public byte[] checklist() {
        return checklist.clone();
    }

    public boolean embeds(Evidence file) {
        return embedded.contains(file.keptSha256());
    }

    public InputStream open(Evidence file) throws IOException {
        return source.open(file.keptSha256());
    }

    /// Gives the bytes of evidence.
    @FunctionalInterface
    public interface Source {
        InputStream open(String sha256) throws IOException;
    }
}
