package io.countersign.ui.feedback;

import static io.countersign.model.evidence.FeedbackResult.FAILED;
import static io.countersign.model.evidence.FeedbackResult.PASSED;
import static io.countersign.model.evidence.FeedbackResult.WARNING;

import io.countersign.logic.feedback.Ledgers;
import io.countersign.logic.feedback.RoundFeedback;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two rounds of made-up feedback, kept in memory.
final class KeptLedger implements FeedbackWork {
    static final Instant NOW = Instant.parse("2026-11-23T09:52:07Z");
    static final FeedbackKey MYSQL = new FeedbackKey("huawei", "hss-vul", "mysql-server");

    final List<FeedbackAnswer> answers = new ArrayList<>();
    final List<Listing> listings = new ArrayList<>();
    private final List<FeedbackRow> first = new ArrayList<>();
    private final List<FeedbackRow> second = new ArrayList<>();

    KeptLedger() {
        Evidence aws = file(1, "assessment.json", "2026-11-15T18:44:00Z");
        Evidence mail = file(2, "koogallery-mail.eml", "2026-11-15T18:44:00Z");
        Evidence selfTest = file(3, "selftest.json", "2026-11-15T18:44:00Z");
        add(first, aws, "aws", "PORT_EXPOSED", "Port 3306 reachable from outside", FAILED, "", null);
        add(first, aws, "aws", "SSH_HOST_KEYS", "Host keys present in the image", FAILED, "", null);
        add(first, selfTest, "azure", "48", "Bash history larger than 1 KB", FAILED, "", null);
        add(first, selfTest, "azure", "46", "Client alive interval 0, wants 30 to 235", WARNING, "", null);
        LocalDate due = LocalDate.parse("2026-11-20");
        add(first, mail, "huawei", "hss-vul", "MySQL 8.0.41 below 8.0.44", FAILED, "mysql-server", due);
        add(first, mail, "huawei", "e-mail", "Documentation does not list ports", FAILED, "", LocalDate.parse("2026-12-01"));
        answers.add(answer("aws", "PORT_EXPOSED", "", FeedbackReply.FIXED, "ufw rule"));
        answers.add(answer("aws", "SSH_HOST_KEYS", "", FeedbackReply.FIXED, "PKG-2 step"));
        answers.add(answer("azure", "46", "", FeedbackReply.WILL_NOT_FIX, "long SSH jobs of our customers would be cut"));
        answers.add(answer("huawei", "hss-vul", "mysql-server", FeedbackReply.FIXED, "pinned 8.0.44"));
        answers.add(answer("huawei", "e-mail", "", FeedbackReply.FIXED, "ports.md added"));
        Evidence again = file(4, "koogallery-1122.eml", "2026-11-22T18:20:00Z");
        Evidence awsAgain = file(5, "assessment-2.json", "2026-11-22T18:20:00Z");
        add(second, awsAgain, "aws", "PORT_EXPOSED", "Port 3306", PASSED, "", null);
        add(second, awsAgain, "aws", "SSH_HOST_KEYS", "Host keys", PASSED, "", null);
        add(second, awsAgain, "aws", "CVE_CRITICAL", "CVE-2026-41187 in libssl3t64", FAILED, "libssl3t64", null);
        add(second, again, "huawei", "hss-vul", "MySQL 8.0.41 below 8.0.44", FAILED, "mysql-server", due);
    }

    @Override
    public Review load(long releaseId) {
        BlacklistEntry entry = new BlacklistEntry(
                1, "xunsearch", "huawei", LocalDate.parse("2026-11-18"), "", "notice 7", "Lin Mei", NOW);
        return new Review(
                Ledgers.of(List.of(
                        new RoundFeedback(1, first, of(1)), new RoundFeedback(2, second, of(2)))),
                List.of(new BlacklistedSoftware(entry, List.of("xunsearch"))));
    }

    private List<FeedbackAnswer> of(int round) {
        return answers.stream().filter(answer -> answer.round() == round).toList();
    }

    @Override
    public void answer(long releaseId, List<FeedbackKey> items, FeedbackReply reply, String note) {
        if (reply.needsNote() && note.isBlank()) {
            throw ProblemException.of(ProblemCode.FEEDBACK_NOTE_MISSING, "–");
        }
        items.forEach(item -> answers.add(new FeedbackAnswer(item, 2, reply, note, "Lin Mei", NOW)));
    }

    @Override
    public int undo(long releaseId, List<FeedbackKey> items) {
        items.forEach(item -> answers.remove(answers.stream()
                .filter(answer -> answer.item().equals(item))
                .toList()
                .getLast()));
        return items.size();
    }

    @Override
    public void list(Listing listing) {
        listings.add(listing);
    }

    private static FeedbackAnswer answer(
            String platform, String check, String subject, FeedbackReply reply, String note) {
        Instant at = Instant.parse("2026-11-16T16:02:00Z");
        return new FeedbackAnswer(new FeedbackKey(platform, check, subject), 1, reply, note, "Lin Mei", at);
    }

    private static void add(
            List<FeedbackRow> rows,
            Evidence file,
            String platform,
            String check,
            String title,
            FeedbackResult result,
            String subject,
            @Nullable LocalDate due) {
        String words = "资产 wordpress-2026.11-2 存在高危漏洞 MySQL < 8.0.44，请于 2026-12-01 前修复。";
        String message = platform.equals("huawei") ? words : "The check found something that has to be mended.";
        rows.add(new FeedbackRow(
                new FeedbackItem(platform, check, title, result, result.name(), subject, message, due), file));
    }

    private static Evidence file(long id, String name, String at) {
        Format format = new Format("aws-marketplace-assessment", EvidenceKind.FEEDBACK, "AWS assessment");
        return new Evidence(
                id, 7, 1, name, 1000, "%064d".formatted(id), format, Instant.parse(at), "Lin Mei", Counts.NONE, null);
    }
}
