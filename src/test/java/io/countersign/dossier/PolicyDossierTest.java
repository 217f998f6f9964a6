package io.countersign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.ItemRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The record of what really ships: the policy with every platform laid upon it.
class PolicyDossierTest {
    private static final Checklist WHOLE = new Checklists().forPlatforms("policy", Checklists.PLATFORMS);
    private static final Dossier DOSSIER = DossierFixtures.judgedBy(WHOLE, items());

    @Test
    void it_comes_back_equal() {
        assertThat(DossierRecord.read(DossierRecord.write(DOSSIER))).contains(DOSSIER);
    }

    @Test
    void it_is_what_the_schema_says() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/review-record.schema.json")), InputFormat.JSON);
        String json = new String(DossierRecord.write(DOSSIER), StandardCharsets.UTF_8);

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    /// Without this the test above would hold for a policy that uses few kinds of criteria.
    @Test
    void it_uses_nearly_every_kind_of_criterion() {
        Set<String> used = new TreeSet<>();
        WHOLE.items().forEach(item -> collect(item.criterion(), used));

        assertThat(used).hasSizeGreaterThan(Criterion.class.getPermittedSubclasses().length - 4);
    }

    private static void collect(Criterion criterion, Set<String> used) {
        used.add(criterion.getClass().getSimpleName());
        switch (criterion) {
            case Criterion.AllOf(var parts) -> parts.forEach(part -> collect(part, used));
            case Criterion.AnyOf(var parts) -> parts.forEach(part -> collect(part, used));
            default -> {}
        }
    }

    private static List<ItemRecord> items() {
        return WHOLE.items().map(PolicyDossierTest::item).toList();
    }

    private static ItemRecord item(Item item) {
        Message sentence = Message.of("fixture.passages");
        return new ItemRecord(
                item, new Assessment(item.id(), AssessmentResult.NOT_EVALUATED, sentence, List.of()), null);
    }
}
