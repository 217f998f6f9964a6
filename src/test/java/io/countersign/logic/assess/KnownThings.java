package io.countersign.logic.assess;

import io.countersign.model.checklist.Words;
import io.countersign.model.knowledge.Cycle;
import io.countersign.model.knowledge.DangerousPort;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.knowledge.KnowledgeRow;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.knowledge.KnowledgeTables;
import io.countersign.model.knowledge.PackagePattern;
import io.countersign.model.knowledge.PlatformAgent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small tables of knowledge for tests, with invented ends of life around [Round#NOW].
final class KnownThings {
    static final KnowledgeTables TABLES = new KnowledgeTables(
            table(
                    KnowledgeKind.END_OF_LIFE,
                    List.of(
                            product("PHP", EndOfLife.Type.SOFTWARE, List.of("deb:php*-fpm", "generic:php"),
                                    cycle("5.6", day("2018-12-31"), null),
                                    cycle("8.1", day("2026-12-31"), null),
                                    cycle("8.3", day("2027-12-31"), null)),
                            product("Tomcat", EndOfLife.Type.SOFTWARE, List.of("generic:tomcat"),
                                    cycle("6", day("2016-12-31"), null),
                                    cycle("11", null, null)),
                            product("Ubuntu", EndOfLife.Type.OPERATING_SYSTEM, List.of(),
                                    cycle("18.04", day("2023-05-31"), day("2028-04-30")),
                                    newest("24.04", day("2029-05-31"), "24.04.4")),
                            product("CentOS", EndOfLife.Type.OPERATING_SYSTEM, List.of(),
                                    cycle("4", day("2012-02-29"), null)))),
            table(KnowledgeKind.DANGEROUS_PORTS,
                    List.of(new DangerousPort(6379, 6379, "tcp", "Redis", new Words("open", "开放")))),
            table(KnowledgeKind.DEFAULT_PASSWORDS, List.of()),
            table(
                    KnowledgeKind.PLATFORM_AGENTS,
                    List.of(
                            agent("azure", "Azure Linux Agent", "walinuxagent", "/usr/sbin/waagent",
                                    PlatformAgent.Duty.MUST_STAY),
                            new PlatformAgent(
                                    "azure", "Azure agent of Windows", List.of(), List.of("Agent"), List.of("C:/WindowsAzure"),
                                    PlatformAgent.Duty.MUST_STAY, "https://example.org"),
                            agent("digitalocean", "DigitalOcean agent", "do-agent", "/opt/digitalocean/**",
                                    PlatformAgent.Duty.MUST_BE_ABSENT))),
            table(KnowledgeKind.OFFICIAL_SOURCES, List.of()));

    private KnownThings() {}

    private static <R extends KnowledgeRow> KnowledgeTable<R> table(KnowledgeKind kind, List<R> rows) {
        return new KnowledgeTable<>(kind, day("2026-11-01"), List.of(), rows, kind.id(), "", false);
    }

    private static EndOfLife product(String title, EndOfLife.Type type, List<String> packages, Cycle... cycles) {
        return new EndOfLife(
                title.toLowerCase(java.util.Locale.ROOT),
                title,
                type,
                List.of(),
                packages.stream().map(KnownThings::pattern).toList(),
                List.of(cycles),
                "https://example.org/" + title);
    }

    private static PackagePattern pattern(String text) {
        int colon = text.indexOf(':');
        return new PackagePattern(text.substring(0, colon), text.substring(colon + 1));
    }

    /// A line that is maintained for five years.
    private static Cycle cycle(String name, @Nullable LocalDate security, @Nullable LocalDate extended) {
        LocalDate released = security == null ? null : security.minusYears(5);
        return new Cycle(name, List.of(), released, null, security, extended, "");
    }

    private static Cycle newest(String name, LocalDate security, String latest) {
        return new Cycle(name, List.of(), security.minusYears(5), null, security, null, latest);
    }

    private static PlatformAgent agent(
            String platform, String name, String packaged, String path, PlatformAgent.Duty duty) {
        return new PlatformAgent(
                platform, name, List.of(packaged), List.of(), List.of(path), duty, "https://example.org/agents");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
