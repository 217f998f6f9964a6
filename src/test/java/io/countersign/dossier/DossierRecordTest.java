package io.countersign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.signoff.Dossier;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierRecordTest {
    @Test
    void a_dossier_comes_back_equal() {
        for (Dossier dossier :
                new Dossier[] {DossierFixtures.approved(), DossierFixtures.refused(), DossierFixtures.bare()}) {
            byte[] json = DossierRecord.write(dossier);

            assertThat(DossierRecord.read(json)).contains(dossier);
        }
    }

    @Test
    void the_same_dossier_is_written_as_the_same_bytes() {
        byte[] once = DossierRecord.write(DossierFixtures.approved());
        byte[] again = DossierRecord.write(DossierFixtures.approved());

        assertThat(once).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"schema\":\"countersign-review-record/2\",\"dossier\":null}",
                "{\"schema\":\"countersign-review-record/1\",\"dossier\":{\"verdict\":\"MAYBE\"}}"
            })
    void what_is_no_record_is_told_apart(String json) {
        assertThat(DossierRecord.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
