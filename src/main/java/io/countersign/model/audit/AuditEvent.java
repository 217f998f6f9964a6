package io.countersign.model.audit;

/// What is to be recorded, before the store gives it number, time and hash. The parts are those of [AuditEntry].
public record AuditEvent(String action, long releaseId, String subject, String before, String after) {}
