package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentationJudgeTest {
    private static final String GERMAN = """
            # Anleitung
            Öffnen Sie die Ports 80 (HTTP) und 443 (HTTPS) und ändern Sie das Passwort. Die Protokolle liegen
            unter `/var/log/nginx/access.log`. Das System wird mit `apt upgrade` auf den neuesten Stand gebracht.
            """;

    @Test
    void without_pages_nothing_is_evaluated() {
        DocumentationReview review = judge();

        assertThat(review.requirements()).hasSize(DocumentRequirement.values().length);
        assertThat(review.requirements().values())
                .containsOnly(new Ground(AssessmentResult.NOT_EVALUATED, Message.of("documents.none"), List.of()));
        assertThat(review.ports()).isEmpty();
    }

    @Test
    void a_language_that_is_not_read_needs_a_person_for_everything() {
        DocumentationReview review = judge(page("de.md", GERMAN));

        assertThat(review.requirements().values())
                .containsOnly(new Ground(
                        AssessmentResult.NEEDS_REVIEW, Message.of("documents.language", 1, "de.md"), List.of()));
    }

    @Test
    void beside_readable_pages_such_a_page_keeps_the_rest_from_failing() {
        DocumentationReview review = judge(page("de.md", GERMAN), page("en.md", "Logs: `/var/log/app.log`"));

        assertThat(result(review, DocumentRequirement.LOGS)).isEqualTo(AssessmentResult.PASS);
        assertThat(result(review, DocumentRequirement.PORTS)).isEqualTo(AssessmentResult.NEEDS_REVIEW);
    }

    @Test
    void the_pages_are_judged_together() {
        DocumentPage system = page("os.md", "## System update\n\n`yum update -y`");
        DocumentPage application = page("app.md", "## Upgrade Odoo\n\n```\n/opt/update-odoo.sh\n```");

        assertThat(result(judge(system), DocumentRequirement.UPGRADE)).isEqualTo(AssessmentResult.NEEDS_REVIEW);
        assertThat(result(judge(application), DocumentRequirement.UPGRADE)).isEqualTo(AssessmentResult.NEEDS_REVIEW);
        Ground both = ground(judge(system, application), DocumentRequirement.UPGRADE);
        assertThat(both.result()).isEqualTo(AssessmentResult.PASS);
        assertThat(both.citations())
                .containsExactly(new Citation("os.md", 3, "yum update -y"), new Citation("app.md", 4, "/opt/update-odoo.sh"));
    }

    @Test
    void at_most_five_passages_are_cited() {
        Ground ground = ground(
                judge(page("a.md", "- Log: /var/log/a.log\n".repeat(9))), DocumentRequirement.LOGS);

        assertThat(ground.citations()).hasSize(5);
    }

    @Test
    void a_sentence_over_two_lines_is_cited_where_it_begins() {
        Ground ground = ground(
                judge(page("a.md", """
                        First of all some words about the machine. By default the firewall of the image
                        allows only ports 22 (SSH) and 443 (HTTPS).
                        """)),
                DocumentRequirement.PORTS);

        assertThat(ground.result()).isEqualTo(AssessmentResult.PASS);
        assertThat(ground.citations()).containsExactly(new Citation(
                "a.md", 1, "First of all some words about the machine. By default the firewall of the image"));
    }

    @Test
    void a_long_line_is_quoted_around_what_it_says() {
        String words = "This is about something else altogether. ".repeat(20);

        Ground ground = ground(
                judge(page("a.md", words + "Change the default password immediately. " + words)),
                DocumentRequirement.WEAK_PASSWORD);

        assertThat(ground.citations()).containsExactly(new Citation("a.md", 1, "Change the default password immediately."));
    }

    @Test
    void the_ports_are_listed_with_their_purposes() {
        DocumentationReview review = judge(page("a.md", """
                ## Ports
                | Port | Protocol | Purpose |
                |---|---|---|
                | 443/tcp | TCP | Web interface |
                | 10000-10002 | UDP | Media |
                | 127.0.0.1:9092 | TCP | Local tools |

                The dashboard is available on port 3000. The firewall allows SSH (port 22).
                """));

        assertThat(review.ports())
                .extracting(DocumentedPort::port, DocumentedPort::protocol, DocumentedPort::purpose)
                .containsExactly(
                        tuple(22, "tcp", "SSH"),
                        tuple(443, "tcp", "Web interface"),
                        tuple(3000, "tcp", "dashboard"),
                        tuple(10000, "udp", "Media"),
                        tuple(10001, "udp", "Media"),
                        tuple(10002, "udp", "Media"));
    }

    @Test
    void every_reason_has_words_in_both_languages() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (DocumentRequirement requirement : DocumentRequirement.values()) {
                assertThat(List.of("pass", "review", "fail"))
                        .allMatch(reason -> messages.knows("documents." + requirement.id() + "." + reason));
            }
            assertThat(List.of("none", "language", "upgrade.review-system", "upgrade.review-application"))
                    .allMatch(key -> messages.knows("documents." + key));
        }
    }

    private static DocumentationReview judge(DocumentPage... pages) {
        return new DocumentationJudge().judge(List.of(pages));
    }

    private static DocumentPage page(String file, String text) {
        return new MarkdownDocumentImporter().page(file, text);
    }

    private static Ground ground(DocumentationReview review, DocumentRequirement requirement) {
        return Objects.requireNonNull(review.requirements().get(requirement));
    }

    private static AssessmentResult result(DocumentationReview review, DocumentRequirement requirement) {
        return ground(review, requirement).result();
    }
}
