package io.countersign.workflow;

import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.knowledge.KnowledgeTables;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Basis.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of rules and knowledge that reviews are judged by, to be named and embedded by sign-offs. Thread-safe.
public final class BasisFiles {
    private final Collection<Checklists.Source> checklists;
    private final List<Basis> knowledge = new ArrayList<>();
    private final Map<String, byte[]> bytes = new HashMap<>();

    public BasisFiles(Checklists checklists, KnowledgeFiles files) {
        this.checklists = checklists.all().values();
        this.checklists.forEach(source -> bytes.put(source.checklist().sha256(), source.bytes()));
        KnowledgeTables tables = files.tables();
        for (KnowledgeTable<?> table : tables.all()) {
            byte[] file = files.file(table.kind());
            knowledge.add(new Basis(
                    Kind.KNOWLEDGE, table.kind().id(), "", table.dated(), file.length, table.sha256()));
            bytes.put(table.sha256(), file);
        }
    }

    /// What a checklist was put together from, and the tables of knowledge.
    ///
    /// @param platforms that the release goes to
    List<Basis> of(Checklist used, Collection<String> platforms) {
        Set<String> items = used.items().map(Item::id).collect(Collectors.toSet());
        Stream<Basis> rules = checklists.stream()
                .filter(source -> source.checklist().items().map(Item::id).anyMatch(items::contains))
                .filter(source -> isFor(source.checklist(), platforms))
                .map(BasisFiles::basis);
        return Stream.concat(rules, knowledge.stream()).toList();
    }

    private static boolean isFor(Checklist checklist, Collection<String> platforms) {
        String platform = checklist.profile().platform();
        return platform.isEmpty() || platforms.contains(platform);
    }

    private static Basis basis(Checklists.Source source) {
        Checklist checklist = source.checklist();
        Kind kind = checklist.profile().platform().isEmpty() ? Kind.CHECKLIST : Kind.PLATFORM;
        return new Basis(
                kind,
                checklist.id(),
                checklist.version(),
                checklist.dated(),
                source.bytes().length,
                checklist.sha256());
    }

    /// The bytes of a file, null where the hash is of none of them.
    byte @Nullable [] find(String sha256) {
        byte[] found = bytes.get(sha256);
        return found == null ? null : found.clone();
    }
}
