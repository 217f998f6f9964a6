package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.app.Wiring;
import io.countersign.definition.Definitions;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.TrustList;
import io.countersign.signing.KeySource;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import io.countersign.verify.SignOffVerifier;
import io.countersign.workflow.RejudgeSignOff.Difference;
import io.countersign.workflow.RejudgeSignOff.Rejudged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sign-off is judged again by the tables that were used, not by those of the day on which somebody looks.
class RejudgeSignOffTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:40:58Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static final SignOffVerifier VERIFIER = new LocalVerifier(
            new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), CLOCK);

    /// By a table of the reviewer's own the system's end has come; by the one that ships it has years to go.
    @BeforeAll
    static void sign() throws Exception {
        Path own = Files.createDirectories(folder.resolve("data").resolve("knowledge"));
        Files.writeString(own.resolve("end-of-life.yaml"), """
                table: end-of-life
                dated: 2026-11-20
                sources: [https://example.org/]
                rows:
                  - product: ubuntu
                    title: Ubuntu
                    type: operating-system
                    source: https://example.org/ubuntu
                    cycles:
                      - {cycle: "24.04", released: 2024-04-25, security: 2026-11-01}
                """);
        Path key = folder.resolve("key.p12");
        KeyMaker.make(key, "Lin Mei", "secret".toCharArray(), CLOCK.instant());
        Path system = Files.writeString(folder.resolve("os-release"), """
                PRETTY_NAME="Ubuntu 24.04.1 LTS"
                NAME="Ubuntu"
                VERSION_ID="24.04"
                ID=ubuntu
                """);
        try (Workflows workflows = Wiring.workflows(
                SqliteStore.open(folder.resolve("data"), CLOCK),
                Definitions.in(folder.resolve("data")),
                VERIFIER,
                new KeepTrust(new TrustList(folder.resolve("trusted"))),
                Assurance::none,
                CLOCK,
                () -> "Lin Mei",
                "Countersign")) {
            Release release = workflows.createRelease().create("WordPress", "6.8", "b", "Ubuntu 24.04", List.of());
            workflows.importEvidence().take(release.id(), List.of(system), Progress.SILENT, _ -> {});
            SignRequest request = new SignRequest(
                    release.id(),
                    Verdict.REFUSED,
                    "The system is no longer maintained.",
                    Language.ENGLISH,
                    new Person("Lin Mei", ""),
                    new Person("Anna Keller", ""));
            workflows.signRelease().sign(request, KeySource.of(key), "secret".toCharArray(), signOff(), Progress.SILENT);
        }
    }

    @Test
    void the_tables_that_are_embedded_are_used() throws InterruptedException {
        Rejudged again = rejudge(VERIFIER);

        assertThat(again.agrees()).as(again.differing().toString()).isTrue();
        assertThat(again.ofToday()).isEmpty();
        assertThat(again.missing()).isZero();
    }

    @Test
    void where_one_is_not_embedded_it_says_that_todays_was_used() throws InterruptedException {
        Rejudged again = rejudge(new WithoutEndsOfLife());

        assertThat(again.ofToday()).containsExactly("end-of-life");
        assertThat(again.differing()).extracting(Difference::item).contains("OS-1");
    }

    private static Path signOff() {
        return folder.resolve("signed.pdf");
    }

    private static Rejudged rejudge(SignOffVerifier by) throws InterruptedException {
        return new RejudgeSignOff(by, Formats.importers(), new KnowledgeFiles(), SqliteStore::open)
                .rejudge(signOff());
    }

    /// As if the file had been saved anew without that table.
    private static final class WithoutEndsOfLife implements SignOffVerifier {
        @Override
        public Verification verify(Path file, @Nullable Path inputs) {
            Verification found = VERIFIER.verify(file, inputs);
            if (inputs != null) {
                try {
                    Files.delete(inputs.resolve(KNOWLEDGE).resolve("end-of-life.yaml"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return found;
        }
    }
}
