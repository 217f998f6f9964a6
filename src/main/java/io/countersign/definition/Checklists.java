package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private volatile @Nullable SequencedMap<String, Source> read;

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
    /// @throws ProblemException if there is no such core, or one of the files has a mistake
    public Checklist forPlatforms(String core, Collection<String> platforms) {
        List<Checklist> profiles = profiles(platforms).map(Source::checklist).toList();
        return ChecklistComposer.compose(named(core), profiles);
    }

    /// The files that such a review is put together from: the core, what it extends, and the platforms' checklists.
    ///
    /// @throws ProblemException likewise
    public List<Source> parts(String core, Collection<String> platforms) {
        List<Source> parts = new ArrayList<>();
        named(core, new LinkedHashSet<>());
        for (String id = core; !id.isEmpty(); id = source(id).checklist().profile().base()) {
            parts.add(source(id));
        }
        profiles(platforms).forEach(parts::add);
        return List.copyOf(parts);
    }

    private Stream<Source> profiles(Collection<String> platforms) {
        return all().values().stream()
                .filter(source -> platforms.contains(source.checklist().profile().platform()));
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

    /// Every checklist by its id: those that ship, then the user's. They are read once, so that all that goes by them goes by
    /// the same; a mistake that is mended is read again.
    ///
    /// @throws ProblemException if a file has a mistake
    public SequencedMap<String, Source> all() {
        SequencedMap<String, Source> sources = read;
        if (sources == null) {
            sources = Collections.unmodifiableSequencedMap(readAll());
            read = sources;
        }
        return sources;
    }

    private SequencedMap<String, Source> readAll() {
        SequencedMap<String, Source> sources = new LinkedHashMap<>(Shipped.ALL);
        for (Path file : ownFiles()) {
            add(sources, file.toString(), DefinitionFile.read(file), true);
        }
        return sources;
    }

    private static void add(Map<String, Source> sources, String name, byte[] bytes, boolean isOwn) {
        Checklist checklist = valid(ChecklistReader.read(name, bytes));
        sources.put(checklist.id(), new Source(checklist, name, bytes, isOwn));
    }

    private Source source(String id) {
        return Optional.ofNullable(all().get(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.CHECKLIST_UNKNOWN, id));
    }

    private List<Path> ownFiles() {
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList());
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
            case ChecklistReading.Mistaken(var mistakes) -> {
                ChecklistMistake first = mistakes.getFirst();
                throw ProblemException.of(
                        ProblemCode.CHECKLIST_INVALID,
                        first.file(),
                        String.valueOf(first.line()),
                        first.message(),
                        mistakes.size());
            }
        };
    }

    /// A checklist with its file.
    ///
    /// @param checklist as it is in the file, without what it extends
    /// @param name of the file, as people see it
    /// @param bytes of the file
    /// @param isOwn whether it is the user's
    @SuppressWarnings("ArrayRecordComponent") // read at once by whoever asks for it
    public record Source(Checklist checklist, String name, byte[] bytes, boolean isOwn) {}

    /// What ships cannot change while the program runs, and is read once, when first asked for.
    private static final class Shipped {
        static final Map<String, Source> ALL = read();

        private static Map<String, Source> read() {
            Map<String, Source> sources = new LinkedHashMap<>();
            Stream<String> platforms = PLATFORMS.stream().map(platform -> "checklists/platforms/" + platform + ".yaml");
            Stream.concat(Stream.of(POLICY), platforms)
                    .forEach(name -> add(sources, name, DefinitionFile.shipped(name), false));
            return sources;
        }
    }
}
