package io.countersign.workflow;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.store.FindingComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
/// @param scan what the report says of itself; null where nothing was recognised, and for
///     documentation of which there is nothing to say
/// @param sha256 of the bytes as they were handed in, empty where they could not be read
/// @param keptSha256 of the bytes that are kept: another hash where secrets were blackened in them
/// @param problem why it was refused; null unless refused
/// @param candidates the formats that it could be, where more than one fits and nobody has said which
/// @param comparison with what the round knows; null where nothing was compared
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
        String keptSha256,
        @Nullable Problem problem,
        List<Format> candidates,
        @Nullable FindingComparison comparison) {
    public Inspection {
        candidates = List.copyOf(candidates);
    }

    /// A file that was compared with nothing.
    public Inspection(
            Path path,
            String name,
            long size,
            Outcome outcome,
            @Nullable Format format,
            @Nullable Message reason,
            Counts counts,
            @Nullable ScanInfo scan,
            String sha256,
            String keptSha256,
            @Nullable Problem problem,
            List<Format> candidates) {
        this(path, name, size, outcome, format, reason, counts, scan, sha256, keptSha256, problem, candidates, null);
    }

    Inspection compared(FindingComparison with) {
        return new Inspection(
                path,
                name,
                size,
                outcome,
                format,
                reason,
                counts,
                scan,
                sha256,
                keptSha256,
                problem,
                candidates,
                with);
    }

    static Inspection recognised(
            SourceFile file, Format format, Message reason, Counts counts, @Nullable ScanInfo scan) {
        return new Inspection(
                file.path(), file.name(), 0, Outcome.RECOGNISED, format, reason, counts, scan, "", "", null, List.of());
    }

    static Inspection empty(SourceFile file) {
        return new Inspection(
                file.path(), file.name(), 0, Outcome.EMPTY, null, null, Counts.NONE, null, "", "", null, List.of());
    }

    static Inspection refused(SourceFile file, Problem problem) {
        return new Inspection(
                file.path(), file.name(), 0, Outcome.REFUSED, null, null, Counts.NONE, null, "", "", problem, List.of());
    }

    /// Could be of several formats.
    static Inspection ambiguous(SourceFile file, List<Format> candidates) {
        Problem problem = Problem.of(
                ProblemCode.FORMAT_AMBIGUOUS,
                candidates.stream()
                        .map(format -> format.name() + " (" + format.id() + ")")
                        .collect(Collectors.joining(", ")));
        return new Inspection(
                file.path(), file.name(), 0, Outcome.REFUSED, null, null, Counts.NONE, null, "", "", problem, candidates);
    }

    /// Where the file is, that in an archive with its name there.
    public String where() {
        String file = Objects.toString(path.getFileName(), "");
        int archive = name.indexOf(file + "/");
        boolean within = archive >= 0 && !name.endsWith("/" + file) && !name.equals(file);
        return within ? path + name.substring(archive + file.length()) : path.toString();
    }

    /// The same with size and hashes, which are known last.
    Inspection hashed(long size, FileBytes.Hashes hashes) {
        return new Inspection(
                path, name, size, outcome, format, reason, counts, scan, hashes.sha256(), hashes.kept(), problem,
                candidates);
    }

    /// The same with more that a reader should know.
    Inspection remarking(List<Message> remarks) {
        if (outcome != Outcome.RECOGNISED || remarks.isEmpty()) {
            return this;
        }
        ScanInfo said = scan == null ? new ScanInfo("", "", "", null, true, List.of()) : scan;
        List<Message> all = new ArrayList<>(said.remarks());
        all.addAll(remarks);
        ScanInfo more = new ScanInfo(
                said.tool(), said.toolVersion(), said.target(), said.finishedAt(), said.complete(), all);
        return new Inspection(
                path, name, size, outcome, format, reason, counts, more, sha256, keptSha256, problem, candidates);
    }

    /// The same, but it proves nothing of what is under review now.
    ///
    /// @param why in words
    Inspection outdated(Message why) {
        Inspection told = remarking(List.of(why));
        ScanInfo said = told.scan();
        if (said == null) {
            return told;
        }
        ScanInfo partial = new ScanInfo(
                said.tool(), said.toolVersion(), said.target(), said.finishedAt(), false, said.remarks());
        return new Inspection(
                path, name, size, outcome, format, reason, counts, partial, sha256, keptSha256, problem, candidates);
    }

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
                evidence.keptSha256(),
                null,
                List.of());
    }

    /// The same file, not taken.
    Inspection refused(Problem why) {
        return new Inspection(path, name, size, Outcome.REFUSED, null, null, Counts.NONE, null, sha256, "", why, List.of());
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
