package io.countersign.definition;

import io.countersign.model.knowledge.DangerousPort;
import io.countersign.model.knowledge.DefaultPassword;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.knowledge.KnowledgeRow;
import io.countersign.model.knowledge.OfficialSource;
import io.countersign.model.knowledge.PlatformAgent;
import java.util.List;

/// Reads the lines of tables.
final class KnowledgeRows {
    private static final int HIGHEST_PORT = 65_535;
    private static final List<String> PROTOCOLS = List.of("tcp", "udp", "any");

    private final Mistakes mistakes;

    KnowledgeRows(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    KnowledgeRow read(Fields row, KnowledgeKind kind) {
        return switch (kind) {
            case END_OF_LIFE -> endOfLife(row);
            case DANGEROUS_PORTS -> dangerousPort(row);
            case DEFAULT_PASSWORDS -> defaultPassword(row);
            case PLATFORM_AGENTS -> platformAgent(row);
            case OFFICIAL_SOURCES -> officialSource(row);
        };
    }

    /// What may not occur twice in a table.
    String identity(KnowledgeRow row) {
        return switch (row) {
            case EndOfLife product -> product.product();
            case DangerousPort port -> port.first() + "-" + port.last() + "/" + port.protocol();
            case DefaultPassword account -> account.product() + "\0" + account.user() + "\0" + account.password();
            case PlatformAgent agent -> agent.platform() + "\0" + agent.name();
            case OfficialSource source -> source.product();
        };
    }

    private EndOfLife endOfLife(Fields row) {
        return new EndOfLife(
                row.text("product"),
                row.text("title"),
                row.choice("type", List.of(EndOfLife.Type.values()), EndOfLife.Type::id),
                row.optionalTexts("names"),
                PackagePatterns.read(row, "packages", mistakes),
                new CycleReader(mistakes).read(row),
                row.text("source"));
    }

    private DangerousPort dangerousPort(Fields row) {
        int first = row.number("port", HIGHEST_PORT);
        int last = row.optional("to") == null ? first : row.number("to", HIGHEST_PORT);
        if (last < first) {
            mistakes.add(row.line("to"), "port.range", String.valueOf(first), String.valueOf(last));
        }
        String protocol = row.choice("protocol", PROTOCOLS, text -> text);
        return new DangerousPort(first, last, protocol, row.text("service"), row.words("why"));
    }

    private DefaultPassword defaultPassword(Fields row) {
        DefaultPassword.Form form = row.choice("form", List.of(DefaultPassword.Form.values()), DefaultPassword.Form::id);
        String password = form == DefaultPassword.Form.FIXED ? row.text("password") : "";
        return new DefaultPassword(
                row.text("product"),
                row.optionalTexts("names"),
                row.optionalText("user"),
                password,
                form,
                row.optionalText("source"));
    }

    private PlatformAgent platformAgent(Fields row) {
        return new PlatformAgent(
                row.text("platform"),
                row.text("name"),
                row.optionalTexts("packages"),
                row.optionalTexts("services"),
                row.optionalTexts("paths"),
                row.choice("duty", List.of(PlatformAgent.Duty.values()), PlatformAgent.Duty::id),
                row.text("source"));
    }

    private OfficialSource officialSource(Fields row) {
        return new OfficialSource(
                row.text("product"),
                row.optionalTexts("hosts"),
                row.optionalTexts("repositories"),
                row.optionalTexts("origins"),
                PackagePatterns.read(row, "packages", mistakes));
    }
}
