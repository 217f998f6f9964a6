package io.countersign.definition;

import io.countersign.model.knowledge.DangerousPort;
import io.countersign.model.knowledge.DefaultPassword;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.knowledge.KnowledgeRow;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.knowledge.KnowledgeTables;
import io.countersign.model.knowledge.OfficialSource;
import io.countersign.model.knowledge.PlatformAgent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the tables of knowledge come from: those that ship, each replaced by the user's own where the folder holds one of the
/// same name. Thread-safe.
public final class KnowledgeFiles {
    private static final String FOLDER = "checklists/knowledge/";

    private final @Nullable Path own;
    private volatile @Nullable KnowledgeTables read;

    /// @param own the folder of the user's own tables, which may be missing
    public KnowledgeFiles(Path own) {
        this.own = own;
    }

    /// Those that ship, and no others.
    public KnowledgeFiles() {
        this.own = null;
    }

    /// The tables that ship, and no others.
    public static KnowledgeTables shipped() {
        return new KnowledgeFiles().tables();
    }

    /// All tables. They are read once, so that all that goes by them goes by the same; a mistake that is mended is read again.
    ///
    /// @throws ProblemException with [ProblemCode#KNOWLEDGE_INVALID] if one of the user's own has a mistake
    public KnowledgeTables tables() {
        KnowledgeTables tables = read;
        if (tables == null) {
            tables = readAll();
            read = tables;
        }
        return tables;
    }

    private KnowledgeTables readAll() {
        return new KnowledgeTables(
                table(KnowledgeKind.END_OF_LIFE, EndOfLife.class),
                table(KnowledgeKind.DANGEROUS_PORTS, DangerousPort.class),
                table(KnowledgeKind.DEFAULT_PASSWORDS, DefaultPassword.class),
                table(KnowledgeKind.PLATFORM_AGENTS, PlatformAgent.class),
                table(KnowledgeKind.OFFICIAL_SOURCES, OfficialSource.class));
    }

    /// The file of a table, byte for byte.
    public byte[] file(KnowledgeKind kind) {
        String name = kind.id() + ".yaml";
        Path file = own == null ? null : own.resolve(name);
        return file != null && Files.exists(file) ? DefinitionFile.read(file) : DefinitionFile.shipped(FOLDER + name);
    }

    /// Reads a table's file, and tells all of its mistakes.
    ///
    /// @throws ProblemException if the file is not there, or cannot be read
    public static KnowledgeReading validate(Path file) {
        return KnowledgeReader.read(file.toString(), DefinitionFile.read(file), true);
    }

    private <R extends KnowledgeRow> KnowledgeTable<R> table(KnowledgeKind kind, Class<R> type) {
        String name = kind.id() + ".yaml";
        Path file = own == null ? null : own.resolve(name);
        KnowledgeReading reading = file != null && Files.exists(file)
                ? validate(file)
                : KnowledgeReader.read(FOLDER + name, DefinitionFile.shipped(FOLDER + name), false);
        KnowledgeTable<?> table = valid(reading);
        if (table.kind() != kind) {
            throw ProblemException.of(ProblemCode.KNOWLEDGE_MISPLACED, table.file(), table.kind().id(), kind.id());
        }
        List<R> rows = table.rows().stream().map(type::cast).toList();
        return new KnowledgeTable<>(
                kind, table.dated(), table.sources(), rows, table.file(), table.sha256(), table.replaced());
    }

    private static KnowledgeTable<?> valid(KnowledgeReading reading) {
        return switch (reading) {
            case KnowledgeReading.Valid(var table) -> table;
            case KnowledgeReading.Mistaken(var mistakes) -> {
                ChecklistMistake first = mistakes.getFirst();
                throw ProblemException.of(
                        ProblemCode.KNOWLEDGE_INVALID,
                        first.file(),
                        String.valueOf(first.line()),
                        first.message(),
                        mistakes.size());
            }
        };
    }
}
