package io.countersign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.signoff.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierRecordTest {
    @Test
    void a_dossier_comes_back_equal() {
        for (Dossier dossier : List.of(DossierFixtures.approved(), DossierFixtures.refused(), DossierFixtures.bare())) {
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

    @Test
    void a_record_is_what_its_schema_says() throws IOException {
        for (Dossier dossier : List.of(DossierFixtures.approved(), DossierFixtures.refused(), DossierFixtures.bare())) {
            String json = new String(DossierRecord.write(dossier), StandardCharsets.UTF_8);

            assertThat(errors(json)).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_is_no_record() throws IOException {
        String json = new String(DossierRecord.write(DossierFixtures.approved()), StandardCharsets.UTF_8);

        assertThat(errors(json.replace("\"type\":\"to-fix\"", "\"type\":\"ignore\""))).isNotEmpty();
        assertThat(errors(json.replaceFirst("\"verdict\":\"APPROVED\"", "\"verdict\":\"MAYBE\""))).isNotEmpty();
        assertThat(errors(json.replaceFirst("\"round\":", "\"rounds\":"))).isNotEmpty();
    }

    private static List<Error> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/review-record.schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
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
