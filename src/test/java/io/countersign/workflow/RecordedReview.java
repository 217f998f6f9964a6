package io.countersign.workflow;

import io.countersign.app.Wiring;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.SignOffs;
import io.countersign.store.Store;
import io.countersign.definition.Definitions;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.signing.Assurance;
import io.countersign.signing.TrustList;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/// A review of two rounds that puts rows into every part of the store.
final class RecordedReview {
    static final Clock CLOCK = Clock.systemUTC();

    private RecordedReview() {}

    static LocalDate lastDay() {
        return LocalDate.now(CLOCK).plusDays(30);
    }

    static Workflows workflows(Store store) {
        return Wiring.workflows(
                store,
                Definitions.shipped(),
                new LocalVerifier(new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), CLOCK),
                new KeepTrust(new TrustList(Path.of("nowhere"))),
                Assurance::none,
                CLOCK,
                () -> "Lin Mei",
                "test");
    }

    static void write(Store store, Path folder) throws IOException, InterruptedException {
        Workflows workflows = workflows(store);
        Release release = workflows.createRelease()
                .create("WordPress", "6.8", "b1", "Debian 12", List.of(new Image("aws", "ami-1", "eu-west-1")));
        take(workflows, release, Path.of("assets/demo/reports"), Path.of("assets/demo/docs"));
        take(workflows, release, trivy(folder.resolve("one.json"), "usr/lib/one", "HIGH", "CVE-2024-7001", "CVE-2024-7002"));
        hostFacts(workflows, release, folder);
        message(workflows, release);
        decide(workflows, release);
        answer(workflows, release);
        feedback(workflows, release);
        people(workflows, release);
        Release second = workflows.openRound().open(release.id(), List.of(new Image("aws", "ami-2", "eu-west-1")));
        take(workflows, second, trivy(folder.resolve("two.json"), "usr/lib/two", "HIGH", "CVE-2024-7001"));
        take(workflows, second, Path.of("assets/demo/reports/trivy.json"));
        workflows.decideFindings().confirm(FindingQuery.all(second.id(), 2));
        signOff(store, second);
        workflows.createRelease()
                .createFrom(release.id(), "WordPress", "6.9", "b1", "Debian 12", List.of(new Image("aws", "ami-9", "")));
    }

    static void take(Workflows workflows, Release release, Path... files) throws InterruptedException {
        Attachment about = new Attachment("shows it", release.images().getFirst().identifier(), "");
        workflows.importEvidence()
                .take(release.id(), List.of(files), new Instructions(about, Set.of()), Progress.SILENT, _ -> {});
    }

    private static void hostFacts(Workflows workflows, Release release, Path folder)
            throws IOException, InterruptedException {
        Path picture = folder.resolve("shot.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path host = Path.of("src/test/resources/io/countersign/importer/host");
        take(
                workflows,
                release,
                picture,
                host.resolve("passwd-status-debian.txt"),
                host.resolve("apt-upgrades-listed.txt"),
                host.resolve("dpkg-list-query.txt"),
                host.resolve("file-modes-find.txt"));
    }

    private static void message(Workflows workflows, Release release) {
        FeedbackItem item = new FeedbackItem(
                "aws", "port", "Port 22 is open", FeedbackResult.FAILED, "failed", "22", "Close it.", lastDay());
        workflows.takeMessage().take(release.id(), "mail.txt", "Port 22 is open. Close it.", List.of(item));
    }

    private static void decide(Workflows workflows, Release release) {
        DecideFindings decide = workflows.decideFindings();
        decide.decide(
                open(release, "CVE-2024-7001"),
                new Decision.Accepted("no network", lastDay(), "", "T-1", WaiverScope.PRODUCT));
        decide.decide(open(release, "CVE-2024-7002"), new Decision.FalsePositive("not built in"));
        Findings.Act all = decide.decide(open(release, ""), new Decision.ToFix("later"));
        decide.undo(release.id(), all.number());
        decide.redo(release.id(), all.number());
        decide.undo(release.id(), all.number());
        decide.decide(open(release, ""), new Decision.ToFix(""));
    }

    static FindingQuery open(Release release, String text) {
        return new FindingQuery(
                release.id(), release.round(), Set.of(), Set.of(DecisionKind.OPEN), Set.of(), Set.of(), Set.of(), 0, text);
    }

    private static void answer(Workflows workflows, Release release) {
        AnswerItems answers = workflows.answerItems();
        answers.answer(release.id(), "REL-1", AnswerValue.PASS, "");
        answers.answer(release.id(), "REL-1", AnswerValue.FAIL, "open port");
        answers.answer(release.id(), "REL-2", AnswerValue.INTENDED, "documented");
        answers.undo(release.id(), "REL-1");
        answers.redo(release.id(), "REL-1");
        answers.undo(release.id(), "REL-2");
        answers.answer(release.id(), quoting(workflows, release), AnswerValue.PASS, "");
    }

    /// An item whose assessment quotes the documentation.
    private static String quoting(Workflows workflows, Release release) {
        return workflows.assessRelease().assess(release.id()).assessments().entrySet().stream()
                .filter(item -> !item.getValue().quotesHash().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static void feedback(Workflows workflows, Release release) {
        AnswerFeedback feedback = workflows.answerFeedback();
        List<FeedbackKey> port = List.of(new FeedbackKey("aws", "port", "22"));
        feedback.answer(release.id(), port, FeedbackReply.QUESTION, "which port?");
        feedback.answer(release.id(), port, FeedbackReply.FIXED, "closed");
        feedback.undo(release.id(), port);
        KeepBlacklist blacklist = workflows.keepBlacklist();
        blacklist.add("badware", "aws", null, "seen in the wild", "https://example.org/list");
        blacklist.remove(blacklist.add("goodware", "azure", null, "", "").id());
    }

    private static void people(Workflows workflows, Release release) {
        AttestItems attest = workflows.attestItems();
        attest.attest(release.id(), "SVC-1", "Chen Yu", "Minutes 14", null);
        attest.attest(release.id(), "SEL-4", "Chen Yu", "Ticket 7", null);
        attest.withdraw(release.id(), "SEL-4");
        workflows.keepPeople().save("Lin Mei", "lin@example.org", null);
        workflows.keepPeople().save("lin mei", "lin.mei@example.org", null);
        workflows.store().write("Anna Keller", session -> {
            session.refusals()
                    .add(new Refusal(
                            "CS-2026-0000",
                            release.id(),
                            1,
                            "Anna Keller",
                            "cd".repeat(32),
                            Instant.EPOCH,
                            "not yet",
                            List.of(new Refusal.Point("REL-1", "still open"))));
            return session.audit().append(new AuditEvent("signoff.refused", release.id(), "CS-2026-0000", "", "not yet"));
        });
    }

    private static void signOff(Store store, Release release) {
        store.write("Lin Mei", session -> {
            session.signOffs()
                    .add(new SignOffs.SignOff(
                            "CS-2026-0001",
                            release.id(),
                            2,
                            Verdict.REFUSED,
                            "Lin Mei",
                            Instant.EPOCH,
                            "/tmp/a.pdf",
                            "ab".repeat(32)));
            return session.audit()
                    .append(new AuditEvent("signoff.signed", release.id(), "CS-2026-0001", "", "REFUSED"));
        });
    }

    static Path trivy(Path file, String path, String severity, String... ids) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(rows.isEmpty() ? "" : ",").append("""
                    {"VulnerabilityID": "%s", "PkgName": "libone", "InstalledVersion": "1.0", "FixedVersion": "1.1",
                     "Severity": "%s", "Title": "A flaw", "Description": "Long words about %s."}"""
                    .formatted(id, severity, id));
        }
        return Files.writeString(file, """
                {"SchemaVersion": 2, "ArtifactName": "app:1.0", "ArtifactType": "container_image",
                 "Results": [{"Target": "%s", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [%s]}]}
                """.formatted(path, rows));
    }
}
