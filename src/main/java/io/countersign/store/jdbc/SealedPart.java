package io.countersign.store.jdbc;

import java.util.List;
import java.util.stream.Stream;

/// Rows that are only ever added to, and how they are read for their seal. Left out is what [RepeatedRows] computes
/// again, and the texts that have a digest.
///
/// @param name of the part
/// @param source tables with a condition
/// @param key a number that grows with each write
/// @param order of the rows that have the same key
/// @param columns what is hashed
record SealedPart(String name, String source, String key, String order, String columns) {
    /// What an attestation is about; the highest key is found without it.
    private static final String FOUND = " LEFT JOIN finding f ON f.id = x.finding";

    /// All of them, by name.
    static final List<SealedPart> ALL = Stream.concat(
                    Stream.of(
                            table("release", "product, version, build, operating_system, created_at, predecessor"),
                            new SealedPart(
                                    "release_checklist", "release WHERE true", "id", "id", "id, checklist"),
                            table("round", "release, number, opened_at"),
                            new SealedPart("round_newest", "round WHERE true", "id", "id", "id, newest"),
                            new SealedPart(
                                    "round_image",
                                    "round_image WHERE true",
                                    "round",
                                    "position",
                                    "round, position, platform, identifier, region"),
                            table("evidence", """
                                    round, name, size, sha256, kept_sha256, format, format_kind, format_name,
                                    imported_at, imported_by, critical, high, medium, low, info, suppressed, passed,
                                    not_tested, facts, feedback, pages, tool, tool_version, target, finished_at,
                                    complete, remarks, image, source"""),
                            new SealedPart(
                                    "attachment", "attachment WHERE true", "evidence", "evidence", "evidence, note, image, text"),
                            table("document_page", "evidence, file, lines"),
                            table(
                                    "feedback_item",
                                    "evidence, platform, check_id, title, result, given, subject, message, due_day"),
                            table("set_aside", "evidence, reason, identifier, subject, given"),
                            table("word", "hex(digest)"),
                            table("component", "hex(digest)"),
                            table("advisory", "hex(digest)"),
                            table("finding", "round, hex(identity), kind, origin"),
                            new SealedPart(
                                    "taken_over",
                                    "taken_over WHERE true",
                                    "finding",
                                    "finding",
                                    """
                                    finding, gone, severity, score, advisory, component, fixed, target, host, port,
                                    protocol, path"""),
                            new SealedPart(
                                    "attestation",
                                    "attestation x" + FOUND + " WHERE true",
                                    "x.evidence",
                                    "x.finding",
                                    """
                                    x.finding, x.evidence, x.advisory, x.severity, x.score, x.given, x.scale, x.vector,
                                    x.status, x.times, f.advisory, f.component, f.fixed, f.target, f.host, f.port,
                                    f.protocol, f.path"""),
                            table(
                                    "act",
                                    "release, kind, reason, last_day, who, at, findings, owner, proof, scope, hex(duplicate_of)"),
                            decisions("decision", "evidence IS NULL", "act"),
                            decisions("covered", "evidence IS NOT NULL", "evidence"),
                            new SealedPart(
                                    "waiver_scope",
                                    "waiver_scope WHERE true",
                                    "act",
                                    "release, identifier, kind, component",
                                    "release, identifier, kind, component, act"),
                            table("answer", "round, item, text_hash, value, note, proposed, who, at, given_in"),
                            new SealedPart(
                                    "answer_quotes", "answer_quotes WHERE true", "answer", "answer", "answer, hash"),
                            table("undoing", "act, answer, undone, at"),
                            new SealedPart("undoing_round", "undoing WHERE true", "id", "id", "id, round"),
                            table("feedback_answer", "round, platform, check_id, subject, reply, note, who, at"),
                            table("blacklist", "software, platform, since, note, source, who, at"),
                            table(
                                    "standing_attestation",
                                    "release, item, text_hash, who, note, last_day, recorded_by, at"),
                            table("taken_back", "feedback_answer, blacklist, attestation, at"),
                            table("person", "name, email, certificate, public_key"),
                            table("refusal", "sign_off, release, round, who, certificate, at, reason"),
                            new SealedPart(
                                    "refusal_point",
                                    "refusal_point WHERE true",
                                    "refusal",
                                    "position",
                                    "refusal, position, subject, reason"),
                            table("sign_off", "number, round, verdict, who, at, file, sha256")),
                    FactTable.ALL.stream()
                            .map(facts -> table(facts.name(), "evidence, " + String.join(", ", facts.columns()))))
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();

    private static SealedPart table(String name, String columns) {
        return new SealedPart(name, name + " WHERE true", "id", "id", "id, " + columns);
    }

    private static SealedPart decisions(String name, String condition, String key) {
        return new SealedPart(
                name,
                "decision WHERE " + condition,
                key,
                "release, identity, act",
                "release, hex(identity), act, confirms, round, severity, score, component, fixed, evidence");
    }

    /// The statement that reads each row as a JSON array, with a range of keys as its parameters.
    String rows() {
        return "SELECT CAST(json_array(%s) AS BLOB) FROM %s AND %s > :after AND %s <= :last ORDER BY %s, %s"
                .formatted(columns, source, key, key, key, order);
    }

    /// An expression for the highest key.
    String highest() {
        return "(SELECT max(%s) FROM %s)".formatted(key, source.replace(FOUND, ""));
    }

    /// The statement that counts the rows with keys outside of what seals can hold.
    String outside() {
        return "SELECT count(*) FROM %s AND (%s <= 0 OR %s > :last)".formatted(source, key, key);
    }
}
