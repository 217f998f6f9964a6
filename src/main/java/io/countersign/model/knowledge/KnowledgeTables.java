package io.countersign.model.knowledge;

import java.util.List;

/// All tables, one of each kind.
public record KnowledgeTables(
        KnowledgeTable<EndOfLife> endOfLife,
        KnowledgeTable<DangerousPort> dangerousPorts,
        KnowledgeTable<DefaultPassword> defaultPasswords,
        KnowledgeTable<PlatformAgent> platformAgents,
        KnowledgeTable<OfficialSource> officialSources) {

    /// The tables in the order of their kinds, for a sign-off to name them with their dates.
    public List<KnowledgeTable<?>> all() {
        return List.of(endOfLife, dangerousPorts, defaultPasswords, platformAgents, officialSources);
    }
}
