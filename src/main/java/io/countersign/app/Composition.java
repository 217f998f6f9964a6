package io.countersign.app;

import io.countersign.cli.Environment;
import io.countersign.definition.Checklists;
import io.countersign.definition.Definitions;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.model.signoff.Check;
import io.countersign.dossier.pdf.PrintCopy;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verification;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.signing.Assurance;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteBackups;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.verify.IsolatedVerifier;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.SignOffVerifier;
import io.countersign.workflow.InspectFiles;
import io.countersign.workflow.JudgeDocuments;
import io.countersign.workflow.KeepKeys;
import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.MapColumns;
import io.countersign.workflow.RecordedSignOffs;
import io.countersign.workflow.RejudgeSignOff;
import io.countersign.workflow.PrintSignOff;
import io.countersign.workflow.RestoreBackup;
import io.countersign.workflow.RunDemo;
import io.countersign.workflow.SampleReview;
import io.countersign.workflow.SampleScript;
import io.countersign.workflow.VerifySignOff;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The composition root: the one place that knows every implementation, wired by plain constructors.
final class Composition implements Environment {
    private final Map<String, String> environment;
    private final BiFunction<Supplier<KnownKeys>, Clock, SignOffVerifier> verifiers;
    private final Clock clock = Clock.systemUTC();

    Composition(Map<String, String> environment) {
        this(environment, (keys, clock) -> new IsolatedVerifier(VerifierProgram.command(), keys, clock));
    }

    /// @param verifiers makes what examines files, by the certificates that are trusted
    Composition(Map<String, String> environment, BiFunction<Supplier<KnownKeys>, Clock, SignOffVerifier> verifiers) {
        this.environment = environment;
        this.verifiers = verifiers;
    }

    @Override
    public String version() {
        String built = Composition.class.getPackage().getImplementationVersion();
        return "Countersign " + (built == null ? "0.1.0" : built);
    }

    @Override
    public Language language() {
        return preferences(DataFolder.choose(null, environment)).current().language();
    }

    @Override
    public @Nullable String variable(String name) {
        return environment.get(name);
    }

    @Override
    public InspectFiles inspectFiles(@Nullable Path data) {
        return new InspectFiles(Formats.importers(new KnownMappings(DataFolder.choose(data, environment), clock)));
    }

    @Override
    public MapColumns mapColumns() {
        return Formats.mapColumns();
    }

    @Override
    public JudgeDocuments judgeDocuments() {
        return new JudgeDocuments(Formats.documents());
    }

    @Override
    public VerifySignOff verifySignOff(@Nullable Path data, List<Path> trusted) {
        Path folder = DataFolder.choose(data, environment);
        return new VerifySignOff(verifier(folder, trusted), found -> known(folder, found));
    }

    /// Nothing is known where there is no database.
    private Optional<Check> known(Path folder, Verification found) {
        if (found.dossier() == null || !SqliteStore.exists(folder)) {
            return Optional.empty();
        }
        try (SqliteStore store = SqliteStore.open(folder, clock)) {
            return new RecordedSignOffs(store).compare(found);
        }
    }

    @Override
    public PrintSignOff printSignOff(@Nullable Path data) {
        SignOffVerifier verifier = verifier(DataFolder.choose(data, environment), List.of());
        return new PrintSignOff(verifier, new PrintCopy(new Typefaces()), clock);
    }

    @Override
    public Checklists checklists(@Nullable Path data) {
        return Definitions.in(DataFolder.choose(data, environment)).checklists();
    }

    @Override
    public KnowledgeFiles knowledgeFiles(@Nullable Path data) {
        return Definitions.in(DataFolder.choose(data, environment)).knowledge();
    }

    @Override
    public RunDemo runDemo() {
        SampleScript script = SampleFiles.script();
        return new RunDemo(
                new SampleReview(script, clock),
                folder -> SampleFiles.unpack(script, folder),
                folder -> openIn(folder, script.reviewer()::name, Assurance::none),
                clock);
    }

    @Override
    public RestoreBackup restoreBackup(@Nullable Path data) {
        return new RestoreBackup(new SqliteBackups(), DataFolder.choose(data, environment));
    }

    @Override
    public Workflows open(@Nullable Path data) {
        Path folder = DataFolder.choose(data, environment);
        PreferencesFile preferences = preferences(folder);
        return openIn(folder, () -> preferences.current().name(), () -> SetAssurance.of(preferences(folder).current()));
    }

    @Override
    public Workflows openToRead(@Nullable Path data) {
        Path folder = DataFolder.choose(data, environment);
        return workflows(
                folder,
                SqliteStore.openToRead(folder, clock),
                preferences(folder).current()::name,
                Assurance::none);
    }

    /// The settings of a data folder.
    PreferencesFile preferences(Path folder) {
        Preferences defaults = PreferencesFile.defaults(System.getProperty("user.name"), Locale.getDefault());
        return new PreferencesFile(folder.resolve("preferences.json"), defaults);
    }

    /// The folder that the window works in.
    Path folder() {
        return DataFolder.choose(null, environment);
    }

    /// Keeps other windows out of the folder.
    ///
    /// @throws io.countersign.model.problem.ProblemException if another one works there
    AutoCloseable hold(Path folder) {
        return SqliteStore.holdForWindow(folder);
    }

    private Workflows openIn(Path folder, Supplier<String> who, Supplier<Assurance> assurance) {
        return workflows(folder, SqliteStore.open(folder, clock), who, assurance);
    }

    private Workflows workflows(Path folder, Store store, Supplier<String> who, Supplier<Assurance> assurance) {
        return Wiring.workflows(
                store, Definitions.in(folder), verifier(folder, List.of()), trust(folder), assurance, clock, who, version());
    }

    @Override
    public KeepTrust keepTrust(@Nullable Path data) {
        return trust(DataFolder.choose(data, environment));
    }

    @Override
    public KeepKeys keepKeys() {
        return new KeepKeys(clock);
    }

    @Override
    public RejudgeSignOff rejudgeSignOff(@Nullable Path data) {
        Path folder = DataFolder.choose(data, environment);
        return new RejudgeSignOff(
                verifier(folder, List.of()),
                Formats.importers(new KnownMappings(folder, clock)),
                knowledgeFiles(data),
                SqliteStore::open);
    }

    private static KeepTrust trust(Path folder) {
        return new KeepTrust(TrustedCertificates.list(folder));
    }

    private SignOffVerifier verifier(Path folder, List<Path> named) {
        return verifiers.apply(() -> TrustedCertificates.read(folder, named), clock);
    }
}
