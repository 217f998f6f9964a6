package io.countersign.ui.sample;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Words;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.Ground;
import io.countersign.model.review.PortRow;
import io.countersign.model.signoff.Blocker;
import io.countersign.workflow.ReleaseAssessment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A round of 46 items in 9 sections, 25 of them with a proposal.
public final class SampleReview {
    public static final Instant NOW = Instant.parse("2026-11-23T09:52:07Z");

    private static final Map<String, Integer> SIZES = sizes();

    private SampleReview() {}

    public static Release release() {
        return new Release(
                7,
                "WordPress",
                "6.8",
                "2026.11-2",
                "Ubuntu 24.04",
                List.of(
                        new Image("aws", "ami-07d2c9e1a44b83f65", "us-east-1"),
                        new Image("azure", "wp68-ubuntu2404:2026.11.2", ""),
                        new Image("huawei", "3d1f9c2e-5b70-4c1a-9a1e-1f0c52d9a771", "cn-north-4")),
                2,
                Instant.parse("2026-11-09T08:00:00Z"));
    }

    public static Checklist checklist() {
        List<Section> sections = SIZES.entrySet().stream()
                .map(entry -> new Section(
                        entry.getKey(),
                        new Words("Section " + entry.getKey(), "章节 " + entry.getKey()),
                        IntStream.rangeClosed(1, entry.getValue())
                                .mapToObj(number -> item(entry.getKey() + "-" + number))
                                .toList()))
                .toList();
        return new Checklist(
                "policy", "2026.3", LocalDate.of(2026, 11, 2), new Words("Policy", "政策"), sections, "0".repeat(64));
    }

    public static ReleaseAssessment assessment(Map<String, Answer> answers, List<Blocker> blockers) {
        return assessment(checklist(), answers, blockers);
    }

    /// The same evidence under any checklist with the policy's identifiers.
    public static ReleaseAssessment assessment(
            Checklist checklist, Map<String, Answer> answers, List<Blocker> blockers) {
        Map<String, Assessment> assessments = new HashMap<>();
        checklist.items().forEach(item -> assessments.put(item.id(), assessment(item)));
        return new ReleaseAssessment(
                release(),
                checklist,
                assessments,
                answers,
                new DocumentationReview(Map.of(), List.of()),
                ports(),
                blockers);
    }

    public static List<Blocker> blockers() {
        return List.of(
                new Blocker(Blocker.Kind.ITEM, "REL-2", Message.of("sample.blocker.failed", "REL-2"), 1),
                new Blocker(Blocker.Kind.ITEM, "OS-5", Message.of("sample.blocker.item", "OS-5"), 1),
                new Blocker(Blocker.Kind.FINDINGS, "", Message.of("sample.blocker.findings", 16), 16),
                new Blocker(Blocker.Kind.WAIVER, "", Message.of("sample.blocker.waiver", 2), 2));
    }

    public static Map<String, Evidence> evidence() {
        Map<String, Evidence> files = new LinkedHashMap<>();
        for (Evidence file : List.of(
                file(1, "nmap-huawei.xml", new Format("nmap-xml", EvidenceKind.SCAN, "Nmap XML"), "09:41:00"),
                file(2, "ss-tulpn-huawei.txt", new Format("ss", EvidenceKind.SCAN, "Socket list"), "09:38:00"),
                file(3, "docs/en/ports.md", new Format("markdown", EvidenceKind.DOCUMENT, "Markdown"), "09:05:00"),
                file(4, "docs/en/admin.md", new Format("markdown", EvidenceKind.DOCUMENT, "Markdown"), "09:05:00"))) {
            files.put(file.name(), file);
        }
        return files;
    }

    private static Evidence file(long id, String name, Format format, String time) {
        return new Evidence(
                id,
                7,
                2,
                name,
                18_432,
                "9f2c41d0" + "5a".repeat(26) + "7be3",
                format,
                Instant.parse("2026-11-23T" + time + "Z"),
                "Lin Mei",
                Counts.NONE,
                null);
    }

    private static Item item(String id) {
        return new Item(
                id,
                new Words("Title of " + id, id + " 的标题"),
                new Words("What must hold for " + id + ".", id + " 必须满足的要求。"),
                new Words("How to judge " + id + ".", "如何判断 " + id + "。"),
                true,
                id.equals("REL-2")
                        ? new Criterion.PortsDocumented()
                        : new Criterion.AskReviewer(new Words("The build script.", "构建脚本。")),
                "hash-" + id);
    }

