package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OsReleaseImporterTest extends HostContract {
    OsReleaseImporterTest() {
        super(new OsReleaseImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("os-release-example.txt", facts(7));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("ID=x\nNAME=x\n", rows, number -> "BUILD_ID=" + number + "\n", "");
    }

    @Test
    void what_tells_the_system_apart_is_taken_without_its_quotes() throws Exception {
        assertThat(sample("os-release-example.txt").facts)
                .containsExactly(
                        new Fact.Value("os.name", "Example Linux"),
                        new Fact.Value("os.id", "example"),
                        new Fact.Value("os.id-like", "debian ubuntu"),
                        new Fact.Value("os.version", "12"),
                        new Fact.Value("os.codename", "sample"),
                        new Fact.Value("os.full-name", "Example Linux 12 (\"Sample\")"),
                        new Fact.Value("os.support-end", "2028-06-30"));
    }

    @Test
    void a_quote_that_does_not_end_shows() throws Exception {
        assertThat(read("ID=x\nNAME=\"Exam").scan().complete()).isFalse();
    }

    @Test
    void other_files_of_assignments_are_not_recognised() {
        assertThat(recognises("ID=x\nVERSION=1\n")).isFalse();
        assertThat(recognises("NAME=x\nID=x\nexport PATH\nPATH=/bin\n")).isFalse();
    }
}
