package io.countersign.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.PdfConformance;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.typography.Typefaces;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignOffSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:41:07Z");

    @TempDir
    Path folder;

    @Test
    void both_signatures_leave_the_pages_archival_and_accessible() throws Exception {
        Typefaces typefaces = new Typefaces();
        Dossier dossier = DossierFixtures.approved();
        Path composed = folder.resolve("composed.pdf");
        try (OutputStream out = Files.newOutputStream(composed)) {
            new PdfSignOffComposer(typefaces).compose(dossier, DossierFixtures.attachments(dossier), out);
        }
        PdfSignOffSigner signer = new PdfSignOffSigner(typefaces, Assurance::none);
        Path half = folder.resolve("half.pdf");
        Path full = folder.resolve("full.pdf");

        signer.sign(
                composed,
                half,
                key("Lin Ruoxi 林若溪"),
                new Statement(SignatureField.REVIEWER, dossier.reviewer(), dossier.verdict(), "", dossier.language(), NOW),
                Assurance.none());
        signer.sign(
                half,
                full,
                key("Anna Keller"),
                new Statement(SignatureField.APPROVER, dossier.approver(), dossier.verdict(), "", dossier.language(), NOW),
                Assurance.none());

        byte[] signed = Files.readAllBytes(full);
        assertThat(PdfConformance.violations(signed, "3b")).isEmpty();
        assertThat(PdfConformance.violations(signed, "ua1")).isEmpty();
    }

    private SigningKey key(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        KeyMaker.make(file, name, "secret".toCharArray(), NOW);
        return KeyFile.open(KeySource.of(file), "secret".toCharArray(), NOW);
    }
}
