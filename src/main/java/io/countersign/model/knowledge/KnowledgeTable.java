package io.countersign.model.knowledge;

import java.time.LocalDate;
import java.util.List;

/// One table of public knowledge.
///
/// @param kind what it is about
/// @param dated the day up to which its lines were looked up; sign-offs print it
/// @param sources addresses that the whole table draws on; a line may name its own
/// @param rows at least one
/// @param file where it was read from, as people see it
/// @param sha256 of that file
/// @param replaced whether it is the user's own, in place of the one that ships
public record KnowledgeTable<R extends KnowledgeRow>(
        KnowledgeKind kind,
        LocalDate dated,
        List<String> sources,
        List<R> rows,
        String file,
        String sha256,
        boolean replaced) {
    public KnowledgeTable {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }
}
