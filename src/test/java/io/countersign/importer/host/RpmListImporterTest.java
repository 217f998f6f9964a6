package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RpmListImporterTest extends HostContract {
    RpmListImporterTest() {
        super(new RpmListImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("rpm-list-all.txt", facts(3), "rpm-list-dnf.txt", facts(2));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "example" + number + "-1.0-1.el9.noarch\n", "");
    }

    @Test
    void names_with_dashes_are_told_from_version_and_release() throws Exception {
        assertThat(sample("rpm-list-all.txt").facts)
                .containsExactly(
                        new Fact.InstalledPackage("rpm", "exampled-libs", "3.0.7-25.el9_3", ""),
                        new Fact.InstalledPackage("rpm", "python3-example", "0.1-2.el9", ""),
                        new Fact.InstalledPackage("rpm", "tzdata", "2026b-1.el9", ""));
    }

    @Test
    void the_list_of_dnf_and_columns_are_read() throws Exception {
        assertThat(sample("rpm-list-dnf.txt").facts)
                .containsExactly(
                        new Fact.InstalledPackage("rpm", "exampled", "1:3.0.7-25.el9_3", ""),
                        new Fact.InstalledPackage("rpm", "python3-example", "0.1-2.el9", ""));
        assertThat(recognises("exampled\t1:2.0-1.el9\tx86_64\n")).isTrue();
        assertThat(read("exampled\t1:2.0-1.el9\tx86_64\n").facts)
                .containsExactly(new Fact.InstalledPackage("rpm", "exampled", "1:2.0-1.el9", ""));
    }

    @Test
    void names_without_an_architecture_are_not_recognised() {
        assertThat(recognises("exampled-1.0-1\nother-2.0-1\n")).isFalse();
        assertThat(recognises("Packages:\nexampled-1.0-1.noarch\n")).isFalse();
    }

    @Test
    void a_cut_row_shows() throws Exception {
        assertThat(read("a-1-1.noarch\nb-1-1").scan().complete()).isFalse();
    }
}
