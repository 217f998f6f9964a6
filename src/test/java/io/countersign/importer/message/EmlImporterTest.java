package io.countersign.importer.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.importer.Collected;
import io.countersign.importer.Recognition;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Mail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmlImporterTest {
    private final EmlImporter importer = new EmlImporter();

    @Test
    void a_chinese_message_is_decoded_and_taken_apart() throws Exception {
        Collected sink = read(sample("message-chinese.eml"));

        assertThat(sink.feedback)
                .extracting(FeedbackItem::platform, FeedbackItem::title, FeedbackItem::subject, FeedbackItem::dueDay)
                .containsExactly(
                        Tuple.tuple("tencent", "端口 3306 对公网开放", ":3306", LocalDate.of(2026, 6, 15)),
                        Tuple.tuple("tencent", "/etc/shadow 权限为 644", "/etc/shadow", LocalDate.of(2026, 6, 30)),
                        Tuple.tuple("tencent", "OpenSSL 存在漏洞 CVE-2026-1000", "", LocalDate.of(2026, 6, 30)));
        assertThat(sink.feedback.getLast().check()).isEqualTo("CVE-2026-1000");
        assertThat(sink.scan().target()).isEqualTo("镜像审核结果通知");
        assertThat(sink.scan().finishedAt()).isEqualTo(Instant.parse("2026-06-02T01:30:00Z"));
        assertThat(sink.scan().remarks()).containsExactly(Message.of("importer.message.attachments", "报告.pdf"));
    }

    @Test
    void html_becomes_words_and_labels_make_items() throws Exception {
        Collected sink = read(sample("message-html.eml"));

        assertThat(sink.feedback)
                .containsExactly(
                        new FeedbackItem(
                                "aws",
                                "Password authentication is enabled",
                                "Password authentication is enabled",
                                FeedbackResult.FAILED,
                                "",
                                "",
                                "Issue: Password authentication is enabled\n"
                                        + "Action requested: disable it by October 31, 2024",
                                LocalDate.of(2024, 10, 31)),
                        new FeedbackItem(
                                "aws",
                                "The image holds a private key in /home/ubuntu/.ssh/id_rsa",
                                "The image holds a private key in /home/ubuntu/.ssh/id_rsa",
                                FeedbackResult.FAILED,
                                "",
                                "/home/ubuntu/.ssh/id_rsa",
                                "Issue: The image holds a private key in /home/ubuntu/.ssh/id_rsa"));
    }

    @Test
    void entries_of_a_list_in_html_are_items() throws Exception {
        String eml = """
                From: 审核 <review@example.org>
                Subject: 审核结果
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <p>您好，</p><ol><li>开放了高危端口 6379，请于2026年11月30日前关闭。</li>
                <li>存在漏洞 CVE-2026-10001。</li></ol><p>谢谢</p>
                """;
        Collected sink = new Collected();

        new EmlImporter().read(() -> new ByteArrayInputStream(eml.getBytes(StandardCharsets.UTF_8)), sink);

        assertThat(sink.feedback)
                .extracting(FeedbackItem::title)
                .containsExactly("开放了高危端口 6379，请于2026年11月30日前关闭。", "存在漏洞 CVE-2026-10001。");
    }

    @Test
    void an_attached_file_can_be_saved() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Mail.save(new ByteArrayInputStream(Samples.bytes(sample("message-chinese.eml"))), 0, out);

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.4 not really");
    }

    @Test
    void the_name_of_an_attached_file_is_no_path() throws Exception {
        String eml = """
                From: a@example.org
                Subject: x
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="../../etc/passwd"

                x""";

        assertThat(Mail.read(new ByteArrayInputStream(eml.getBytes(StandardCharsets.UTF_8))).attachments())
                .containsExactly(new Mail.Attached("passwd", "application/octet-stream", 1));
    }

    @Test
    void a_subject_in_bare_utf_8_is_read() throws Exception {
        String eml = """
                From: a@example.org
                Subject: 审核结果

                文字
                """;

        assertThat(Mail.read(new ByteArrayInputStream(eml.getBytes(StandardCharsets.UTF_8))).subject())
                .isEqualTo("审核结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message-chinese.eml", "message-html.eml"})
    void a_message_is_recognised_by_its_header(String name) {
        byte[] bytes = Samples.bytes(sample(name));

        assertThat(Formats.importers().recognise(Samples.head(bytes)))
                .isInstanceOfSatisfying(Recognition.Recognised.class, found ->
                        assertThat(found.importer().format().id()).isEqualTo("message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: the cellar\nSubject: none\nA text.\n", "Title: x\nDate: y\n\nText\n", ""})
    void other_text_is_no_message(String text) {
        assertThat(importer.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Test
    void samples_of_other_formats_are_no_messages() {
        for (Path sample : Samples.all()) {
            if (!Samples.isOf(sample, "message")) {
                assertThat(importer.recognise(Samples.head(Samples.bytes(sample)))).as(sample.toString()).isEmpty();
            }
        }
    }

    @Test
    void damage_anywhere_gives_a_problem_or_a_result() throws Exception {
        java.util.Random random = new java.util.Random(7);
        for (String name : List.of("message-chinese.eml", "message-html.eml")) {
            byte[] bytes = Samples.bytes(sample(name));
            for (int i = 0; i < 500; i++) {
                byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                try {
                    importer.read(() -> new ByteArrayInputStream(damaged), new Collected());
                } catch (ProblemException e) {
                    assertThat(e.problem().code().id()).startsWith("CS-IMP");
                }
            }
        }
    }

    private Collected read(Path sample) throws Exception {
        Collected sink = new Collected();
        importer.read(() -> new ByteArrayInputStream(Samples.bytes(sample)), sink);
        return sink;
    }

    private static Path sample(String name) {
        return Samples.named(name);
    }
}
