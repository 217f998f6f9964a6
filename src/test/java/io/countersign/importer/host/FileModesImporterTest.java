package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileModesImporterTest extends HostContract {
    FileModesImporterTest() {
        super(new FileModesImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("file-modes-find.txt", facts(5), "file-modes-nul.txt", facts(2), "file-modes-stat.txt", facts(4));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "644\troot\troot\tf\t/srv/" + number + "\n", "");
    }

    @Test
    void mode_owner_and_kind_of_each_file_are_told() throws Exception {
        assertThat(sample("file-modes-find.txt").facts)
                .containsExactly(
                        new Fact.FileMode("/srv/app", "d", 0755, "root", "root"),
                        new Fact.FileMode("/usr/bin/helper", "f", 04755, "root", "root"),
                        new Fact.FileMode("/srv/app/current", "l", 0777, "root", "root"),
                        new Fact.FileMode("/tmp", "d", 01777, "root", "root"),
                        new Fact.FileMode("/srv/app/with space ", "f", 0640, "app", "app"));
    }

    @Test
    void names_with_line_ends_are_read_where_nul_ends_the_rows() throws Exception {
        assertThat(sample("file-modes-nul.txt").facts)
                .containsExactly(
                        new Fact.FileMode("/srv/app", "d", 0755, "root", "root"),
                        new Fact.FileMode("/srv/app/two\nlines", "f", 0600, "app", "app"));
    }

    @Test
    void the_words_of_stat_are_read_in_english_and_chinese() throws Exception {
        assertThat(sample("file-modes-stat.txt").facts)
                .containsExactly(
                        new Fact.FileMode("/srv/app", "d", 0755, "root", "root"),
                        new Fact.FileMode("/srv/app/a directory /b", "f", 0600, "app", "app"),
                        new Fact.FileMode("/etc/issue", "f", 0644, "root", "root"),
                        new Fact.FileMode("/etc/localtime", "l", 0777, "root", "root"));
    }

    @Test
    void blanks_sizes_and_modes_in_letters_are_read_too() throws Exception {
        assertThat(read("""
                        755 root root d 4096 /srv/app
                        644 app www f /srv/app/a file
                        find: ‘/srv/closed’: Permission denied
                        -rwsr-Sr-x root adm 12 /srv/app/run
                        drwxrwxrwt root root /tmp
                        """).facts)
                .containsExactly(
                        new Fact.FileMode("/srv/app", "d", 0755, "root", "root"),
                        new Fact.FileMode("/srv/app/a file", "f", 0644, "app", "www"),
                        new Fact.FileMode("/srv/app/run", "f", 06745, "root", "adm"),
                        new Fact.FileMode("/tmp", "d", 01777, "root", "root"));
        assertThat(recognises("755 root root d 4096 /srv/app\nfind: ‘/x’: Permission denied\n")).isTrue();
        assertThat(recognises("find: ‘/x’: Permission denied\n")).isFalse();
    }

    @Test
    void the_long_rows_of_find_are_read_without_the_targets_of_links() throws Exception {
        assertThat(read("""
                           262146      4 drwxr-xr-x  74 root     root         4096 Dec  1 11:00 /etc
                                8      0 crw-rw-rw-   1 root     root       1,   3 Nov 30  2026 /dev/null
                           262150      0 lrwxrwxrwx   1 root     root           21 Dec  1 11:00 /etc/os-release -> ../usr/lib/os-release
                        """).facts)
                .containsExactly(
                        new Fact.FileMode("/etc", "d", 0755, "root", "root"),
                        new Fact.FileMode("/dev/null", "c", 0666, "root", "root"),
                        new Fact.FileMode("/etc/os-release", "l", 0777, "root", "root"));
    }

    @Test
    void a_mode_without_the_file_s_type_is_not_recognised() {
        assertThat(recognises("755 root root /etc\n644 root root /etc/issue\n")).isFalse();
    }

    @Test
    void a_cut_row_shows_and_another_mode_is_not_recognised() throws Exception {
        assertThat(read("644\ta\ta\tf\t/a\n644\ta\ta").scan().complete()).isFalse();
        assertThat(recognises("0899\troot\troot\tf\t/a\n")).isFalse();
        assertThat(recognises("644 root root something /a\n")).isFalse();
    }
}
