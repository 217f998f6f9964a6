package io.countersign.workflow;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.definition.KnowledgeReading;
import io.countersign.importer.Importers;
import io.countersign.logic.documents.DocumentationJudge;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Place;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.Verification;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Runs the rules again over the evidence that is embedded in a sign-off, by its own checklist and tables of knowledge and as of the
/// day that it was composed, in a database that is thrown away afterwards. Thread-safe.
public final class RejudgeSignOff {
    private static final int ALL = Integer.MAX_VALUE;

    private final SignOffVerifier verifier;
    private final Importers importers;
    private final KnowledgeFiles today;
    private final BiFunction<Path, Clock, Store> open;

    /// @param today the tables that take the place of those that are not embedded
    /// @param open opens a database in a folder
    public RejudgeSignOff(
            SignOffVerifier verifier, Importers importers, KnowledgeFiles today, BiFunction<Path, Clock, Store> open) {
        this.verifier = verifier;
        this.importers = importers;
        this.today = today;
        this.open = open;
    }

    /// @throws ProblemException if the file cannot be read, or holds no record
    public Rejudged rejudge(Path pdf) throws InterruptedException {
        Path folder = temporary();
        try {
            Path inputs = folder.resolve("inputs");
            Verification found = verifier.verify(pdf, inputs);
            Dossier dossier = found.dossier();
            if (dossier == null) {
                throw ProblemException.of(ProblemCode.REJUDGE_NO_RECORD, String.valueOf(pdf.getFileName()));
            }
            Clock then = Clock.fixed(dossier.composedAt(), ZoneOffset.UTC);
            try (Store store = open.apply(folder.resolve("data"), then)) {
                return rejudge(store, then, dossier, inputs);
            }
        } finally {
            delete(folder);
        }
    }

    private Rejudged rejudge(Store store, Clock then, Dossier dossier, Path inputs) throws InterruptedException {
        Release asked = dossier.release();
        Release release = new CreateRelease(store, then, () -> dossier.reviewer().name())
                .create(asked.product(), asked.version(), asked.build(), asked.operatingSystem(), asked.images());
        Path tables = inputs.resolve(SignOffVerifier.KNOWLEDGE);
        List<Path> files = files(inputs, tables);
        List<String> ofToday = complete(tables);
        new ImportEvidence(store, importers, then, () -> dossier.reviewer().name())
                .take(release.id(), files, Progress.SILENT, _ -> {});
        decide(store, then, release, dossier);
        Knowledge knowledge = new Knowledge(new KnowledgeFiles(tables).tables());
        AssessRelease assess = new AssessRelease(
                store, _ -> dossier.checklist(), new DocumentationJudge()::judge, () -> knowledge, then);
        ReleaseAssessment again = assess.assess(release.id());
        return compare(dossier, again, dossier.evidence().size() - files.size(), ofToday);
    }

    /// Puts today's tables in the place of those that are not embedded, or that this program cannot read.
    ///
    /// @return which
    private List<String> complete(Path tables) {
        List<String> ofToday = new ArrayList<>();
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            Path table = tables.resolve(kind.id() + ".yaml");
            if (Files.notExists(table) || KnowledgeFiles.validate(table) instanceof KnowledgeReading.Mistaken) {
                ofToday.add(kind.id());
                write(table, today.file(kind));
            }
        }
        return ofToday;
    }

    private static void write(Path table, byte[] bytes) {
        try {
            Files.createDirectories(table.getParent());
            Files.write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejudged compare(Dossier dossier, ReleaseAssessment again, int missing, List<String> ofToday) {
        int same = 0;
        List<Difference> differing = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        for (ItemRecord item : dossier.items()) {
            AssessmentResult recorded = item.assessment().result();
            Assessment judged = again.assessments().get(item.item().id());
            AssessmentResult now = judged == null ? AssessmentResult.NOT_EVALUATED : judged.result();
            if (recorded == now) {
                same++;
            } else if (looksBeyond(item.item().criterion())) {
                beyond.add(item.item().id());
            } else {
                differing.add(new Difference(item.item().id(), recorded, now));
            }
        }
        return new Rejudged(same, differing, beyond, missing, ofToday);
    }

    /// Whether a rule asks for more than the evidence of the round: what people attest, earlier rounds and releases.
    private static boolean looksBeyond(Criterion criterion) {
        return criterion.tree().anyMatch(part -> part instanceof Criterion.Attestation
                || part instanceof Criterion.SignedBefore
                || part instanceof Criterion.CoverageKept
                || part instanceof Criterion.FeedbackSettled);
    }

    /// What people decided is no matter of rules: it is taken from the record.
    private static void decide(Store store, Clock then, Release release, Dossier dossier) {
        Map<Key, Long> ids = ids(store, release);
        DecideFindings decisions = new DecideFindings(store, then, () -> dossier.reviewer().name());
        for (FindingRecord finding : dossier.findings()) {
            Long id = ids.get(Key.of(finding));
            if (finding.decided() != null && id != null) {
                decisions.decide(release.id(), List.of(id), finding.decided().decision());
            }
        }
    }

    /// Rows and records come in the same order, the worst first.
    private static Map<Key, Long> ids(Store store, Release release) {
        return store.read(session -> {
            List<FindingRecord> records = new ArrayList<>();
            session.findings().forEach(release.id(), release.round(), records::add);
            List<FindingRow> rows = session.findings()
                    .page(
                            FindingQuery.all(release.id(), release.round()),
                            FindingOrder.WORST_FIRST,
                            new FindingPlace.Start(),
                            ALL);
            Map<Key, Long> ids = new HashMap<>();
            for (int i = 0; i < Math.min(records.size(), rows.size()); i++) {
                if (rows.get(i).title().equals(records.get(i).title())) {
                    ids.put(Key.of(records.get(i)), rows.get(i).id());
                }
            }
            return ids;
        });
    }

    private static List<Path> files(Path inputs, Path tables) {
        if (!Files.isDirectory(inputs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inputs)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(tables))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("countersign-rejudge-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Key(String identifier, String title, Component component, Place place) {
        static Key of(FindingRecord finding) {
            return new Key(finding.identifier(), finding.title(), finding.component(), finding.place());
        }
    }

    /// What came of it.
    ///
    /// @param same how many items have the result that the record names
    /// @param differing the items that have another one
    /// @param beyond the items that have another one, and ask for more than the evidence of the round
    /// @param missing how many files are named by their hash only, and were not there
    /// @param ofToday the tables of knowledge that are not embedded, so that today's took their place
    public record Rejudged(
            int same, List<Difference> differing, List<String> beyond, int missing, List<String> ofToday) {
        public Rejudged {
            differing = List.copyOf(differing);
            beyond = List.copyOf(beyond);
            ofToday = List.copyOf(ofToday);
        }

        /// Whether the rules give the same, as far as they can be asked.
        public boolean agrees() {
            return differing.isEmpty();
        }
    }

    /// An item with two results.
    public record Difference(String item, AssessmentResult recorded, AssessmentResult now) {}
}
