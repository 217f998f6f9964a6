package io.countersign.cli;

import io.countersign.dossier.export.ExportKind;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.workflow.ExportRelease;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Writes the record of a round in a form that other programs read.
@Command(name = "export")
final class ExportCommand extends StoreCommand {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Option(names = "--as", required = true, converter = KindConverter.class, paramLabel = "FORM")
    private ExportKind kind = ExportKind.OSCAL;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--key", paramLabel = "P12")
    private @Nullable Path key;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    ExportCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
        this.environment = environment;
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        Path target = out == null ? Path.of(ExportRelease.fileName(release, kind)) : out;
        ExportRelease.Exported exported = kind == ExportKind.IN_TOTO
                ? signed(workflows, release, target)
                : workflows.exportRelease()
                        .export(release.id(), kind, terminal.messages().language(), "", target);
        if (options.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", exported.file().toString());
            object.put("bytes", exported.bytes());
            object.put("signed", exported.signed());
            terminal.object(object);
        } else {
            String done = exported.signed() ? "cli.export.signed" : "cli.export.unsigned";
            terminal.say(done, exported.file().toString(), exported.bytes());
        }
        return Exit.YES;
    }

    private ExportRelease.Exported signed(Workflows workflows, Release release, Path target) {
        if (key == null) {
            throw ProblemException.of(ProblemCode.EXPORT_KEY_MISSING);
        }
        return workflows.exportRelease()
                .exportSigned(release.id(), keys.in(key), password.read(environment, terminal), target);
    }

    private static final class KindConverter implements ITypeConverter<ExportKind> {
        @Override
        public ExportKind convert(String id) {
            return Arrays.stream(ExportKind.values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(Arrays.stream(ExportKind.values())
                            .map(ExportKind::id)
                            .collect(Collectors.joining(", "))));
        }
    }
}
