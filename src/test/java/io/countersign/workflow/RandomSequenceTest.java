package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.ProblemException;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/// Does in random order what people do, and checks after each step that nothing contradicts itself, that no decision is
/// lost, that earlier rounds stay as they were, and that the record alone explains what stands. Of a sequence that
/// fails, jqwik finds the shortest part that fails still.
class RandomSequenceTest {
    @Property(tries = 5, shrinking = ShrinkingMode.BOUNDED)
    void random_sequences_of_events_never_lead_to_contradictory_states(@ForAll("steps") List<RandomReview.Step> steps)
            throws Exception {
        run(steps);
    }

    @Property(tries = 60)
    @Tag("bench")
    void long_random_sequences_of_events_never_lead_to_contradictory_states(
            @ForAll("manySteps") List<RandomReview.Step> steps) throws Exception {
        run(steps);
    }

    @Provide
    Arbitrary<List<RandomReview.Step>> steps() {
        return step().list().ofMinSize(15).ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<RandomReview.Step>> manySteps() {
        return step().list().ofMinSize(20).ofMaxSize(100);
    }

    private static Arbitrary<RandomReview.Step> step() {
        return Combinators.combine(
                        Arbitraries.of(RandomReview.Kind.class),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 4095))
                .as(RandomReview.Step::new);
    }

    private static void run(List<RandomReview.Step> steps) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("countersign-sequence-");
        try (Store store = SqliteStore.open(folder.resolve("data"))) {
            RandomReview review = new RandomReview(store, folder);
            int place = 0;
            for (RandomReview.Step step : steps) {
                String done;
                try {
                    done = review.take(step);
                } catch (ProblemException e) {
                    done = "refused: " + e.problem().code();
                }
                String where = "step " + place++ + ", " + step + ": " + done;
                assertThat(new CheckHistory(store).check(Progress.SILENT).flaws())
                        .as(where)
                        .isEmpty();
                ReplayedRecord replayed = ReplayedRecord.of(store, review.releaseId());
                assertThat(review.decisions(review.round())).as(where).isEqualTo(replayed.decisions(review));
                assertThat(review.answers()).as(where).isEqualTo(replayed.answers());
                assertThat(review.feedbackAnswers()).as(where).isEqualTo(replayed.feedbackAnswers());
                assertThat(review.earlierRounds()).as(where).isEqualTo(review.earlierRoundsWere());
                assertThat(review.actsAre()).as(where).isEqualTo(review.actsWere());
                review.requireOrder(where);
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
