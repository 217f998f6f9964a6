package io.countersign.ui.sample;

import io.countersign.app.Formats;
import io.countersign.definition.Checklists;
import io.countersign.importer.Importers;
import io.countersign.logic.documents.DocumentationJudge;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.SampleFindings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.workflow.AnswerItems;
import io.countersign.workflow.AssessRelease;
import io.countersign.workflow.CheckChain;
import io.countersign.workflow.CreateRelease;
import io.countersign.workflow.DecideFindings;
import io.countersign.workflow.ImportEvidence;
import io.countersign.workflow.InspectFiles;
import io.countersign.workflow.JudgeDocuments;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.VerifySignOff;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The workflows over a database of their own, with made-up releases and findings; no toolkit.
public final class RealWorkflows implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Format TRIVY = new Format("trivy-json", EvidenceKind.SCAN, "Trivy JSON");

    private final Workflows workflows;

    public RealWorkflows(Path folder) {
        workflows = workflows(SqliteStore.open(folder, CLOCK));
    }

    public Workflows workflows() {
        return workflows;
    }

    public Store store() {
        return workflows.store();
    }

    /// Stores a release without evidence.
    public Release release(String product, Image... images) {
        return workflows.createRelease().create(product, "6.8", "2026.11-2", "Ubuntu 24.04", List.of(images));
    }

    /// Stores one file with so many made-up findings.
    public void evidence(Release release, String name, int findings) {
        List<Finding> rows = new SampleFindings(7, 40, 20).stream(findings).toList();
        Map<Severity, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.rating().severity(), Collectors.counting()));
        Evidence draft = new Evidence(
                0,
                release.id(),
                release.round(),
                name,
                72_800_000,
                "9f2c41d0".repeat(8),
                TRIVY,
                Instant.now(CLOCK),
                "Lin Mei",
                new Counts(counts, 0, 0, 0, 0, 0, 0),
                new ScanInfo("Trivy", "0.69.0", "wordpress:6.8", Instant.now(CLOCK), true, List.of()));
        store().write("Lin Mei", session -> store(session, draft, rows));
    }

    private static long store(Session session, Evidence draft, List<Finding> rows) {
        long id = session.evidence().open(draft);
        Evidence opened = new Evidence(
                id,
                draft.releaseId(),
                draft.round(),
                draft.name(),
                draft.size(),
                draft.sha256(),
                draft.format(),
                draft.importedAt(),
                draft.importedBy(),
                draft.counts(),
                draft.scan());
        for (int from = 0; from < rows.size(); from += 500) {
            session.evidence().addFindings(opened, rows.subList(from, Math.min(rows.size(), from + 500)));
        }
        session.evidence().finish(opened);
        session.audit().append(new AuditEvent("evidence.imported", draft.releaseId(), draft.sha256(), "", draft.name()));
        return id;
    }

    private static Workflows workflows(Store store) {
        Checklist checklist = new Checklists().policy();
        Importers importers = Formats.importers();
        AssessRelease assess = new AssessRelease(store, checklist, new DocumentationJudge()::judge, CLOCK);
        return new Workflows(
                store,
                checklist,
                new InspectFiles(importers),
                new JudgeDocuments(importers),
                new CreateRelease(store, CLOCK, () -> "Lin Mei"),
                new ImportEvidence(store, importers, CLOCK, () -> "Lin Mei"),
                assess,
                new AnswerItems(store, checklist, assess, CLOCK, () -> "Lin Mei"),
                new DecideFindings(store, CLOCK, () -> "Lin Mei"),
                new SignRelease(),
                new VerifySignOff(),
                new CheckChain(store));
    }

    @Override
    public void close() {
        workflows.close();
    }
}
