package io.countersign.definition;

import java.nio.file.Path;

/// What reviews are judged by: the checklists, and the tables of public knowledge.
public record Definitions(Checklists checklists, KnowledgeFiles knowledge) {
    /// What ships, and nothing else.
    public static Definitions shipped() {
        return new Definitions(new Checklists(), new KnowledgeFiles());
    }

    /// What ships, and the user's own in place of it.
    ///
    /// @param data the folder that holds the user's own in `checklists` and `knowledge`, which may be missing
    public static Definitions in(Path data) {
        return new Definitions(
                new Checklists(data.resolve("checklists")), new KnowledgeFiles(data.resolve("knowledge")));
    }
}
