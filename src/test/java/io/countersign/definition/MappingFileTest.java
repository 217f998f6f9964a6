package io.countersign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingFileTest {
    private static final ColumnMapping MAPPING = new ColumnMapping(
            "主机安全: “all” #1",
            ColumnMapping.Target.FEEDBACK,
            "tencent",
            "Sheet 2",
            List.of("漏洞名称", "", "Due: date"),
            new LinkedHashMap<>(Map.of(TableField.TITLE, "漏洞名称", TableField.DUE_DAY, "Due: date")),
            new LinkedHashMap<>(Map.of(">13.5", Severity.HIGH, "1", Severity.LOW, "yes", Severity.INFO)),
            new LinkedHashSet<>(List.of("通过", "true")),
            new LinkedHashSet<>());

    @Test
    void what_is_written_is_read_again() {
        String text = MappingFile.write(MAPPING);

        assertThat(MappingFile.read("m.yaml", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(MAPPING);
    }

    @Test
    void a_mistake_is_told_with_its_line() {
        String text = "name: A\ntarget: vulnerability\nheader: [B]\ncolumns:\n  titel: B\n";

        assertThatThrownBy(() -> MappingFile.read("m.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().args()).startsWith("m.yaml", "4").last().isEqualTo(2);
                    assertThat(e.problem().args().get(2)).isEqualTo(Message.of("definition.mapping.title"));
                });
    }
}
