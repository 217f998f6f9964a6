package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.Inspection;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ImportViewModelTest {
    private static final Path REPORTS = Path.of("assets", "demo", "reports");

    @TempDir
    private Path folder;

    private RealWorkflows real;
    private Release release;
    private ImportViewModel model;
    private EvidenceViewModel evidence;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder);
        release = real.release("WordPress");
        CurrentRelease current = new CurrentRelease();
        current.open(release);
        model = new ImportViewModel(real.workflows().importEvidence(), Tasks.direct());
        evidence = new EvidenceViewModel(real.store(), Tasks.direct(), current);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void looking_at_files_stores_nothing_and_failures_stand_first() throws IOException {
        Path wrong = Files.writeString(folder.resolve("scan.xlsx"), "no workbook");

        model.inspect(release.id(), List.of(REPORTS.resolve("nmap.xml"), wrong, REPORTS.resolve("trivy.json")));

        assertThat(model.stateProperty().get()).isEqualTo(ImportViewModel.State.INSPECTED);
        assertThat(model.results())
                .extracting(Inspection::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.RECOGNISED, Outcome.RECOGNISED);
        assertThat(model.takeable()).isEqualTo(2);
        evidence.refresh();
        assertThat(evidence.files()).isEmpty();
    }

    @Test
    void what_was_recognised_is_taken_in_and_again_it_is_already_here() {
        List<Path> files = List.of(REPORTS.resolve("nmap.xml"), REPORTS.resolve("trivy.json"));
        model.inspect(release.id(), files);

        model.take();

        assertThat(model.stateProperty().get()).isEqualTo(ImportViewModel.State.TAKEN);
        evidence.refresh();
        assertThat(evidence.files()).extracting(Evidence::name).containsExactlyInAnyOrder("nmap.xml", "trivy.json");
        model.inspect(release.id(), files);
        assertThat(model.results()).extracting(Inspection::outcome).containsOnly(Outcome.ALREADY_HERE);
        assertThat(model.takeable()).isZero();
    }

    @Test
    void taking_in_twice_by_a_hasty_key_takes_in_once() {
        model.inspect(release.id(), List.of(REPORTS.resolve("trivy.json")));

        model.take();
        model.take();

        evidence.refresh();
        assertThat(evidence.files()).hasSize(1);
    }

    @Test
    void the_list_is_exported_as_a_table_or_as_json() throws IOException {
        Path wrong = Files.writeString(folder.resolve("scan.xlsx"), "no workbook");
        Messages messages = new Messages(Language.ENGLISH);
        model.inspect(release.id(), List.of(REPORTS.resolve("nmap.xml"), wrong));

        model.export(folder.resolve("list.csv"), messages);
        model.export(folder.resolve("list.JSON"), messages);

        assertThat(Files.readString(folder.resolve("list.csv"))).startsWith("\uFEFFpath,outcome").contains("CS-IMP-001");
        assertThat(Files.readAllLines(folder.resolve("list.JSON"))).hasSize(2).first().asString().contains("CS-IMP-001");
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void a_picture_is_taken_in_once_the_person_says_what_it_shows() throws IOException {
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        model.inspect(release.id(), List.of(picture));
        assertThat(model.needsNote()).isTrue();

        model.take();
        assertThat(model.stateProperty().get()).isEqualTo(ImportViewModel.State.INSPECTED);

        model.noteProperty().set("The console after the scan");
        model.take();
        evidence.refresh();
        List<String> notes = new ArrayList<>();
        evidence.said(evidence.files().getFirst(), said -> notes.add(said.note()));
        assertThat(notes).containsExactly("The console after the scan");
    }
}
