package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Does in random order what people do, and checks after each step that nothing contradicts itself, that no decision is
/// lost, and that the record alone explains what stands.
class RandomSequenceTest {
    private static final List<String> ITEMS = List.of("REL-1", "REL-2", "OS-5");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_sequences_of_events_never_lead_to_contradictory_states(long seed) throws Exception {
        run(seed, 40);
    }

    @Test
    @Tag("bench")
    void no_long_order_of_events_leads_to_a_contradiction() throws Exception {
        for (long seed = 100; seed < 120; seed++) {
            run(seed, 150);
        }
    }

    private void run(long seed, int steps) throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("data-" + seed);
        try (Store store = SqliteStore.open(data);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("countersign.db"))) {
            Sequence sequence = new Sequence(store, new SplittableRandom(seed), folder);
            for (int step = 0; step < steps; step++) {
                String done = sequence.step();
                String where = "seed " + seed + ", step " + step + ": " + done;
                assertThat(new CheckHistory(store).check(Progress.SILENT).flaws())
                        .as(where)
                        .isEmpty();
                Replayed replayed = Replayed.of(store);
                assertThat(stored(connection)).as(where).isEqualTo(replayed.decisions(connection));
                assertThat(answers(store, sequence.release)).as(where).isEqualTo(replayed.answers);
                for (Map.Entry<Long, Integer> act : sequence.acts.entrySet()) {
                    assertThat(findings(connection, act.getKey())).as(where).isEqualTo(act.getValue());
                }
            }
        }
    }

    /// The decision of each finding of the open round.
    private static Map<String, Long> stored(Connection connection) throws SQLException {
        return numbers(connection, """
                SELECT hex(identity), decision FROM finding WHERE round = (SELECT max(id) FROM round) AND decision > 0
                """);
    }

    private static Map<String, String> answers(Store store, Release release) {
        Map<String, String> texts = new TreeMap<>();
        Release now = store.read(session -> session.releases().find(release.id())).orElseThrow();
        Map<String, Answer> answers = store.read(session -> session.reviews().answers(now.id(), now.round()));
        answers.forEach((item, answer) -> texts.put(item, answer.value() + ": " + answer.note()));
        return texts;
    }

    /// How many findings a person decided on in an act.
    private static int findings(Connection connection, long act) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM decision WHERE evidence IS NULL AND act = " + act)) {
            return row.getInt(1);
        }
    }

    private static Map<String, Long> numbers(Connection connection, String sql) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
        }
        return numbers;
    }

    /// What the entries of the record say stands, in their order.
    private static final class Replayed {
        private final TreeMap<Long, Boolean> stands = new TreeMap<>();
        private final Map<String, String> answers = new TreeMap<>();

        static Replayed of(Store store) {
            Replayed replayed = new Replayed();
            store.read(session -> {
                session.audit().forEach(replayed::take);
                return true;
            });
            return replayed;
        }

        private void take(AuditEntry entry) {
            switch (entry.action()) {
                case "finding.decided", "finding.confirmed", "finding.redone" ->
                    stands.put(Long.parseLong(entry.subject()), true);
                case "finding.undone" -> stands.put(Long.parseLong(entry.subject()), false);
                case "item.answered", "item.withdrawn", "item.restored" -> answer(entry);
                default -> {}
            }
        }

        private void answer(AuditEntry entry) {
            if (entry.after().isEmpty()) {
                answers.remove(entry.subject());
            } else {
                answers.put(entry.subject(), entry.after());
            }
        }

        /// The kind of the newest act that stands on each finding, or of the act that it confirms.
        Map<String, Long> decisions(Connection connection) throws SQLException {
            Map<String, Long> kinds = new HashMap<>();
            for (Map.Entry<Long, Boolean> act : stands.entrySet()) {
                if (act.getValue()) {
                    kinds.putAll(numbers(connection, """
                            SELECT hex(d.identity), a.kind FROM decision d JOIN act a ON a.id = coalesce(d.confirms, d.act)
                            WHERE d.act = %d
                            """.formatted(act.getKey())));
                }
            }
            return new TreeMap<>(kinds);
        }
    }

    /// One person's random acts on one release.
    private static final class Sequence {
        private final Workflows workflows;
        private final SplittableRandom random;
        private final Path folder;
        private final Map<Long, Integer> acts = new TreeMap<>();
        private final Release release;
        private int files;

        Sequence(Store store, SplittableRandom random, Path folder) {
            this.workflows = RecordedReview.workflows(store);
            this.random = random;
            this.folder = folder;
            this.release = workflows.createRelease()
                    .create("p", "1", "b", "Debian 12", List.of(new Image("aws", "ami-0", "")));
        }

        /// @return what was done; a refusal in words is a result like others
        String step() throws IOException, InterruptedException {
            int kind = random.nextInt(12);
            try {
                return switch (kind) {
                    case 0, 1, 2 -> importReport();
                    case 3, 4, 5 -> decide();
                    case 6 -> confirm();
                    case 7 -> openRound();
                    case 8 -> "undo " + workflows.decideFindings().undo(release.id(), anyAct());
                    case 9 -> "redo " + workflows.decideFindings().redo(release.id(), anyAct());
                    case 10 -> answer();
                    default -> random.nextBoolean()
                            ? "withdraw " + workflows.answerItems().undo(release.id(), anyItem())
                            : "restore " + workflows.answerItems().redo(release.id(), anyItem());
                };
            } catch (ProblemException e) {
                return kind + " refused: " + e.problem().code();
            }
        }

        private String importReport() throws IOException, InterruptedException {
            List<String> ids = new ArrayList<>();
            for (int id = 0; id < 12; id++) {
                if (random.nextInt(3) > 0) {
                    ids.add("CVE-2024-80%02d".formatted(id));
                }
            }
            String path = "usr/lib/" + random.nextInt(3);
            Path file = folder.resolve("report-" + random.nextInt(1_000_000) + "-" + files++ + ".json");
            RecordedReview.trivy(file, path, List.of("LOW", "HIGH", "CRITICAL").get(random.nextInt(3)), ids.toArray(String[]::new));
            workflows.importEvidence().take(release.id(), List.of(file), Progress.SILENT, _ -> {});
            return "import of " + ids.size();
        }

        private String decide() {
            Decision decision =
                    switch (random.nextInt(4)) {
                        case 0 -> new Decision.ToFix("");
                        case 1 -> new Decision.FalsePositive("not built in");
                        case 2 -> new Decision.Intended("so it is");
                        default ->
                            new Decision.Accepted(
                                    "no network",
                                    RecordedReview.lastDay(),
                                    "",
                                    "",
                                    List.of(WaiverScope.values()).get(random.nextInt(3)));
                    };
            var act = workflows.decideFindings().decide(release.id(), some(), decision);
            acts.put(act.number(), act.findings());
            return "decide " + decision.kind() + " on " + act.findings();
        }

        private String confirm() {
            var act = workflows.decideFindings().confirm(release.id(), some());
            acts.put(act.number(), act.findings());
            return "confirm " + act.findings();
        }

        private String openRound() {
            return "round "
                    + workflows.openRound()
                            .open(release.id(), List.of(new Image("aws", "ami-" + files, "")))
                            .round();
        }

        private String answer() {
            String item = anyItem();
            AnswerValue value = List.of(AnswerValue.values()).get(random.nextInt(AnswerValue.values().length));
            workflows.answerItems().answer(release.id(), item, value, "note " + random.nextInt(100));
            return "answer " + item;
        }

        private List<Long> some() {
            Store store = workflows.store();
            int round = store.read(session -> session.releases().find(release.id())).orElseThrow().round();
            List<FindingRow> rows =
                    store.read(session -> session.findings().page(FindingQuery.all(release.id(), round), null, 100));
            return rows.stream()
                    .map(FindingRow::id)
                    .filter(_ -> random.nextInt(3) == 0)
                    .toList();
        }

        private long anyAct() {
            List<Long> numbers = List.copyOf(acts.keySet());
            return numbers.isEmpty() ? 1 : numbers.get(random.nextInt(numbers.size()));
        }

        private String anyItem() {
            return ITEMS.get(random.nextInt(ITEMS.size()));
        }
    }
}
