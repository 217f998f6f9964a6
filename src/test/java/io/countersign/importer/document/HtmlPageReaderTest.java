package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageReaderTest {
    @Test
    void the_blocks_of_a_page_become_lines() {
        assertThat(lines("""
                <!DOCTYPE html>
                <html><head><title>T</title><style>p {}</style></head>
                <body>
                <h1>Ports &amp; logs</h1>
                <p>Open <b>port 80</b>,
                   then <code>443</code>.<br>Done.</p>
                <ul>
                  <li>one</li>
                  <li><p>two</p>
                    <ol><li>three</li></ol></li>
                </ul>
                </body></html>
                """)).containsExactly(
                        new DocumentLine(4, Kind.TITLE, "Ports & logs"),
                        new DocumentLine(5, Kind.TEXT, "Open port 80,"),
                        new DocumentLine(6, Kind.TEXT, "then 443."),
                        new DocumentLine(6, Kind.TEXT, "Done."),
                        new DocumentLine(8, Kind.LIST_ITEM, "one"),
                        new DocumentLine(9, Kind.LIST_ITEM, "two"),
                        new DocumentLine(10, Kind.LIST_ITEM, "three"));
    }

    @Test
    void rows_and_code_have_the_numbers_of_the_file() {
        assertThat(lines("""
                <body><table>
                <thead><tr><th>Port</th><th>Use</th></tr></thead>
                <tbody><tr>
                  <td>80</td>
                  <td>web</td></tr></tbody>
                </table>
                <pre><code>first
                second
                </code></pre>
                <pre>
                third
                </pre></body>
                """)).containsExactly(
                        new DocumentLine(2, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(3, Kind.TABLE_ROW, "80 | web"),
                        new DocumentLine(7, Kind.CODE, "first"),
                        new DocumentLine(8, Kind.CODE, "second"),
                        new DocumentLine(11, Kind.CODE, "third"));
    }

    @Test
    void what_is_no_part_of_the_text_is_left_out() {
        assertThat(lines("""
                <body><header><nav><a>Home</a></nav></header>
                <aside class="left-sidebar"><ul><li>System update</li></ul></aside>
                <script>var log = "/var/log/x.log";</script>
                <main><p>Words.</p><noscript>no</noscript></main>
                <footer>2026</footer></body>
                """)).containsExactly(new DocumentLine(4, Kind.TEXT, "Words."));
    }

    @Test
    void a_page_on_one_line_is_read_block_by_block() {
        assertThat(lines("<p>one</p><p>two</p><ol><li>three</li></ol>")).containsExactly(
                new DocumentLine(1, Kind.TEXT, "one"),
                new DocumentLine(1, Kind.TEXT, "two"),
                new DocumentLine(1, Kind.LIST_ITEM, "three"));
    }

    @Test
    void broken_html_is_read_as_far_as_it_makes_sense() {
        assertThat(lines("<div><p>open <li>item <td>cell\n<p>more")).extracting(DocumentLine::text)
                .containsExactly("open", "item cell", "more");
    }

    private static List<DocumentLine> lines(String text) {
        return new HtmlPageReader().read("page.html", text).lines();
    }
}
