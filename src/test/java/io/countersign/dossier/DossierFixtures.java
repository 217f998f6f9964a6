package io.countersign.dossier;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Words;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.Ground;
import io.countersign.model.review.PortRow;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.StandingAttestation;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FeedbackRecord;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.LedgerRecord;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.RoundRecord;
import io.countersign.model.signoff.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Made-up dossiers that use every part of the record.
public final class DossierFixtures {
    public static final String LONG_RULE =
            "xccdf_org.ssgproject.content_rule_sshd_set_keepalive_and_client_alive_interval_matches_platform_baseline";
    public static final String LONG_FILE =
            "KooGallery_镜像安全检测报告_WordPress-6.8-ubuntu24.04_含漏洞与基线检查结果_20261122.pdf";
    public static final String AZURE_IMAGE =
            "/subscriptions/6d0b71fe-20c4-4a8e-9c13-5b7e0f42d9a8/resourceGroups/rg-marketplace-images/providers/"
                    + "Microsoft.Compute/galleries/harbourline/images/wordpress-ubuntu2404/versions/2026.11.2";
    private static final int ENTRIES = 1284;
    private static final Instant COMPOSED = Instant.parse("2026-11-23T08:40:58Z");
    private static final String REVIEWER = "Lin Ruoxi 林若溪";

    private DossierFixtures() {}

    /// An approval in English with waivers and things to fix.
    public static Dossier approved() {
        return dossier("CS-2026-0147", Verdict.APPROVED, "", Language.ENGLISH, List.of(), items(true), findings());
    }

    /// A refusal in Chinese.
    public static Dossier refused() {
        List<Blocker> blockers = List.of(
                new Blocker(Blocker.Kind.ITEM, "SCR-3", Message.of("fixture.item-open", "SCR-3"), 1),
                new Blocker(Blocker.Kind.FINDINGS, "", Message.of("fixture.findings-open", 2), 2));
        return dossier(
                "CS-2026-0151",
                Verdict.REFUSED,
                "镜像内残留主机私钥，须重新构建。",
                Language.CHINESE,
                blockers,
                items(false),
                findings());
    }

