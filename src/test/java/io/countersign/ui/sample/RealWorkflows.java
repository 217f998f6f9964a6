package io.countersign.ui.sample;

import io.countersign.app.Wiring;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.store.SampleFindings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.definition.Definitions;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.signing.Assurance;
import io.countersign.signing.TrustList;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The workflows over a database of their own, with made-up releases and findings; no toolkit.
public final class RealWorkflows implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Format TRIVY = new Format("trivy-json", EvidenceKind.SCAN, "Trivy JSON");

    private final Workflows workflows;

    public RealWorkflows(Path folder) {
        this(SqliteStore.open(folder, CLOCK));
    }

    public RealWorkflows(Store store) {
        workflows = Wiring.workflows(
                store,
                Definitions.shipped(),
                new LocalVerifier(new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), CLOCK),
                new KeepTrust(new TrustList(Path.of("nowhere"))),
                Assurance::none,
                CLOCK,
                () -> "Lin Mei",
                "Countersign");
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
        evidence(release, name, new SampleFindings(7, 40, 20).stream(findings).toList());
    }

    /// Stores one file with these findings.
    public void evidence(Release release, String name, List<Finding> rows) {
        evidence(release, name, "Trivy", rows);
    }

    /// Stores one file of a tool with these findings.
    public void evidence(Release release, String name, String tool, List<Finding> rows) {
        Map<Severity, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.rating().severity(), Collectors.counting()));
        Evidence draft = new Evidence(
                0,
                release.id(),
                release.round(),
                name,
                72_800_000,
                HexFormat.of().toHexDigits(name.hashCode()).repeat(8),
                TRIVY,
                Instant.now(CLOCK),
                "Lin Mei",
                new Counts(counts, 0, 0, 0, 0, 0, 0),
                new ScanInfo(tool, "0.69.0", "wordpress:6.8", Instant.now(CLOCK), true, List.of()));
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

    @Override
    public void close() {
        workflows.close();
    }
}
