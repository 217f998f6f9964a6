package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.PdfConformance;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSignOffComposerTest {
    private static final PdfSignOffComposer COMPOSER = new PdfSignOffComposer(new Typefaces());

    @Test
    void the_same_dossier_gives_the_same_bytes() throws IOException {
        byte[] once = compose(DossierFixtures.approved());

        byte[] again = compose(DossierFixtures.approved());

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3b", "ua1"})
    void an_independent_validator_finds_archival_and_accessible_pages(String flavour) throws Exception {
        Dossier both = DossierFixtures.alsoIn(DossierFixtures.approved(), Language.CHINESE);
        Dossier sumsOnly = DossierFixtures.printing(DossierFixtures.approved(), 2);
        for (Dossier dossier : List.of(both, DossierFixtures.refused(), sumsOnly, DossierFixtures.bare())) {
            byte[] pdf = compose(dossier);

            assertThat(PdfConformance.violations(pdf, flavour)).isEmpty();
        }
    }

    /// veraPDF takes a minute for it.
    @ParameterizedTest
    @Tag("bench")
    @ValueSource(strings = {"3b", "ua1"})
    void a_thousand_findings_are_archival_and_accessible_too(String flavour) throws Exception {
        byte[] pdf = compose(DossierFixtures.approvedWith(1_000));

        assertThat(PdfConformance.violations(pdf, flavour)).isEmpty();
    }

    private static byte[] compose(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COMPOSER.compose(dossier, DossierFixtures.attachments(dossier), out);
        return out.toByteArray();
    }
}
