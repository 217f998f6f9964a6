package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where checklists come from: those that ship, and the user's own. One of the user's with the id of one that ships takes its
/// place. Thread-safe.
public final class Checklists {
    private static final String POLICY = "checklists/policy.yaml";

    /// The platforms that ship with a checklist.
    public static final List<String> PLATFORMS =
            List.of("alibaba", "aws", "azure", "digitalocean", "google", "huawei", "oracle", "tencent");

    private final @Nullable Path own;
    private volatile @Nullable Reading read;

    /// Those that ship, and no others.
    public Checklists() {
        this.own = null;
    }

    /// @param own the folder of the user's own checklists, which may be missing
    public Checklists(Path own) {
        this.own = own;
    }

    /// The checklist that ships with the program.
    public Checklist policy() {
        return valid(ChecklistReader.read(POLICY, policyFile()));
    }

    /// The file of that checklist, byte for byte.
    public byte[] policyFile() {
        return DefinitionFile.shipped(POLICY);
    }

    /// What an image that goes to these platforms is reviewed by: a core, and the checklist of each platform that has one.
    ///
    /// @param core the id of the core
    /// @throws ProblemException if there is no such core, or a file has a mistake that may belong to it
    public Checklist forPlatforms(String core, Collection<String> platforms) {
        requireSound(platforms);
        List<Checklist> profiles = reading().profiles(platforms).map(Source::checklist).toList();
        return ChecklistComposer.compose(named(core), profiles);
    }

    /// The same, without what concerns none of these platforms. Put together once, as long as no file of the user's changes: a
    /// round is assessed after each answer.
    ///
    /// @throws ProblemException likewise
    public Checklist forReview(String core, List<String> platforms) {
        return reading().reviews.computeIfAbsent(
                new Review(core, platforms), _ -> forPlatforms(core, platforms).limitedTo(platforms));
    }

    /// The files that such a review is put together from: the core, what it extends, and the platforms' checklists.
    ///
    /// @throws ProblemException likewise
    public List<Source> parts(String core, Collection<String> platforms) {
        requireSound(platforms);
        List<Source> parts = new ArrayList<>();
        named(core, new LinkedHashSet<>());
        for (String id = core; !id.isEmpty(); id = source(id).checklist().profile().base()) {
            parts.add(source(id));
        }
        reading().profiles(platforms).forEach(parts::add);
        return List.copyOf(parts);
    }

    /// A checklist, laid upon those that it extends.
    ///
    /// @throws ProblemException if there is none of that id, or it extends one that there is not
    public Checklist named(String id) {
        return named(id, new LinkedHashSet<>());
    }

    private Checklist named(String id, Set<String> above) {
        Checklist checklist = source(id).checklist();
        String base = checklist.profile().base();
        if (base.isEmpty() || !checklist.profile().platform().isEmpty()) {
            return checklist;
        }
        if (!above.add(id) || above.contains(base)) {
            throw ProblemException.of(ProblemCode.CHECKLIST_CIRCULAR, id, base);
        }
        return ChecklistComposer.extend(named(base, above), checklist);
    }

    /// The file of a checklist, to copy and edit.
    public byte[] file(String id) {
        return source(id).bytes();
    }

    /// Every checklist by its id: those that ship, then the user's. They are read again once one of the user's files changes,
    /// and are the same object until then. One with a mistake is left out, see [#faults].
    public SequencedMap<String, Source> all() {
        return reading().all();
    }

    /// The user's files that cannot be used.
    public List<Fault> faults() {
        return reading().faults;
    }

    private Reading reading() {
        List<Stamp> stamps = stamps();
        Reading known = read;
        if (known == null || !known.stamps.equals(stamps)) {
            known = readAll(stamps);
            read = known;
        }
        return known;
    }

