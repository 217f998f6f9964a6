package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.review.UnsafeExample;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Set the password to admin123 and click Next. | TOLD",
        "Change the root password to `123456`. | TOLD",
        "Enter admin as the user and use the password: admin | TOLD",
        "数据库密码填写 root123，点击下一步。 | TOLD",
        "将密码设置为 123456 即可登录。 | TOLD",
        "The default account is admin / admin. | PRESET",
        "默认账号 admin，密码：admin123 | PRESET",
        "The initial password is `changeme`; change it at once. | PRESET",
        "Set the password to a long random string. | ''",
        "Never set the password to admin or 123456. | ''",
        "切勿使用 123456 之类的弱密码。 | ''",
        "The password is default-free and random. | ''",
        "Enter your password and press Login. | ''",
        "The password is stored in /root/password.txt. | ''",
        "Set the password to Xk9#vTq2!mZ | ''",
        "Reset the admin password under Settings. | ''",
        "密码保存在 /data/password.txt 文件中。 | ''",
        "Open /admin/login in the browser. | ''"
    })
    void a_password_that_anybody_can_guess_is_found(String text, String kind) {
        assertThat(examples(text)).isEqualTo(kind.isEmpty() ? List.of() : List.of(UnsafeExample.Kind.valueOf(kind)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DB_PASSWORD=root123 | TOLD",
        "mysql -u root --password=123456 | TOLD",
        "DB_PASSWORD=${RANDOM} | ''",
        "DB_PASSWORD=<your password> | ''"
    })
    void code_is_taken_as_it_stands(String code, String kind) {
        assertThat(examples("```\n" + code + "\n```\n"))
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(UnsafeExample.Kind.valueOf(kind)));
    }

    private static List<UnsafeExample.Kind> examples(String text) {
        return new DocumentationJudge().judge(List.of(new MarkdownDocumentImporter().page("page.md", text))).unsafe().stream()
                .map(UnsafeExample::kind)
                .toList();
    }
}
