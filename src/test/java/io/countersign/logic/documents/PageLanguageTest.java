package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.MarkdownDocumentImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | Open the console and click the button to add a rule for your server.
            ENGLISH | Port 80 HTTP
            ENGLISH | Provider SMTP smtp.example.com Port 465 SSL
            ENGLISH | See the 简体中文 version of this page for the same steps on your server.
            CHINESE | 请在安全组中放行 80 端口，日志位于 /var/log/nginx。
            CHINESE | 通过 SSH 登录 Linux，运行 apt update 更新 Ubuntu 系统
            OTHER   | Öffnen Sie die Konsole und ändern Sie das Passwort für den Benutzer; die Ports sind 80 und 443.
            OTHER   | Ouvrez la console et changez le mot de passe de votre serveur pour les ports 80 et 443.
            OTHER   | Abra la consola y cambie la contraseña del servidor para los puertos 80 y 443.
            OTHER   | コンソールを開き、サーバーのパスワードを変更してください。ポート80を使います。
            OTHER   | 콘솔을 열고 서버의 비밀번호를 변경하십시오. 포트 80을 사용합니다.
            OTHER   | Откройте консоль и измените пароль сервера, используются порты 80 и 443.
            OTHER   | 請在防火牆開啟連接埠 80，並修改預設密碼，這個檔案說明詳細設定。
            OTHER   | Otwórz konsolę i zmień hasło użytkownika, następnie włącz zaporę sieciową na serwerze.
            """)
    void the_language_is_known_by_script_and_common_words(PageLanguage expected, String text) {
        assertThat(PageLanguage.of(new MarkdownDocumentImporter().page("page.md", text))).isEqualTo(expected);
    }
}
