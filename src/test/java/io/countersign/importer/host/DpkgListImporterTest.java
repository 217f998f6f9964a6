package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DpkgListImporterTest extends HostContract {
    DpkgListImporterTest() {
        super(new DpkgListImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "dpkg-list-installed.txt", facts(3),
                "dpkg-list-query.txt", facts(3),
                "dpkg-list-columns.txt", facts(3));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "ii  example" + number + "  1.0-1  amd64  An example\n", "");
    }

    @Test
    void what_is_installed_is_told_under_a_heading_of_any_language() throws Exception {
        assertThat(sample("dpkg-list-installed.txt").facts)
                .containsExactly(
                        new Fact.InstalledPackage("deb", "base-files", "12.4+deb12u11", ""),
                        new Fact.InstalledPackage("deb", "libexample1", "1:2.0-1+b2", ""),
                        new Fact.InstalledPackage("deb", "exampled", "1:2.0-1", ""));
    }

    @Test
    void columns_of_a_query_are_read() throws Exception {
        assertThat(sample("dpkg-list-query.txt").facts)
                .contains(new Fact.InstalledPackage("deb", "libexample1", "1:2.0-1+b2", ""));
        assertThat(sample("dpkg-list-columns.txt").facts)
                .contains(new Fact.InstalledPackage("deb", "tzdata", "2026b-0+deb12u1", ""));
    }

    @Test
    void the_list_of_apt_is_read_as_what_is_installed() throws Exception {
        String list = """
                Listing...
                exampled/stable,now 1:2.0-1 amd64 [installed,automatic]
                libexample1/now 2.0-1 amd64 [已安装，可升级至：2.0-2]
                """;

        assertThat(recognises(list)).isTrue();
        assertThat(read(list).facts)
                .containsExactly(
                        new Fact.InstalledPackage("deb", "exampled", "1:2.0-1", ""),
                        new Fact.InstalledPackage("deb", "libexample1", "2.0-1", ""));
    }

    @Test
    void two_columns_that_anything_could_have_written_are_not_recognised() {
        assertThat(recognises("exampled\t1.0\nother\t2.0\n")).isFalse();
    }

    @Test
    void a_cut_row_shows() throws Exception {
        assertThat(read("ii  a1  1.0  all  x\nii  b1  1.0").scan().complete()).isFalse();
    }
}
