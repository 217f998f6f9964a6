package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.app.Formats;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeDocumentsTest {
    private static final String NMAP = "<?xml version=\"1.0\"?><nmaprun scanner=\"nmap\" version=\"7.94\">"
            + "<runstats><finished time=\"1\" exit=\"success\"/></runstats></nmaprun>";

    @TempDir
    private Path folder = Path.of("");

    private final JudgeDocuments judgeDocuments = new JudgeDocuments(Formats.importers());
    private final List<Inspection> files = new ArrayList<>();

    @Test
    void a_folder_of_pages_is_judged_as_one_set() throws IOException, InterruptedException {
        write("zh/日志.md", "Redis 日志文件：/var/log/redis/redis.log");
        write("ports.html", "<h2>Ports</h2><ul><li>22: SSH</li><li>80: web</li></ul>");
        Files.write(folder.resolve("密码.txt"), "首次登录后请务必修改默认密码。".getBytes(Charset.forName("GB18030")));

        DocumentationReview review = judgeDocuments.judge(List.of(folder), files::add);

        assertThat(files)
                .extracting(Inspection::name, Inspection::outcome)
                .containsExactly(
                        tuple("ports.html", Outcome.RECOGNISED),
                        tuple("zh/日志.md", Outcome.RECOGNISED),
                        tuple("密码.txt", Outcome.RECOGNISED));
        assertThat(result(review, DocumentRequirement.PORTS)).isEqualTo(AssessmentResult.PASS);
        assertThat(citations(review, DocumentRequirement.LOGS))
                .containsExactly(new Citation("zh/日志.md", 1, "Redis 日志文件：/var/log/redis/redis.log"));
        assertThat(citations(review, DocumentRequirement.WEAK_PASSWORD))
                .containsExactly(new Citation("密码.txt", 1, "首次登录后请务必修改默认密码。"));
        assertThat(result(review, DocumentRequirement.UPGRADE)).isEqualTo(AssessmentResult.FAIL);
    }

    @Test
    void a_report_is_told_in_words_and_left_out_even_if_it_is_called_a_text() throws IOException, InterruptedException {
        write("scan.txt", NMAP);
        write("picture.md", "\u0000\u0001\u0002");

        DocumentationReview review = judgeDocuments.judge(List.of(folder), files::add);

        assertThat(files).extracting(Inspection::outcome).containsOnly(Outcome.REFUSED);
        assertThat(files)
                .extracting(Inspection::problem)
                .contains(Problem.of(ProblemCode.DOCUMENT_NO_PAGE, "scan.txt", "Nmap XML"));
        assertThat(result(review, DocumentRequirement.LOGS)).isEqualTo(AssessmentResult.NOT_EVALUATED);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static AssessmentResult result(DocumentationReview review, DocumentRequirement requirement) {
        return Objects.requireNonNull(review.requirements().get(requirement)).result();
    }

    private static List<Citation> citations(DocumentationReview review, DocumentRequirement requirement) {
        return Objects.requireNonNull(review.requirements().get(requirement)).citations();
    }
}
