package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.DossierFixtures;
import io.countersign.model.signoff.Dossier;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfSignOffComposerTest {
    private static final PdfSignOffComposer COMPOSER = new PdfSignOffComposer(new Typefaces());

    @Test
    void look() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.write(Path.of("/tmp/en.pdf"), compose(DossierFixtures.approved()));
            Files.write(Path.of("/tmp/zh.pdf"), compose(DossierFixtures.refused()));
            Files.write(Path.of("/tmp/bare.pdf"), compose(DossierFixtures.bare()));
            long t = System.nanoTime();
            byte[] big = compose(DossierFixtures.approvedWith(10_000));
            System.out.println("10k " + (System.nanoTime() - t) / 1_000_000 + " ms " + big.length);
            Files.write(Path.of("/tmp/big.pdf"), big);
        }
        assertThat(compose(DossierFixtures.approved())).isEqualTo(compose(DossierFixtures.approved()));
    }

    private static byte[] compose(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COMPOSER.compose(dossier, DossierFixtures.attachments(dossier), out);
        return out.toByteArray();
    }
}