    private Reading readAll(List<Stamp> stamps) {
        SequencedMap<String, Source> own = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : stamps.stream().map(Stamp::file).toList()) {
            byte[] bytes = DefinitionFile.read(file);
            switch (ChecklistReader.read(file.toString(), bytes)) {
                case ChecklistReading.Valid(Checklist checklist) ->
                    own.put(checklist.id(), new Source(checklist, file.toString(), bytes, true));
                case ChecklistReading.Mistaken mistaken -> faults.add(Fault.of(mistaken));
            }
        }
        return new Reading(stamps, own, faults);
    }

    /// Refuses where a faulty file may be for one of these platforms, or where nobody can tell what it is for.
    private void requireSound(Collection<String> platforms) {
        for (Fault fault : faults()) {
            boolean replaces = all().values().stream()
                    .filter(source -> source.checklist().id().equals(fault.id()))
                    .anyMatch(source -> platforms.contains(source.checklist().profile().platform()));
            if (fault.isObscure() || replaces || platforms.contains(fault.platform())) {
                throw new ProblemException(fault.problem());
            }
        }
    }

    private Source source(String id) {
        faults().stream().filter(fault -> fault.id().equals(id)).findFirst().ifPresent(fault -> {
            throw new ProblemException(fault.problem());
        });
        return reading()
                .source(id)
                .orElseThrow(() -> ProblemException.of(ProblemCode.CHECKLIST_UNKNOWN, id));
    }

    /// The user's files as they are now.
    private List<Stamp> stamps() {
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        List<Stamp> stamps = new ArrayList<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                stamps.add(new Stamp(file, Files.getLastModifiedTime(file), Files.size(file)));
            }
            return stamps;
        } catch (IOException _) {
            throw ProblemException.of(ProblemCode.FILE_UNREADABLE, own.toString());
        }
    }

    /// Reads a checklist's file, and tells all of its mistakes.
    ///
    /// @throws ProblemException if the file is not there, or cannot be read
    public ChecklistReading validate(Path file) {
        return ChecklistReader.read(file.toString(), DefinitionFile.read(file));
    }

    /// The checklist of a reading.
    ///
    /// @throws ProblemException with [ProblemCode#CHECKLIST_INVALID] and the first mistake, if it has any
    public static Checklist valid(ChecklistReading reading) {
        return switch (reading) {
            case ChecklistReading.Valid(Checklist checklist) -> checklist;
            case ChecklistReading.Mistaken mistaken -> throw new ProblemException(problem(mistaken));
        };
    }

    private static Problem problem(ChecklistReading.Mistaken reading) {
        ChecklistMistake first = reading.mistakes().getFirst();
        return Problem.of(
                ProblemCode.CHECKLIST_INVALID,
                first.file(),
                String.valueOf(first.line()),
                first.message(),
                reading.mistakes().size());
    }

    /// One of the user's files that cannot be used.
    ///
    /// @param problem with the file, the line, and what to do
    /// @param id of the checklist, as far as it can be read
    /// @param platform that it is for, likewise
    /// @param isObscure whether it may be for something else than id and platform tell
    public record Fault(Problem problem, String id, String platform, boolean isObscure) {
        static Fault of(ChecklistReading.Mistaken reading) {
            // A misspelt key may have been the one that says what the file is for.
            boolean misspelt = reading.platform().isEmpty()
                    && reading.mistakes().stream().anyMatch(mistake -> mistake.message().key().endsWith("key.unknown"));
            return new Fault(Checklists.problem(reading), reading.id(), reading.platform(), reading.id().isBlank() || misspelt);
        }
    }

    /// The user's files as they were read, and what was made of them since. Thread-safe.
    private static final class Reading {
        private final List<Stamp> stamps;
        private final Map<String, Source> own;
        private final List<Fault> faults;
        private final Map<Review, Checklist> reviews = new ConcurrentHashMap<>();
        private @Nullable SequencedMap<String, Source> all;

        Reading(List<Stamp> stamps, SequencedMap<String, Source> own, List<Fault> faults) {
            this.stamps = stamps;
            this.own = own;
            this.faults = List.copyOf(faults);
        }

        /// What ships is read when it is first asked for.
        Optional<Source> source(String id) {
            boolean ships = id.equals(Release.POLICY) || PLATFORMS.contains(id);
            return Optional.ofNullable(own.get(id)).or(() -> ships ? Optional.of(Shipped.of(id)) : Optional.empty());
        }

        synchronized SequencedMap<String, Source> all() {
            if (all == null) {
                SequencedMap<String, Source> sources = new LinkedHashMap<>();
                Stream.concat(Stream.of(Release.POLICY), PLATFORMS.stream()).forEach(id -> sources.put(id, Shipped.of(id)));
                sources.putAll(own);
                all = Collections.unmodifiableSequencedMap(sources);
            }
            return all;
        }

        /// In the same order.
        Stream<Source> profiles(Collection<String> platforms) {
            Stream<Source> shipped = PLATFORMS.stream()
                    .filter(id -> own.containsKey(id) || platforms.contains(id))
                    .flatMap(id -> source(id).stream());
            Stream<Source> others = own.values().stream().filter(source -> !PLATFORMS.contains(source.checklist().id()));
            return Stream.concat(shipped, others)
                    .filter(source -> platforms.contains(source.checklist().profile().platform()));
        }
    }

    /// A file as it was when it was looked at.
    private record Stamp(Path file, FileTime modified, long size) {}

    private record Review(String core, List<String> platforms) {
        Review {
            platforms = List.copyOf(platforms);
        }
    }

    /// A checklist with its file.
    ///
    /// @param checklist as it is in the file, without what it extends
    /// @param name of the file, as people see it
    /// @param bytes of the file
    /// @param isOwn whether it is the user's
    @SuppressWarnings("ArrayRecordComponent") // read at once by whoever asks for it
    public record Source(Checklist checklist, String name, byte[] bytes, boolean isOwn) {}

    /// What ships cannot change while the program runs: each file is read once, when first asked for.
    private static final class Shipped {
        private static final Map<String, Source> READ = new ConcurrentHashMap<>();

        /// @param id of the policy, or of a platform: its file has that name
        static Source of(String id) {
            return READ.computeIfAbsent(id, Shipped::read);
        }

        private static Source read(String id) {
            String name = id.equals(Release.POLICY) ? POLICY : "checklists/platforms/" + id + ".yaml";
            byte[] bytes = DefinitionFile.shipped(name);
            return new Source(valid(ChecklistReader.read(name, bytes)), name, bytes, false);
        }
    }
}
