package io.countersign.workflow;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a file turned out to be. Every file that comes in gets one.
///
/// @param path as it was handed in
/// @param name the file's name, with the folders below what was handed in
/// @param size in bytes
/// @param outcome recognised, empty, refused, or here already
/// @param format null unless recognised, now or when the same bytes came in
/// @param reason why it was recognised; null unless recognised
/// @param counts what was counted in it
/// @param scan what the report says of itself; null for documentation and where nothing was recognised
/// @param sha256 of the bytes, empty where they could not be read
/// @param problem why it was refused; null unless refused
public record Inspection(
        Path path,
        String name,
        long size,
        Outcome outcome,
        @Nullable Format format,
        @Nullable Message reason,
        Counts counts,
        @Nullable ScanInfo scan,
        String sha256,
        @Nullable Problem problem) {
    /// What a file turned out to be whose bytes the round holds already.
    static Inspection alreadyHere(SourceFile file, Evidence evidence) {
        return new Inspection(
                file.path(),
                file.name(),
                evidence.size(),
                Outcome.ALREADY_HERE,
                evidence.format(),
                null,
                evidence.counts(),
                evidence.scan(),
                evidence.sha256(),
                null);
    }

    /// The same file, not taken.
    Inspection refused(Problem why) {
        return new Inspection(path, name, size, Outcome.REFUSED, null, null, Counts.NONE, null, sha256, why);
    }

    /// What became of a file.
    public enum Outcome {
        /// Its format is known and it was read to its end.
        RECOGNISED,
        /// It says "no findings" without naming its format.
        EMPTY,
        /// It was not taken, for the reason given.
        REFUSED,
        /// The round holds the same bytes already; nothing changes.
        ALREADY_HERE
    }
}
