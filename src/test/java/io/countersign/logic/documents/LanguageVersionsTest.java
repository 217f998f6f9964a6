package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.LanguageGap.PageTongue;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageVersionsTest {
    private static final String ENGLISH = """
            # Ports
            - 22/tcp: SSH
            - 443/tcp: the web site

            The logs are in /var/log/app.log.
            """;
    private static final String CHINESE = """
            # 端口
            - 22/tcp：远程登录
            - 443/tcp：网站

            首次登录后务必立即修改默认密码，并使用强密码。
            """;

    @Test
    void what_one_language_says_and_the_other_does_not_is_told() {
        assertThat(gaps("docs/en/start.md", ENGLISH, "docs/zh/start.md", CHINESE))
                .extracting(LanguageGap::requirement, LanguageGap::lacking)
                .containsExactlyInAnyOrder(
                        tuple(DocumentRequirement.WEAK_PASSWORD, PageTongue.ENGLISH),
                        tuple(DocumentRequirement.LOGS, PageTongue.CHINESE));
    }

    @Test
    void a_port_that_is_missing_from_a_version_is_told() {
        List<LanguageGap> gaps = gaps(
                "README.md", "# Ports\n- 22/tcp: SSH\n- 8443/tcp: console\n", "README-zh.md", "# 端口\n- 22/tcp：远程登录\n");

        assertThat(gaps).extracting(LanguageGap::subject, LanguageGap::lacking)
                .containsExactly(tuple("8443", PageTongue.CHINESE));
    }

    @Test
    void pages_that_are_no_versions_of_each_other_are_not_compared() {
        assertThat(gaps("README.md", ENGLISH, "docs/安装.md", CHINESE)).isEmpty();
    }

    private static List<LanguageGap> gaps(String one, String english, String other, String chinese) {
        List<DocumentPage> pages = List.of(
                new MarkdownDocumentImporter().page(one, english), new MarkdownDocumentImporter().page(other, chinese));
        return new DocumentationJudge().judge(pages).gaps();
    }
}
