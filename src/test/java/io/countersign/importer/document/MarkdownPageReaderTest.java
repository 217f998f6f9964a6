package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPageReaderTest {
    @Test
    void headings_of_both_kinds_have_the_line_of_their_words() {
        assertThat(lines("""
                # First *heading*

                Second heading
                ==============
                Third
                -----
                #### Fourth
                """)).containsExactly(
                        new DocumentLine(1, Kind.TITLE, "First heading"),
                        new DocumentLine(3, Kind.TITLE, "Second heading"),
                        new DocumentLine(5, Kind.HEADING, "Third"),
                        new DocumentLine(7, Kind.SUBHEADING, "Fourth"));
    }

    @Test
    void a_few_bold_words_alone_are_a_heading_and_a_sentence_in_bold_is_none() {
        assertThat(lines("""
                **Open ports**

                **Is it safe?**

                **Note** the port.
                """)).containsExactly(
                        new DocumentLine(1, Kind.SUBHEADING, "Open ports"),
                        new DocumentLine(3, Kind.TEXT, "Is it safe?"),
                        new DocumentLine(5, Kind.TEXT, "Note the port."));
    }

    @Test
    void what_is_indented_below_the_mark_of_a_box_or_a_tab_is_the_pages_own() {
        assertThat(lines("""
                !!! warning "Before you start"
                    Change the password.

                    === "Ubuntu"

                        Run this:

                            apt upgrade

                Done

                ===
                    code
                """)).containsExactly(
                        new DocumentLine(1, Kind.TEXT, "Before you start"),
                        new DocumentLine(2, Kind.TEXT, "Change the password."),
                        new DocumentLine(4, Kind.TEXT, "Ubuntu"),
                        new DocumentLine(6, Kind.TEXT, "Run this:"),
                        new DocumentLine(8, Kind.CODE, "apt upgrade"),
                        new DocumentLine(10, Kind.TEXT, "Done"),
                        new DocumentLine(12, Kind.TEXT, "==="),
                        new DocumentLine(13, Kind.TEXT, "code"));
    }

    @Test
    void each_line_of_a_paragraph_keeps_its_number() {
        assertThat(lines("""
                Logs are in `/var/log`\s\s
                and **settings** in
                [the folder](https://example.com/a) below.
                """)).containsExactly(
                        new DocumentLine(1, Kind.TEXT, "Logs are in /var/log"),
                        new DocumentLine(2, Kind.TEXT, "and settings in"),
                        new DocumentLine(3, Kind.TEXT, "the folder below."));
    }

    @Test
    void nested_lists_give_an_item_for_each_of_their_items() {
        assertThat(lines("""
                1. Open the console
                   and wait.
                   - Ports:
                     * 80

                     * 443
                2. Save
                """)).containsExactly(
                        new DocumentLine(1, Kind.LIST_ITEM, "Open the console"),
                        new DocumentLine(2, Kind.TEXT, "and wait."),
                        new DocumentLine(3, Kind.LIST_ITEM, "Ports:"),
                        new DocumentLine(4, Kind.LIST_ITEM, "80"),
                        new DocumentLine(6, Kind.LIST_ITEM, "443"),
                        new DocumentLine(7, Kind.LIST_ITEM, "Save"));
    }

    @Test
    void a_table_has_a_head_and_rows_with_their_cells() {
        assertThat(lines("""
                Ports:

                | Port | Use |
                |------|:---:|
                | `80` | HTTP &#124; web |
                | 443  | |
                """)).containsExactly(
                        new DocumentLine(1, Kind.TEXT, "Ports:"),
                        new DocumentLine(3, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(5, Kind.TABLE_ROW, "80 | HTTP / web"),
                        new DocumentLine(6, Kind.TABLE_ROW, "443 |"));
    }

    @Test
    void a_table_within_a_list_is_a_table() {
        assertThat(lines("""
                * Accounts
                   | Cloud | User |
                   | --- | --- |
                   | Azure | azureuser |
                """)).containsExactly(
                        new DocumentLine(1, Kind.LIST_ITEM, "Accounts"),
                        new DocumentLine(2, Kind.TABLE_HEAD, "Cloud | User"),
                        new DocumentLine(4, Kind.TABLE_ROW, "Azure | azureuser"));
    }

    @Test
    void code_is_numbered_by_its_own_lines() {
        assertThat(lines("""
                Run:
                ```shell
                apt update

                apt upgrade
                ```
                - or
                  ```
                  yum update
                  ```

                Then:

                    reboot
                """)).containsExactly(
                        new DocumentLine(1, Kind.TEXT, "Run:"),
                        new DocumentLine(3, Kind.CODE, "apt update"),
                        new DocumentLine(5, Kind.CODE, "apt upgrade"),
                        new DocumentLine(7, Kind.LIST_ITEM, "or"),
                        new DocumentLine(9, Kind.CODE, "yum update"),
                        new DocumentLine(12, Kind.TEXT, "Then:"),
                        new DocumentLine(14, Kind.CODE, "reboot"));
    }

    @Test
    void front_matter_pictures_and_the_marks_of_site_generators_say_nothing() {
        assertThat(lines("""
                ---
                title: Ports
                ---
                :::tip
                ![the firewall](ports.png) {{< note >}}Open it.{{< /note >}}
                :::
                """)).containsExactly(new DocumentLine(5, Kind.TEXT, "Open it."));
    }

    @Test
    void html_in_markdown_is_read_as_html_at_its_lines() {
        assertThat(lines("""
                Before

                <table>
                <tr><th>Port</th><th>Use</th></tr>
                <tr><td>22</td><td>SSH</td></tr>
                </table>

                > quoted
                """)).containsExactly(
                        new DocumentLine(1, Kind.TEXT, "Before"),
                        new DocumentLine(4, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(5, Kind.TABLE_ROW, "22 | SSH"),
                        new DocumentLine(8, Kind.TEXT, "quoted"));
    }

    @Test
    void what_only_looks_like_a_tag_is_a_word() {
        assertThat(lines("Open https://<server-ip>:8080<br>in a <b>browser</b>.")).containsExactly(
                new DocumentLine(1, Kind.TEXT, "Open https://<server-ip>:8080 in a browser ."));
    }

    @Test
    void line_ends_of_windows_and_an_empty_page_are_no_trouble() {
        assertThat(lines("# A\r\n\r\ntext\r\n")).containsExactly(
                new DocumentLine(1, Kind.TITLE, "A"), new DocumentLine(3, Kind.TEXT, "text"));
        assertThat(lines("")).isEmpty();
        assertThat(lines("---\n---")).isEmpty();
    }

    private static List<DocumentLine> lines(String text) {
        return new MarkdownPageReader().read("page.md", text).lines();
    }
}
