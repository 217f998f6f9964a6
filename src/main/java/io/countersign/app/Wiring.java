package io.countersign.app;

import io.countersign.definition.Definitions;
import io.countersign.dossier.SignOffComposer;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.dossier.pdf.PrintCopy;
import io.countersign.importer.Importers;
import io.countersign.logic.documents.DocumentationJudge;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.importer.message.PlainMessages;
import io.countersign.signing.Assurance;
import io.countersign.signing.SignOffSigner;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.store.Store;
import io.countersign.typography.Typefaces;
import io.countersign.verify.SignOffVerifier;
import io.countersign.workflow.AnswerFeedback;
import io.countersign.workflow.AnswerItems;
import io.countersign.workflow.ApproveSignOff;
import io.countersign.workflow.AssessRelease;
import io.countersign.workflow.BackUp;
import io.countersign.workflow.CheckHistory;
import io.countersign.workflow.AttestItems;
import io.countersign.workflow.BasisFiles;
import io.countersign.workflow.CreateRelease;
import io.countersign.workflow.DecideFindings;
import io.countersign.workflow.ExportHistory;
import io.countersign.workflow.ExportRelease;
import io.countersign.workflow.ImportEvidence;
import io.countersign.workflow.KeepBlacklist;
import io.countersign.workflow.KeepMappings;
import io.countersign.workflow.KeepPeople;
import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.InspectFiles;
import io.countersign.workflow.JudgeDocuments;
import io.countersign.workflow.KeepKeys;
import io.countersign.workflow.OpenRound;
import io.countersign.workflow.RecordedSignOffs;
import io.countersign.workflow.PrintSignOff;
import io.countersign.workflow.RefuseSignOff;
import io.countersign.workflow.ReleaseChecklists;
import io.countersign.workflow.ReviewApproval;
import io.countersign.workflow.SignRelease;
import io.countersign.workflow.TakeMessage;
import io.countersign.workflow.TakePicture;
import io.countersign.workflow.VerifySignOff;
import io.countersign.workflow.Workflows;
import java.time.Clock;
import java.util.function.Supplier;

/// Puts the use cases together over a store, by plain constructors.
public final class Wiring {
    private Wiring() {}

    /// @param definitions what reviews are judged by, and sign-offs name and embed
    /// @param verifier of sign-offs, this program's own among them
    /// @param trust the certificates that the verifier goes by
    /// @param assurance what is added to signatures, asked at each one
    /// @param who the person who acts, asked at each act
    /// @param program name and version, as sign-offs print them
    public static Workflows workflows(
            Store store,
            Definitions definitions,
            SignOffVerifier verifier,
            KeepTrust trust,
            Supplier<Assurance> assurance,
            Clock clock,
            Supplier<String> who,
            String program) {
        Importers importers = Formats.importers(() -> store.read(session -> session.mappings().all()));
        ReleaseChecklists checklists = new ReleaseChecklists(definitions.checklists());
        Typefaces typefaces = new Typefaces();
        SignOffComposer composer = new PdfSignOffComposer(typefaces);
        SignOffSigner signer = new PdfSignOffSigner(typefaces, assurance);
        Supplier<Knowledge> knowledge = new KnownTables(definitions.knowledge());
        BasisFiles basis = new BasisFiles(definitions.checklists(), definitions.knowledge());
        AssessRelease assess =
                new AssessRelease(store, checklists::of, new DocumentationJudge()::judge, knowledge, clock);
        ImportEvidence importEvidence = new ImportEvidence(store, importers, clock, who);
        return new Workflows(
                store,
                checklists,
                new InspectFiles(importers),
                new JudgeDocuments(Formats.documents()),
                new CreateRelease(store, clock, who),
                new OpenRound(store, clock, who),
                importEvidence,
                Formats.mapColumns(),
                new KeepMappings(store, who),
                new TakeMessage(store, new PlainMessages(), clock, who),
                new TakePicture(store, importEvidence),
                assess,
                new AnswerItems(store, assess, clock, who),
                new AttestItems(store, checklists, clock, who),
                new DecideFindings(store, clock, who),
                new AnswerFeedback(store, clock, who),
                new KeepBlacklist(store, clock, who),
                new SignRelease(
                        store,
                        assess,
                        composer,
                        signer,
                        verifier,
                        trust,
                        clock,
                        basis,
                        program),
                new ExportRelease(store, assess, basis, verifier, trust, clock, program),
                new ApproveSignOff(store, signer, verifier, trust, clock),
                new ReviewApproval(store, verifier),
                new RefuseSignOff(store, verifier, trust, clock),
                new KeepPeople(store, who),
                new KeepKeys(clock),
                new VerifySignOff(verifier, new RecordedSignOffs(store)),
                trust,
                new PrintSignOff(verifier, new PrintCopy(typefaces), clock),
                new CheckHistory(store),
                new ExportHistory(store),
                new BackUp(store, clock));
    }
}
