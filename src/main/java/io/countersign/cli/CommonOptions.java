package io.countersign.cli;

import io.countersign.model.signoff.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes.
public final class CommonOptions {
    @Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR")
    @Nullable Path data;

    @Option(names = "--language", scope = ScopeType.INHERIT, converter = LanguageConverter.class, paramLabel = "en|zh")
    @Nullable Language language;

    @Option(names = "--read-only", scope = ScopeType.INHERIT)
    boolean readOnly;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;
}
