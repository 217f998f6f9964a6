package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.countersign.importer.document.HtmlDocumentImporter;
import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.evidence.DocumentPage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that nobody wrote to be read.
class HostilePagesTest {
    private static final int SIZE = 8_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {
        "A", "80,", "/a", "a.b.c.", "port 22 for ssh, ", "{{< ", "<a ", "[a](", "update.", "自动", "请修改默认密码自动更新端口日志", "ssh a", "((port 80", "$"
    })
    void one_endless_line_is_judged_in_time(String piece) {
        DocumentPage page = new MarkdownDocumentImporter().page("a.md", "# Port, log, update, password\n\n" + piece.repeat(SIZE / piece.length()));

        Assertions.assertTimeoutPreemptively(LONG, () -> new DocumentationJudge().judge(List.of(page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "- > ", "<div>", "<b>", "["})
    void nesting_without_an_end_is_read(String piece) {
        String text = piece.repeat(SIZE) + "words";

        assertThatCode(() -> new MarkdownDocumentImporter().page("a.md", text)).doesNotThrowAnyException();
        assertThat(new HtmlDocumentImporter().page("a.html", "<html><body>" + text).lines())
                .anyMatch(line -> line.text().endsWith("words"));
    }
}
