package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentImportersTest {
    private static final String CHINESE = "日志目录：/var/log，请务必修改默认密码。";

    @ParameterizedTest
    @CsvSource({
        "README.md, # Title, markdown-document",
        "docs/a.markdown, text, markdown-document",
        "logo.md, <p align=center>logo</p>, markdown-document",
        "a.HTML, <p>text</p>, html-document",
        "page, <!doctype html><p>text, html-document",
        "page.php, <html><body>text</body></html>, html-document",
        "notes.txt, text, text-document",
        "guide.rst, text, rst-document",
        "guide.adoc, text, asciidoc-document",
        "README, text, text-document",
        "a.json, '{\"a\": 1}', ''",
        "a.txt, '{\"a\": 1}', ''",
        "a.txt, <report><row/></report>, ''",
        "a.bin, text, ''",
    })
    void a_page_is_told_by_its_name_and_by_being_text(String name, String content, String format) {
        Head head = new Head(name, content.getBytes(StandardCharsets.UTF_8));

        List<String> formats = importers().stream()
                .filter(importer -> importer.recognise(head).isPresent())
                .map(importer -> importer.format().id())
                .toList();

        assertThat(String.join(" ", formats)).isEqualTo(format);
    }

    @Test
    void a_picture_is_no_page_whatever_it_is_called() {
        Head head = new Head("picture.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

        assertThat(importers()).noneMatch(importer -> importer.recognise(head).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void chinese_is_read_in_its_usual_encodings(String charset) throws IOException {
        byte[] bytes = CHINESE.getBytes(Charset.forName(charset));

        assertThat(PageText.of(new ByteArrayInputStream(bytes))).isEqualTo(CHINESE);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        byte[] bytes = ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8);

        assertThat(PageText.of(new ByteArrayInputStream(bytes))).isEqualTo(CHINESE);
    }

    @Test
    void bytes_that_make_no_text_are_refused() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xFF, 'b'};

        assertThatThrownBy(() -> PageText.of(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code())
                        .isEqualTo(ProblemCode.DOCUMENT_ENCODING));
    }

    @Test
    void a_page_that_nobody_could_read_is_refused() {
        byte[] bytes = new byte[PageText.MAXIMUM_BYTES + 1];
        Arrays.fill(bytes, (byte) 'a');

        assertThatThrownBy(() -> PageText.of(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code())
                        .isEqualTo(ProblemCode.DOCUMENT_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Choose a strong password after the first start. | true
            'Ports: 22\nThe site answers on port 443, and on port 80 it sends visitors there.\nUse ufw to close one.' | true
            首次登录后请务必修改默认密码。 | true
            'Checking amd... not found\nChecking basename... not infected\nChecking biff... not found' | false
            'Listing...\napt/stable 2.6.1 amd64 [upgradable from: 2.6.0]' | false
            'tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\nudp UNCONN 0 0 127.0.0.1:323 0.0.0.0:*' | false
            'root L 01/01/2026 0 99999 7 -1\ndaemon L 01/01/2026 0 99999 7 -1' | false
            """)
    void among_other_files_only_prose_is_a_page(String text, boolean page) {
        Head head = new Head("a.txt", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(TextDocumentImporter.ofProse().recognise(head).isPresent()).isEqualTo(page);
    }

    private static List<Importer> importers() {
        return List.of(
                new MarkdownDocumentImporter(),
                new HtmlDocumentImporter(),
                new RstDocumentImporter(),
                new AsciidocDocumentImporter(),
                TextDocumentImporter.ofAnyText());
    }
}
