package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageReaderTest {
    @Test
    void headings_bullets_and_prompts_are_told_apart() {
        assertThat(lines("""
                Network
                =======
                The server uses:

                 - SSH on 22
                 2) HTTP on 80

                == Commands
                $ ufw allow 80
                root@host:~# reboot
                Then run:

                    ufw status
                """)).containsExactly(
                        new DocumentLine(1, Kind.HEADING, "Network"),
                        new DocumentLine(3, Kind.TEXT, "The server uses:"),
                        new DocumentLine(5, Kind.LIST_ITEM, "SSH on 22"),
                        new DocumentLine(6, Kind.LIST_ITEM, "HTTP on 80"),
                        new DocumentLine(8, Kind.HEADING, "Commands"),
                        new DocumentLine(9, Kind.CODE, "ufw allow 80"),
                        new DocumentLine(10, Kind.CODE, "reboot"),
                        new DocumentLine(11, Kind.TEXT, "Then run:"),
                        new DocumentLine(13, Kind.CODE, "    ufw status"));
    }

    @Test
    void columns_make_a_table() {
        assertThat(lines("""
                Port\tUse
                80\tweb
                443\tsecure web

                +------+-----+
                | Port | Use |
                +------+-----+
                | 22   | SSH |
                +------+-----+
                """)).containsExactly(
                        new DocumentLine(1, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(2, Kind.TABLE_ROW, "80 | web"),
                        new DocumentLine(3, Kind.TABLE_ROW, "443 | secure web"),
                        new DocumentLine(6, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(8, Kind.TABLE_ROW, "22 | SSH"));
    }

    @Test
    void chinese_chapters_are_headings() {
        assertThat(lines("一、端口说明\n80 端口：网站访问\n第二章 日志\n")).containsExactly(
                new DocumentLine(1, Kind.HEADING, "一、端口说明"),
                new DocumentLine(2, Kind.TEXT, "80 端口：网站访问"),
                new DocumentLine(3, Kind.HEADING, "第二章 日志"));
    }

    @Test
    void markdown_in_a_text_file_is_read_as_markdown() {
        assertThat(lines("# Ports\n| Port | Use |\n| --- | --- |\n| 80 | web |\n")).containsExactly(
                new DocumentLine(1, Kind.TITLE, "Ports"),
                new DocumentLine(2, Kind.TABLE_HEAD, "Port | Use"),
                new DocumentLine(4, Kind.TABLE_ROW, "80 | web"));
    }

    private static List<DocumentLine> lines(String text) {
        return new TextPageReader().read("page.txt", text).lines();
    }
}
