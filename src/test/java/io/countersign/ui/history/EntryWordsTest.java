package io.countersign.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final String HASH = "0fc4cd81f437" + "7f7c".repeat(13);

    private final EntryWords english = new EntryWords(Messages.forWindow(Language.ENGLISH));
    private final EntryWords chinese = new EntryWords(Messages.forWindow(Language.CHINESE));

    @Test
    void a_hash_is_cut_short_and_whole_where_one_asks_for_it() {
        AuditEntry signed = entry("signoff.signed", "CS-2026-0001", "REFUSED " + HASH);

        assertThat(english.what(signed)).isEqualTo("signed the sign-off CS-2026-0001: Refused 0fc4cd81f437…");
        assertThat(english.whole(signed)).endsWith("Refused " + HASH);
    }

    @Test
    void a_file_is_told_with_its_format_and_what_it_reports() {
        AuditEntry one = entry("evidence.imported", HASH, "a, b.json, trivy-json, 1");
        AuditEntry none = entry("evidence.imported", HASH, "index.md, markdown-document, 0");
        AuditEntry blackened = entry("evidence.imported", HASH, "console.png, picture, 0, " + HASH);

        assertThat(english.what(one)).isEqualTo("took in a file: a, b.json (trivy-json, 1 finding)");
        assertThat(english.what(none)).isEqualTo("took in a file: index.md (markdown-document)");
        assertThat(english.what(blackened)).isEqualTo("took in a file: console.png (picture)");
        assertThat(chinese.what(one)).isEqualTo("导入了文件：a, b.json（trivy-json，1 条发现）");
    }

    @Test
    void words_that_only_look_like_a_file_stay_as_they_were_recorded() {
        AuditEntry decided = entry("finding.decided", "3", "ACCEPTED until 2026-12-14, no exploit is known");

        assertThat(english.what(decided)).endsWith(" until 2026-12-14, no exploit is known");
    }

    private static AuditEntry entry(String action, String subject, String after) {
        return new AuditEntry(1, Instant.EPOCH, "Lin Mei", action, 7, subject, "", after, "", "", "");
    }
}
