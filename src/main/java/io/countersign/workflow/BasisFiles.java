package io.countersign.workflow;

import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Basis.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of rules and knowledge that reviews are judged by, to be named and embedded by sign-offs. Thread-safe.
public final class BasisFiles {
    private final Checklists checklists;
    private final KnowledgeFiles knowledge;

    public BasisFiles(Checklists checklists, KnowledgeFiles knowledge) {
        this.checklists = checklists;
        this.knowledge = knowledge;
    }

    /// What a release's checklist was put together from, the core first, and the tables of knowledge.
    List<Basis> of(Release release) {
        Stream<Basis> rules =
                checklists.parts(release.checklist(), release.platforms()).stream().map(BasisFiles::basis);
        return Stream.concat(rules, knowledge.tables().all().stream().map(this::basis)).toList();
    }

    /// The checklists as they are, to see whether one was edited meanwhile.
    Object state() {
        return checklists.all();
    }

    private Basis basis(KnowledgeTable<?> table) {
        int size = knowledge.file(table.kind()).length;
        return new Basis(Kind.KNOWLEDGE, table.kind().id(), "", table.dated(), size, table.sha256());
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
        for (KnowledgeTable<?> table : knowledge.tables().all()) {
            if (table.sha256().equals(sha256)) {
                return knowledge.file(table.kind());
            }
        }
        return checklists.all().values().stream()
                .filter(source -> source.checklist().sha256().equals(sha256))
                .map(source -> source.bytes().clone())
                .findFirst()
                .orElse(null);
    }
}