    /// An approval of nothing but one answered item: no finding, no port, no feedback, no evidence.
    public static Dossier bare() {
        Dossier full = approved();
        return new Dossier(
                full.number(),
                full.verdict(),
                "",
                Language.ENGLISH,
                null,
                Dossier.PRINT_LIMIT,
                COMPOSED,
                new Release(1, "Redis", "8.2", "b1", "", List.of(), 1, COMPOSED),
                full.reviewer(),
                new Person("Anna Keller", ""),
                full.checklist(),
                full.basis(),
                List.of(),
                full.items(),
                List.of(),
                List.of(),
                List.of(new RoundRecord(1, COMPOSED, Map.of(), Map.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                full.chainHead(),
                0,
                full.program(),
                full.layout());
    }

    /// The approval with this many findings.
    public static Dossier approvedWith(int findings) {
        List<FindingRecord> many = new ArrayList<>(findings);
        Iterator<Severity> severities =
                List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO).iterator();
        Severity severity = severities.next();
        for (int i = 0; i < findings; i++) {
            if (i > 0 && i % Math.ceilDiv(findings, 5) == 0) {
                severity = severities.next();
            }
            many.add(new FindingRecord(
                    FindingKind.VULNERABILITY,
                    RoundChange.NEW,
                    severity,
                    "CVE-2026-" + (10_000 + i),
                    "out-of-bounds read in the parser of image number " + i,
                    new Component("libimage" + i % 97, "1.2." + i, "1.3." + i, ""),
                    Place.path("ubuntu 24.04", "/usr/lib/x86_64-linux-gnu/libimage" + i + ".so"),
                    List.of("trivy.json"),
                    decided(i / 50, new Decision.FalsePositive("not reachable"))));
        }
        return dossier("CS-2026-0200", Verdict.APPROVED, "", Language.ENGLISH, List.of(), items(true), many);
    }

    /// The same dossier, with its pages in a second language too.
    public static Dossier alsoIn(Dossier dossier, Language language) {
        return with(dossier, language, dossier.printLimit());
    }

    /// The same dossier, with at most so many findings printed.
    public static Dossier printing(Dossier dossier, int findings) {
        return with(dossier, dossier.alsoIn(), findings);
    }

    /// The approval, judged by another checklist.
    public static Dossier judgedBy(Checklist checklist, List<ItemRecord> items) {
        Dossier full = approved();
        return with(full, null, full.printLimit(), checklist, items, full.layout());
    }

    private static Dossier with(Dossier full, @Nullable Language alsoIn, int printLimit) {
        return with(full, alsoIn, printLimit, full.checklist(), full.items(), full.layout());
    }

    /// The same with another number of a layout.
    public static Dossier inLayout(Dossier full, int layout) {
        return with(full, full.alsoIn(), full.printLimit(), full.checklist(), full.items(), layout);
    }

    private static Dossier with(
            Dossier full,
            @Nullable Language alsoIn,
            int printLimit,
            Checklist checklist,
            List<ItemRecord> items,
            int layout) {
        return new Dossier(
                full.number(),
                full.verdict(),
                full.reason(),
                full.language(),
                alsoIn,
                printLimit,
                full.composedAt(),
                full.release(),
                full.reviewer(),
                full.approver(),
                checklist,
                full.basis(),
                full.blockers(),
                items,
                full.attestations(),
                full.ports(),
                full.rounds(),
                full.findings(),
                full.feedback(),
                full.ledger(),
                full.evidence(),
                full.chainHead(),
                full.chainLength(),
                full.program(),
                layout);
    }

    /// The approval with these findings alone.
    public static Dossier withFindings(List<FindingRecord> findings) {
        return dossier("CS-2026-0201", Verdict.APPROVED, "", Language.ENGLISH, List.of(), items(true), findings);
    }

    /// All files of the fixture, embedded.
    public static Attachments attachments(Dossier dossier) {
        return new Attachments(
                Attachments.fitting(dossier.evidence()), history(), source(dossier));
    }

    /// No evidence of the fixture, only the rules.
    public static Attachments hashesOnly(Dossier dossier) {
        return new Attachments(Set.of(), history(), source(dossier));
    }

    /// A record of which only the hashes are there, up to the entry that the dossier names.
    public static byte[] history() {
        StringBuilder lines = new StringBuilder();
        String previous = "0".repeat(64);
        for (int entry = 1; entry <= ENTRIES; entry++) {
            String hash = entry == ENTRIES ? sha256("head") : "%064x".formatted(entry);
            lines.append("{\"number\":%d,\"previousHash\":\"%s\",\"hash\":\"%s\"}\n".formatted(entry, previous, hash));
            previous = hash;
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The bytes of whatever a dossier of the fixture names.
    public static Attachments.Source source(Dossier dossier) {
        return hash -> new ByteArrayInputStream(bytes(dossier, hash));
    }

    private static byte[] bytes(Dossier dossier, String hash) throws IOException {
        for (Evidence file : dossier.evidence()) {
            if (file.sha256().equals(hash)) {
                return content(file.name());
            }
        }
        for (Basis basis : dossier.basis()) {
            if (basis.sha256().equals(hash)) {
                return yaml(basis.id());
            }
        }
        throw new IOException("no such file: " + hash);
    }

    private static List<Basis> basis() {
        return List.of(
                basis(Basis.Kind.CHECKLIST, "policy", "2026.2", "2026-09-01"),
                basis(Basis.Kind.PLATFORM, "azure", "2026.11", "2026-11-10"),
                basis(Basis.Kind.KNOWLEDGE, "end-of-life", "", "2026-11-20"),
                basis(Basis.Kind.KNOWLEDGE, "dangerous-ports", "", "2026-08-14"));
    }

    private static Basis basis(Basis.Kind kind, String id, String version, String dated) {
        byte[] yaml = yaml(id);
        String sha256 = sha256(new String(yaml, StandardCharsets.UTF_8));
        return new Basis(kind, id, version, LocalDate.parse(dated), yaml.length, sha256);
    }

    private static byte[] yaml(String id) {
        return ("id: " + id + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<StandingAttestation> attestations() {
        return List.of(new StandingAttestation(
                "SVC-1",
                0,
                sha256("Hands-on service obeys the laws that apply."),
                "Anna Keller",
                "Training record 2026-117",
                LocalDate.parse("2027-03-31"),
                REVIEWER,
                Instant.parse("2026-11-20T02:00:00Z")));
    }

    private static List<RoundRecord> rounds(List<FindingRecord> findings) {
        Map<Severity, Long> now = new EnumMap<>(Severity.class);
        findings.forEach(finding -> now.merge(finding.severity(), 1L, Long::sum));
        return List.of(
                new RoundRecord(
                        1,
                        Instant.parse("2026-11-17T02:10:44Z"),
                        Map.of(Severity.CRITICAL, 3L, Severity.HIGH, 11L, Severity.MEDIUM, 24L, Severity.LOW, 19L),
                        Map.of(RoundChange.NEW, 57L)),
                new RoundRecord(
                        2,
                        Instant.parse("2026-11-21T00:30:00Z"),
                        now,
                        Map.of(
                                RoundChange.NEW, 2L,
                                RoundChange.CARRIED, 3L,
                                RoundChange.CAME_BACK, 1L,
                                RoundChange.NOT_REPEATED, 1L,
                                RoundChange.FIXED, 53L)));
    }

    private static List<LedgerRecord> ledger() {
        FeedbackItem interval = new FeedbackItem(
                "azure", "46", "Client Alive Interval", FeedbackResult.FAILED, "Failed", "", "actual not set");
        FeedbackItem modes = new FeedbackItem(
                "huawei",
                "基线检查",
                "基线检查：/data/wordpress 目录权限过大（777）",
                FeedbackResult.WARNING,
                "警告",
                "/data/wordpress",
                "请修复后重新提交",
                LocalDate.of(2026, 12, 15));
        return List.of(
                new LedgerRecord(
                        interval,
                        FeedbackState.ACCEPTED,
                        List.of(
                                entry(1, FeedbackOutcome.RAISED, answer(interval, "Set to 180; OS-6 intended")),
                                entry(2, FeedbackOutcome.PASSED))),
                new LedgerRecord(
                        modes,
                        FeedbackState.RAISED_AGAIN,
                        List.of(
                                entry(1, FeedbackOutcome.RAISED, answer(modes, "Set to 755 and 640 in the script")),
                                entry(2, FeedbackOutcome.RAISED_AGAIN))));
    }

    private static LedgerRecord.Entry entry(int round, FeedbackOutcome outcome, FeedbackAnswer... answers) {
        return new LedgerRecord.Entry(round, outcome, List.of("azure-selftest.json"), List.of(answers));
    }

    private static FeedbackAnswer answer(FeedbackItem item, String note) {
        return new FeedbackAnswer(
                FeedbackKey.of(item), 1, FeedbackReply.FIXED, note, REVIEWER, Instant.parse("2026-11-19T03:00:00Z"));
    }

    private static Dossier dossier(
            String number,
            Verdict verdict,
            String reason,
            Language language,
            List<Blocker> blockers,
            List<ItemRecord> items,
            List<FindingRecord> findings) {
        return new Dossier(
                number,
                verdict,
                reason,
                language,
                null,
                Dossier.PRINT_LIMIT,
                COMPOSED,
                release(),
                new Person(REVIEWER, language == Language.ENGLISH ? "release reviewer" : "发布审核员"),
                new Person("Anna Keller", language == Language.ENGLISH ? "head of product security" : "产品安全负责人"),
                checklist(),
                basis(),
                blockers,
                items,
                attestations(),
                ports(),
                rounds(findings),
                findings,
                feedback(),
                ledger(),
                evidence(),
                sha256("head"),
                ENTRIES,
                "Countersign 0.1.0",
                SignOffComposer.LAYOUT);
    }

    private static Release release() {
        return new Release(
                7,
                "WordPress",
                "6.8",
                "2026.11-2",
                "Ubuntu 24.04",
                List.of(
                        new Image("aws", "ami-0f3c9b2e71d84a56c", "us-east-1"),
                        new Image("azure", AZURE_IMAGE, "Compute Gallery “harbourline”"),
                        new Image("huawei", "3f7a1c52-9be4-4c0d-8a61-e27d05b93f14", "cn-north-4, ap-southeast-3")),
                2,
                Instant.parse("2026-11-17T02:10:44Z"));
    }

    private static Checklist checklist() {
        return new Checklist(
                "policy",
                "2026.2",
                LocalDate.parse("2026-09-01"),
                new Words("Image security policy", "镜像安全策略"),
                List.of(
                        new Section("SEL", new Words("choosing the software", "选择软件"), List.of(sel1(), sel3())),
                        new Section("SCR", new Words("producing the image, scripts", "制作镜像：脚本"), List.of(scr3())),
                        new Section(
                                "REL", new Words("releasing the image", "发布镜像"), List.of(rel1(), rel2(), rel3())),
                        new Section("SVC", new Words("service on a server", "服务"), List.of(svc1()))),
                sha256(new String(yaml("policy"), StandardCharsets.UTF_8)));
    }

    private static Item sel1() {
        return item(
                "SEL-1",
                "No software that its makers no longer maintain.",
                "不得采用开发者已停止维护的软件。",
                new Criterion.AskReviewer(new Words("a list of components", "组件清单")));
    }

    private static Item sel3() {
        return item(
                "SEL-3",
                "No malicious code, undocumented function or privilege.",
                "不得含有恶意代码、未公开的功能或权限。",
                new Criterion.MalwareScanned(List.of("clamav-log"), 30));
    }

    private static Item scr3() {
        return item(
                "SCR-3",
                "Modes go no higher than 750 and 640 where possible; 777 is forbidden.",
                "权限尽可能不高于 750 和 640；禁止 777。",
                new Criterion.AskReviewer(new Words("modes", "权限")));
    }

    private static Item rel1() {
        return item(
                "REL-1",
                "The platform’s scan feedback is worked off.",
                "平台的扫描反馈已处理完毕。",
                new Criterion.FeedbackSettled());
    }

    private static Item rel2() {
        return item(
                "REL-2",
                "The documentation names every open port and what it is for; it says how to open and close ports.",
                "文档写明每个开放端口及其用途，并说明如何开放和关闭端口。",
                new Criterion.PortsDocumented());
    }

    private static Item rel3() {
        return item(
                "REL-3",
                "The documentation warns strongly about weak passwords.",
                "文档强烈警示弱密码。",
                new Criterion.Documented(List.of(DocumentRequirement.WEAK_PASSWORD)));
    }

    private static Item svc1() {
        return item(
                "SVC-1",
                "Hands-on service obeys the laws that apply.",
                "现场服务遵守适用的法律。",
                new Criterion.PortsSensible(List.of(22, 443), List.of(new Criterion.DangerousPort(6379, "Redis"))));
    }

    private static Item item(String id, String english, String chinese, Criterion criterion) {
        Words requirement = new Words(english, chinese);
        return new Item(
                id, new Words(id, id), requirement, new Words("guidance", "指引"), true, criterion, sha256(english));
    }

    private static List<ItemRecord> items(boolean approved) {
        List<ItemRecord> items = new ArrayList<>();
        items.add(record(
                sel1(),
                AssessmentResult.PASS,
                Message.of("fixture.end-of-life", 214, LocalDate.parse("2026-11-20"), LocalDate.parse("2027-12-31")),
                List.of(),
                AnswerValue.PASS,
                ""));
        items.add(record(
                sel3(),
                AssessmentResult.NEEDS_REVIEW,
                Message.of("fixture.clean-scan", Instant.parse("2026-11-21T02:58:00Z"), 412_806L),
                List.of(ground(AssessmentResult.PASS, new Citation("clamav-full-scan.log", 0, ""))),
                AnswerValue.PASS,
                "ClamAV 1.4.3 over all of /, and the list of functions read by hand."));
        items.add(record(
                scr3(),
                AssessmentResult.FAIL,
                Message.of("fixture.modes", 3),
                List.of(ground(AssessmentResult.FAIL, new Citation("modes.txt", 2210, ""))),
                approved ? AnswerValue.INTENDED : AnswerValue.FAIL,
                "Nginx runs as another user than PHP and must read uploads. Owner is wordpress, nothing is world-writable."));
        items.add(record(
                rel1(), AssessmentResult.PASS, Message.of("fixture.passages"), List.of(), AnswerValue.PASS, ""));
        items.add(record(
                rel2(),
                AssessmentResult.PASS,
                Message.of("fixture.nested", Message.of("fixture.passages")),
                List.of(ground(
                        AssessmentResult.PASS,
                        new Citation("docs/ports.md", 12, "443 TCP: HTTPS, the web site and its administration. Needed."),
                        new Citation(
                                "docs/ports.md",
                                31,
                                "To open or close a port, change the security group in the console, then run sudo ufw allow …"))),
                AnswerValue.PASS,
                ""));
        items.add(record(
                rel3(),
                AssessmentResult.PASS,
                Message.of("fixture.passages"),
                List.of(ground(
                        AssessmentResult.PASS,
                        new Citation("docs/zh/start.md", 39, "警告：切勿使用弱密码，请务必设置不少于 12 位且包含大小写字母、数字和符号的密码。"))),
                AnswerValue.PASS,
                ""));
        items.add(record(
                svc1(),
                AssessmentResult.NOT_EVALUATED,
                Message.of("fixture.missing", "the statement of service"),
                List.of(),
                approved ? AnswerValue.NOT_APPLICABLE : null,
                "No hands-on service is offered with this image."));
        return items;
    }

    private static ItemRecord record(
            Item item,
            AssessmentResult result,
            Message sentence,
            List<Ground> grounds,
            @Nullable AnswerValue value,
            String note) {
        Answer answer = value == null
                ? null
                : new Answer(
                        item.id(),
                        item.textHash(),
                        value,
                        note,
                        result,
                        REVIEWER,
                        Instant.parse("2026-11-21T04:02:00.123Z"), 1);
        return new ItemRecord(item, new Assessment(item.id(), result, sentence, grounds), answer);
    }

    private static Ground ground(AssessmentResult result, Citation... citations) {
        return new Ground(result, Message.of("fixture.page-says"), List.of(citations));
    }

    private static List<PortRow> ports() {
        Citation page = new Citation("docs/ports.md", 10, "22 TCP: SSH");
        return List.of(
                new PortRow(22, "tcp", "OpenSSH 9.6p1", List.of("nmap.xml"), List.of(page), false, AssessmentResult.PASS),
                new PortRow(80, "tcp", "nginx", List.of("nmap.xml"), List.of(), false, AssessmentResult.FAIL),
                new PortRow(3306, "tcp", "MariaDB", List.of(), List.of(page), true, AssessmentResult.PASS),
                new PortRow(6379, "tcp", "", List.of(), List.of(), true, AssessmentResult.NOT_EVALUATED));
    }

    private static List<FindingRecord> findings() {
        Decision kernel = new Decision.Accepted(
                "Ubuntu lists the fix for the 2026-12-08 kernel cycle. Not reachable without a local account.",
                LocalDate.parse("2026-12-23"), "Lin Mei", "", WaiverScope.PLACE);
        Decision xsl = new Decision.Accepted("No fixed version for noble yet.", LocalDate.parse("2027-01-22"), "Lin Mei", "", WaiverScope.PLACE);
        Place image = Place.path("wordpress (ubuntu 24.04)", "");
        return List.of(
                finding(
                        FindingKind.VULNERABILITY,
                        RoundChange.NEW,
                        Severity.HIGH,
                        "CVE-2026-31877",
                        "use after free in nf_tables",
                        new Component("linux-image-6.8.0-88-generic", "6.8.0-88.89", "", ""),
                        image,
                        decided(1, kernel)),
                finding(
                        FindingKind.VULNERABILITY,
                        RoundChange.CARRIED,
                        Severity.HIGH,
                        "CVE-2026-28514",
                        "heap overflow in xsltApplyTemplates",
                        new Component("libxslt1.1", "1.1.39-0exp1build1", "", ""),
                        image,
                        decided(2, xsl)),
                finding(
                        FindingKind.VULNERABILITY,
                        RoundChange.CARRIED,
                        Severity.MEDIUM,
                        "CVE-2026-31902",
                        "out-of-bounds read in the CIFS client",
                        new Component("linux-image-6.8.0-88-generic", "6.8.0-88.89", "6.8.0-90.91", ""),
                        image,
                        decided(1, kernel)),
                finding(
                        FindingKind.HARDENING,
                        RoundChange.CAME_BACK,
                        Severity.MEDIUM,
                        LONG_RULE,
                        "The interval differs from the platform’s own",
                        Component.NONE,
                        Place.path("", "/etc/ssh/sshd_config:97"),
                        decided(3, new Decision.Intended("ClientAliveInterval 180 is asked for by Azure’s test 46."))),
                finding(
                        FindingKind.VULNERABILITY,
                        RoundChange.NEW,
                        Severity.LOW,
                        "",
                        "存在高危漏洞（linux_vul），请修复后重新提交 \u202E\uD83D\uDE00",
                        new Component("busybox-initramfs", "1:1.36.1-6ubuntu3.1", "", ""),
                        image,
                        decided(4, new Decision.ToFix("Round 3"))),
                finding(
                        FindingKind.MISCONFIGURATION,
                        RoundChange.NOT_REPEATED,
                        Severity.LOW,
                        "wordpress-readme-file",
                        "Jiří Dvořák’s readme answers",
                        Component.NONE,
                        new Place("", "203.0.113.24", 443, "tcp", "/readme.html"),
                        decided(5, new Decision.FalsePositive("It is the 404 page, seen by hand."))),
                finding(FindingKind.OPEN_PORT, RoundChange.CARRIED, Severity.INFO, "", "banner", Component.NONE, Place.NOWHERE, null));
    }

    private static FindingRecord finding(
            FindingKind kind,
            RoundChange change,
            Severity severity,
            String identifier,
            String title,
            Component component,
            Place place,
            @Nullable Decided decided) {
        return new FindingRecord(
                kind,
                change,
                severity,
                identifier,
                title,
                component,
                place,
                List.of("trivy.json", "nmap.xml"),
                decided);
    }

    private static Decided decided(long act, Decision decision) {
        return new Decided(act, decision, REVIEWER, Instant.parse("2026-11-21T03:14:00Z"));
    }

    private static List<FeedbackRecord> feedback() {
        return List.of(
                new FeedbackRecord(
                        new FeedbackItem(
                                "azure",
                                "46",
                                "Client Alive Interval",
                                FeedbackResult.PASSED,
                                "Passed",
                                "",
                                "required 30 to 235, actual 180"),
                        "azure-selftest.json"),
                new FeedbackRecord(
                        new FeedbackItem(
                                "huawei",
                                "基线检查",
                                "基线检查：/data/wordpress 目录权限过大（777）",
                                FeedbackResult.WARNING,
                                "警告",
                                "/data/wordpress",
                                "请修复后重新提交",
                                LocalDate.of(2026, 12, 15)),
                        LONG_FILE));
    }

    private static List<Evidence> evidence() {
        ScanInfo trivy = new ScanInfo(
                "Trivy",
                "0.69.0",
                "wordpress",
                Instant.parse("2026-11-21T00:40:00Z"),
                true,
                List.of(Message.of("fixture.summary", 31, 32)));
        ScanInfo nmap = new ScanInfo("Nmap", "7.95", "203.0.113.24", null, false, List.of());
        ScanInfo clam = new ScanInfo("ClamAV", "1.4.3", "/", Instant.parse("2026-11-21T02:58:00Z"), true, List.of());
        return List.of(
                file("trivy.json", "trivy-json", "Trivy JSON 2", EvidenceKind.SCAN, trivy),
                file("nmap.xml", "nmap-xml", "Nmap XML", EvidenceKind.SCAN, nmap),
                file("clamav-full-scan.log", "clamav-log", "ClamAV log", EvidenceKind.SCAN, clam),
                file("modes.txt", "collector", "Collector", EvidenceKind.SCAN, clam),
                file("azure-selftest.json", "azure-selftest", "Azure self-test 1.2", EvidenceKind.FEEDBACK, clam),
                file(LONG_FILE, "huawei-pdf", "Huawei Cloud HSS report", EvidenceKind.FEEDBACK, clam),
                file("docs/ports.md", "markdown", "Documentation", EvidenceKind.DOCUMENT, null),
                file("docs/zh/start.md", "markdown", "Documentation", EvidenceKind.DOCUMENT, null));
    }

    private static Evidence file(
            String name, String id, String format, EvidenceKind kind, @Nullable ScanInfo scan) {
        byte[] content = content(name);
        return new Evidence(
                name.length(),
                7,
                2,
                name,
                content.length,
                sha256(new String(content, StandardCharsets.UTF_8)),
                new Format(id, kind, format),
                Instant.parse("2026-11-21T00:41:12.345Z"),
                "Wu Kai",
                new Counts(Map.of(Severity.HIGH, 2L), 0, 1, 0, 3, 0, 0),
                scan);
    }

    private static byte[] content(String name) {
        return ("made-up content of " + name).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
