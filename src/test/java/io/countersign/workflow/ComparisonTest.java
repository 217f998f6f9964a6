package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingComparison;
import io.countersign.store.FindingQuery;
import io.countersign.ui.sample.RealWorkflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a preview foretells is what taking in does.
@SuppressWarnings("NullAway.Init")
class ComparisonTest {
    @TempDir
    private Path folder;

    private RealWorkflows real;
    private Release release;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder.resolve("data"));
        release = real.release("WordPress");
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_first_round_is_compared_with_nothing() throws IOException, InterruptedException {
        assertThat(preview(report("a", 1, 2, 3)).comparison()).isNull();
    }

    @Test
    void each_later_round_is_foretold_as_it_comes() throws IOException, InterruptedException {
        take(report("a", 1, 2, 3, 4));
        next();
        Path second = report("b", 2, 3, 9);

        FindingComparison told = preview(second).comparison();

        assertThat(told).isEqualTo(new FindingComparison(1, 2, 0, 2));
        take(second);
        assertThat(changes()).isEqualTo(Map.of(RoundChange.NEW, 1L, RoundChange.CARRIED, 2L, RoundChange.FIXED, 2L));

        next();
        Path third = report("c", 1, 2, 3, 9);
        assertThat(preview(third).comparison()).isEqualTo(new FindingComparison(0, 0, 1, 3));
        take(third);
        assertThat(changes()).containsEntry(RoundChange.CAME_BACK, 1L).containsEntry(RoundChange.CARRIED, 3L);
    }

    private Inspection preview(Path file) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        real.workflows().importEvidence().preview(
                release.id(), List.of(file), Instructions.NONE, Progress.SILENT, results::add);
        return results.getFirst();
    }

    private void take(Path file) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        real.workflows().importEvidence().take(release.id(), List.of(file), Progress.SILENT, results::add);
        assertThat(results.getFirst().outcome()).isEqualTo(Inspection.Outcome.RECOGNISED);
    }

    private void next() {
        release = real.workflows().openRound().open(release.id(), List.of());
    }

    private Map<RoundChange, Long> changes() {
        return real.store().read(session ->
                session.findings().byChange(FindingQuery.all(release.id(), release.round())));
    }

    private Path report(String name, int... numbers) throws IOException {
        String rows = IntStream.of(numbers)
                .mapToObj("""
                        {"VulnerabilityID":"CVE-2026-100%1$d","PkgName":"demo-%1$d","InstalledVersion":"1.0",
                         "Severity":"HIGH","Title":"Overflow number %1$d"}"""::formatted)
                .collect(Collectors.joining(","));
        return Files.writeString(folder.resolve(name + ".json"), """
                {"SchemaVersion":2,"ArtifactName":"demo:1","ArtifactType":"container_image",
                 "Results":[{"Target":"demo","Class":"os-pkgs","Type":"ubuntu","Vulnerabilities":[%s]}]}
                """.formatted(rows));
    }
}