    private static Assessment assessment(Item item) {
        return switch (item.id()) {
            case "REL-2", "OS-5" -> undocumentedPort(item.id());
            case "REL-1" ->
                new Assessment(
                        item.id(),
                        AssessmentResult.FAIL,
                        Message.of("sample.feedback.sentence"),
                        List.of(new Ground(
                                AssessmentResult.FAIL,
                                Message.of("sample.feedback.ground"),
                                List.of(new Citation("azure-self-test.json", 41, "OpenSSL 3.0.2")))));
            case "REL-5" ->
                new Assessment(
                        item.id(),
                        AssessmentResult.NEEDS_REVIEW,
                        Message.of("sample.review.sentence"),
                        List.of(new Ground(
                                AssessmentResult.NEEDS_REVIEW,
                                Message.of("sample.review.ground"),
                                List.of(new Citation(
                                        "docs/en/admin.md", 41, "Security updates are installed every night.")))));
            case "SEL-3" ->
                new Assessment(
                        item.id(), AssessmentResult.NOT_EVALUATED, Message.of("sample.unknown.sentence"), List.of());
            default -> isProposed(item.id()) ? passed(item.id()) : asked(item.id());
        };
    }

    /// With REL-1, REL-2 and OS-5, which fail, these are 25.
    private static boolean isProposed(String id) {
        return !id.equals("SEL-3")
                && (id.startsWith("SEL") || id.startsWith("SCR") || id.startsWith("WEB") || id.startsWith("OS")
                        || id.startsWith("REL"))
                && !id.equals("REL-5");
    }

    private static Assessment passed(String id) {
        return new Assessment(
                id,
                AssessmentResult.PASS,
                Message.of("sample.passed"),
                List.of(new Ground(
                        AssessmentResult.PASS,
                        Message.of("sample.passed.ground"),
                        List.of(
                                new Citation("docs/en/ports.md", 22, "sudo ufw allow 8080/tcp"),
                                new Citation("docs/en/admin.md", 12, "Log in and change the password.")))));
    }

    private static Assessment asked(String id) {
        return new Assessment(
                id, AssessmentResult.NOT_EVALUATED, Message.of("sample.person.sentence"), List.of());
    }

    private static Assessment undocumentedPort(String id) {
        return new Assessment(
                id,
                AssessmentResult.FAIL,
                Message.of("sample.ports.sentence", "3306"),
                List.of(
                        new Ground(
                                AssessmentResult.FAIL,
                                Message.of("sample.ports.named"),
                                List.of(
                                        new Citation("nmap-huawei.xml", 32, "<port protocol=\"tcp\" portid=\"3306\">"),
                                        new Citation("docs/en/ports.md", 14, "| 22 | SSH, administration |"))),
                        new Ground(
                                AssessmentResult.PASS,
                                Message.of("sample.ports.control"),
                                List.of(new Citation("docs/en/ports.md", 22, "sudo ufw allow 8080/tcp"))),
                        new Ground(
                                AssessmentResult.NEEDS_REVIEW,
                                Message.of("sample.ports.closed"),
                                List.of(new Citation("docs/en/admin.md", 41, "The console listens on port 9001.")))));
    }

    private static List<PortRow> ports() {
        return List.of(
                port(22, "sshd", 14, AssessmentResult.PASS),
                port(80, "nginx", 15, AssessmentResult.PASS),
                port(443, "nginx", 16, AssessmentResult.PASS),
                new PortRow(
                        3306,
                        "tcp",
                        "mysqld",
                        List.of("nmap-huawei.xml"),
                        List.of(),
                        true,
                        AssessmentResult.FAIL),
                new PortRow(
                        9001,
                        "tcp",
                        "",
                        List.of(),
                        List.of(new Citation("docs/en/admin.md", 41, "The console listens on port 9001.")),
                        false,
                        AssessmentResult.NEEDS_REVIEW));
    }

    private static PortRow port(int port, String service, int line, AssessmentResult result) {
        return new PortRow(
                port,
                "tcp",
                service,
                List.of("nmap-huawei.xml", "ss-tulpn-huawei.txt"),
                List.of(new Citation("docs/en/ports.md", line, "| " + port + " |")),
                false,
                result);
    }

    private static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("SEL", 7);
        sizes.put("SCR", 5);
        sizes.put("WEB", 3);
        sizes.put("OS", 6);
        sizes.put("PKG", 2);
        sizes.put("REL", 6);
        sizes.put("UPD", 4);
        sizes.put("SVC", 9);
        sizes.put("PRG", 4);
        return sizes;
    }
}
