package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.review.DocumentedAccount;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginAccountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Connect with `ssh -i key.pem ubuntu@203.0.113.7`. | ubuntu",
        "For SSH the default user is `admin`. | admin",
        "Log in over SSH as ec2-user and look around. | ec2-user",
        "SSH 默认用户为 ubuntu。 | ubuntu",
        "请使用 root 账号远程登录服务器。 | root",
        "Copy it with scp backup.tar.gz deploy@host:/srv. | deploy",
        "ssh user@host | ''",
        "ssh <user>@host | ''",
        "Clone git@github.com:acme/x.git over SSH. | ''",
        "The default user is admin; sign in to the web page. | ''",
        "Write to sales@example.org. | ''"
    })
    void the_account_that_the_reader_logs_in_with_is_found(String text, String account) {
        List<String> names = new DocumentationJudge()
                .judge(List.of(new MarkdownDocumentImporter().page("page.md", text))).accounts().stream()
                        .map(DocumentedAccount::name)
                        .toList();

        assertThat(names).isEqualTo(account.isEmpty() ? List.of() : List.of(account));
    }
}
