package io.countersign.model.knowledge;

/// One line of a table.
public sealed interface KnowledgeRow permits EndOfLife, DangerousPort, DefaultPassword, PlatformAgent, OfficialSource {}
