package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record that lies beside each sign-off.
class RecordBesideSignOffTest {
    private final SigningRound round;

    RecordBesideSignOffTest(@TempDir Path folder) throws IOException {
        round = new SigningRound(folder);
    }

    @BeforeEach
    void fillRecord() {
        round.answerAll();
        record(round.release, "item.answered", "ours");
        record(round.release + 1, "item.answered", "a secret of another product");
        record(0, "blacklist.added", "badware");
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void the_record_is_exported_with_every_sign_off_up_to_the_head_that_it_holds() throws Exception {
        SignRelease.Signed signed = round.sign(Verdict.APPROVED, "", "signed.pdf");

        assertThat(round.files()).containsExactly("signed.pdf", "signed.record.jsonl");
        CheckRecordFile.Result result = CheckRecordFile.check(SignRelease.recordFile(signed.file()));
        Dossier dossier = Objects.requireNonNull(signed.verification().dossier());
        assertThat(result.whole()).isTrue();
        assertThat(result.head()).isEqualTo(dossier.chainHead());
        assertThat(result.entries()).isEqualTo(dossier.chainLength());
        assertThat(result.withheld()).isOne();
    }

    @Test
    void what_was_done_to_other_releases_is_not_handed_over() throws Exception {
        SignRelease.Signed signed = round.sign(Verdict.APPROVED, "", "signed.pdf");

        assertThat(Files.readString(SignRelease.recordFile(signed.file())))
                .contains("ours", "badware")
                .doesNotContain("a secret of another product");
    }

    @Test
    void the_second_signature_has_the_record_beside_it_as_well() throws Exception {
        SignRelease.Signed signed = round.sign(Verdict.APPROVED, "", "signed.pdf");

        round.approve(signed.file(), round.approverKey, "in-force.pdf", "");

        assertThat(Files.readAllBytes(round.out.resolve("in-force.record.jsonl")))
                .isEqualTo(Files.readAllBytes(round.out.resolve("signed.record.jsonl")));
    }

    @Test
    void each_changed_line_of_an_exported_record_is_found() throws Exception {
        SignRelease.Signed signed = round.sign(Verdict.APPROVED, "", "signed.pdf");
        Path file = SignRelease.recordFile(signed.file());
        List<String> lines = Files.readAllLines(file);

        for (int line = 0; line < lines.size(); line++) {
            List<String> changed = new ArrayList<>(lines);
            String text = lines.get(line);
            changed.set(line, text.contains("\"who\"") ? text.replace("\"who\":\"", "\"who\":\"x") : text.replace("\"number\":", "\"number\":1"));
            Files.write(file, changed);
            assertThat(CheckRecordFile.check(file).whole()).as("line %d", line + 1).isFalse();
        }
        Files.writeString(file, "no record at all");
        assertThat(CheckRecordFile.check(file).whole()).isFalse();
    }

    private void record(long release, String action, String subject) {
        round.store.write("Lin Mei", session -> session.audit().append(new AuditEvent(action, release, subject, "", "PASS")));
    }
}
