package io.countersign.ui.documents;

import io.countersign.logic.documents.DocumentationJudge;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.PortRow;
import io.countersign.ui.sample.SampleReview;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Documentation in two languages, judged by the rules, with the ports of a scan beside it.
final class KeptDocuments {
    static final String PORTS = "docs/en/ports.md";
    static final String ADMIN = "docs/en/admin.md";

    private KeptDocuments() {}

    static DocumentsReview review(Checklist checklist) {
        List<DocumentPage> pages = pages();
        List<PortLine> ports = rows().stream()
                .map(PortLine::of)
                .sorted(Comparator.comparingInt(PortLine::port))
                .toList();
        return new DocumentsReview(
                checklist, pages, new DocumentationJudge().judge(pages), ports, SampleReview.evidence());
    }

    private static List<DocumentPage> pages() {
        return List.of(
                new DocumentPage(
                        PORTS,
                        List.of(
                                new DocumentLine(1, Kind.TITLE, "Ports"),
                                new DocumentLine(3, Kind.TEXT, "The image listens on these ports only."),
                                new DocumentLine(13, Kind.TABLE_HEAD, "Port | Used for"),
                                new DocumentLine(14, Kind.TABLE_ROW, "22 | SSH, administration"),
                                new DocumentLine(15, Kind.TABLE_ROW, "80 | HTTP, redirects to 443"),
                                new DocumentLine(16, Kind.TABLE_ROW, "443 | HTTPS, the WordPress site"),
                                new DocumentLine(17, Kind.TABLE_ROW, "9001 | Supervisor, only while it is set up"),
                                new DocumentLine(20, Kind.HEADING, "Open or close a port"),
                                new DocumentLine(22, Kind.CODE, "sudo ufw allow 8080/tcp"))),
                new DocumentPage(
                        ADMIN,
                        List.of(
                                new DocumentLine(1, Kind.TITLE, "Administration"),
                                new DocumentLine(
                                        4,
                                        Kind.TEXT,
                                        "Warning: change the default password at once. Never use a weak password."),
                                new DocumentLine(8, Kind.HEADING, "Upgrade"),
                                new DocumentLine(9, Kind.TEXT, "Upgrade the operating system with apt upgrade."),
                                new DocumentLine(12, Kind.HEADING, "Logs"),
                                new DocumentLine(13, Kind.TEXT, "The logs are in /var/log/nginx/error.log."))),
                new DocumentPage(
                        "docs/zh/管理.md",
                        List.of(
                                new DocumentLine(1, Kind.TITLE, "管理"),
                                new DocumentLine(3, Kind.TEXT, "警告：请立即修改默认密码，切勿使用弱密码。"),
                                new DocumentLine(6, Kind.TEXT, "日志位于 /var/log/nginx/error.log。"))));
    }

    private static List<PortRow> rows() {
        return List.of(
                row(22, "sshd", 14, AssessmentResult.PASS),
                row(80, "nginx", 15, AssessmentResult.PASS),
                row(443, "nginx", 16, AssessmentResult.PASS),
                new PortRow(
                        6379, "tcp", "redis", List.of("nmap-huawei.xml"), List.of(), true, AssessmentResult.FAIL),
                new PortRow(
                        9001,
                        "tcp",
                        "Supervisor, only while it is set up",
                        List.of(),
                        List.of(new Citation(PORTS, 17, "9001 | Supervisor, only while it is set up")),
                        false,
                        AssessmentResult.NEEDS_REVIEW),
                loopback(3306),
                loopback(33_060));
    }

    private static PortRow loopback(int port) {
        return new PortRow(
                port,
                "tcp",
                "mysqld",
                List.of(),
                List.of(),
                false,
                AssessmentResult.PASS,
                Exposure.LOOPBACK,
                "",
                List.of("ss-tulpn.txt"));
    }

    private static PortRow row(int port, String service, int line, AssessmentResult result) {
        return new PortRow(
                port,
                "tcp",
                service,
                List.of("nmap-huawei.xml", "ss-tulpn-huawei.txt"),
                List.of(new Citation(PORTS, line, port + " | " + service)),
                false,
                result);
    }

    static DocumentsReview empty() {
        return new DocumentsReview(
                SampleReview.checklist(), List.of(), new DocumentationJudge().judge(List.of()), List.of(), Map.of());
    }

    static DocumentsReview sample() {
        return review(SampleReview.checklist());
    }
}
