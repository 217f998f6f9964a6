package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A person's acts on one release, each as a step says, and what they should have led to.
final class RandomReview {
    private static final List<String> ITEMS = List.of("REL-1", "REL-2", "OS-5");
    private static final FeedbackKey PORT = new FeedbackKey("aws", "port", "22");

    private final Store store;
    private final Workflows workflows;
    private final Path folder;
    private final String database;
    private final Release release;
    private final List<Path> reports = new ArrayList<>();
    private final Map<Long, Integer> acts = new TreeMap<>();
    private final Map<Integer, Map<String, Long>> closed = new TreeMap<>();

    /// What people do.
    enum Kind {
        IMPORT,
        IMPORT_AGAIN,
        DECIDE,
        WAIVE,
        DUPLICATE,
        CONFIRM,
        UNDO,
        REDO,
        ROUND,
        SUCCESSOR,
        ANSWER,
        WITHDRAW,
        RESTORE,
        MESSAGE,
        REPLY
    }

    /// One act.
    ///
    /// @param which of the things that there are
    /// @param mask which findings
    record Step(Kind kind, int which, int mask) {}

    RandomReview(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        this.database = "jdbc:sqlite:" + folder.resolve("data").resolve("countersign.db");
        this.workflows = RecordedReview.workflows(store);
        this.release = workflows.createRelease()
                .create("p", "1", "b", "Debian 12", List.of(new Image("aws", "ami-0", ""), new Image("azure", "wp-0", "")));
    }

    long releaseId() {
        return release.id();
    }

    int round() {
        return store.read(session -> session.releases().find(release.id())).orElseThrow().round();
    }

    /// @return what was done
    /// @throws io.countersign.model.problem.ProblemException if it is refused in words, a result like others
    String take(Step step) throws IOException, InterruptedException {
        DecideFindings decide = workflows.decideFindings();
        return switch (step.kind()) {
            case IMPORT -> imports(report(step));
            case IMPORT_AGAIN -> reports.isEmpty() ? "nothing" : imports(of(reports, step));
            case DECIDE -> decided(decide.decide(release.id(), chosen(step), word(step)));
            case WAIVE -> decided(decide.decide(release.id(), chosen(step), waiver(step)));
            case DUPLICATE -> duplicate(step);
            case CONFIRM -> decided(decide.confirm(release.id(), chosen(step)));
            case UNDO -> "undone " + decide.undo(release.id(), act(step));
            case REDO -> "redone " + decide.redo(release.id(), act(step));
            case ROUND -> nextRound(step);
            case SUCCESSOR -> successor(step);
            case ANSWER -> answer(step);
            case WITHDRAW -> "withdrawn " + workflows.answerItems().undo(release.id(), of(ITEMS, step));
            case RESTORE -> "restored " + workflows.answerItems().redo(release.id(), of(ITEMS, step));
            case MESSAGE -> message(step);
            case REPLY -> reply(step);
        };
    }

    private Path report(Step step) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int id = 0; id < 12; id++) {
            if ((step.mask() >> id & 1) == 1) {
                ids.add("CVE-2024-80%02d".formatted(id));
            }
        }
        String severity = of(List.of("LOW", "HIGH", "CRITICAL"), step);
        Path file = RecordedReview.trivy(
                folder.resolve("report-" + reports.size() + ".json"), "usr/lib/" + step.which() % 2, severity, ids.toArray(String[]::new));
        String target = of(List.of("app:1." + reports.size(), "ami-" + round(), "wp-" + round(), "ami-1"), step);
        Files.writeString(file, Files.readString(file).replace("app:1.0", target));
        reports.add(file);
        return file;
    }

    private String imports(Path file) throws InterruptedException {
        List<Inspection> taken = new ArrayList<>();
        workflows.importEvidence()
                .take(
                        release.id(),
                        List.of(file),
                        new Instructions(new Attachment("", "", ""), Set.of()),
                        Progress.SILENT,
                        taken::add);
        return "import: " + taken.getFirst().outcome();
    }

    private static Decision word(Step step) {
        return switch (step.which() % 3) {
            case 0 -> new Decision.ToFix("");
            case 1 -> new Decision.FalsePositive("not built in");
            default -> new Decision.Intended("so it is");
        };
    }

    private static Decision waiver(Step step) {
        return new Decision.Accepted(
                "no network", RecordedReview.lastDay(), "", "", of(List.of(WaiverScope.values()), step));
    }

    private String duplicate(Step step) {
        List<FindingRow> rows = rows();
        if (rows.isEmpty()) {
            return "nothing";
        }
        String original = store.read(session -> session.findings().details(of(rows, step).id()))
                .orElseThrow()
                .finding()
                .identity();
        return decided(workflows
                .decideFindings()
                .decide(release.id(), chosen(step), new Decision.DuplicateOf("", original)));
    }

    private String decided(Findings.Act act) {
        acts.put(act.number(), act.findings());
        return "act " + act.number() + " on " + act.findings();
    }

    private String nextRound(Step step) {
        int before = round();
        Map<String, Long> decisions = decisions(before);
        List<Image> rebuilt = step.which() % 3 == 0
                ? List.of()
                : List.of(new Image("aws", "ami-" + (before + 1), ""), new Image("azure", "wp-" + (before + 1), ""));
        workflows.openRound().open(release.id(), rebuilt);
        closed.put(before, decisions);
        return "round " + (before + 1);
    }

    /// Another release that starts from this one has its decisions, and nothing is changed by it.
    private String successor(Step step) {
        Release next = workflows.createRelease()
                .createFrom(release.id(), "p", "2", "b" + step.which() + "-" + step.mask(), "Debian 12", List.of());
        assertThat(decisions(next.id(), 1)).isEqualTo(decisions(round()));
        return "release " + next.id();
    }

    private String answer(Step step) {
        AnswerValue value = of(List.of(AnswerValue.values()), step);
        workflows.answerItems().answer(release.id(), of(ITEMS, step), value, "note " + step.mask());
        return "answer";
    }

    private String message(Step step) {
        FeedbackItem item = new FeedbackItem(
                PORT.platform(),
                PORT.check(),
                "Port 22 is open",
                step.which() % 2 == 0 ? FeedbackResult.FAILED : FeedbackResult.PASSED,
                "",
                PORT.subject(),
                "Close it.",
                null);
        workflows.takeMessage().take(release.id(), "mail.txt", "Port 22. " + step.mask(), List.of(item));
        return "message";
    }

    private String reply(Step step) {
        List<FeedbackKey> port = List.of(PORT);
        return step.which() % 3 == 0
                ? "reply taken back " + workflows.answerFeedback().undo(release.id(), port)
                : "reply "
                        + workflows.answerFeedback()
                                .answer(release.id(), port, of(List.of(FeedbackReply.values()), step), "note")
                                .size();
    }

    private List<Long> chosen(Step step) {
        List<FindingRow> rows = rows();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if ((step.mask() >> i % 12 & 1) == 1) {
                ids.add(rows.get(i).id());
            }
        }
        return ids;
    }

    private long act(Step step) {
        return acts.isEmpty() ? 1 : of(List.copyOf(acts.keySet()), step);
    }

    private static <T> T of(List<T> all, Step step) {
        return all.get(step.which() % all.size());
    }

    private List<FindingRow> rows() {
        return store.read(session -> session.findings().page(FindingQuery.all(release.id(), round()), null, 100));
    }

    /// The decision of each finding of a round.
    Map<String, Long> decisions(int round) {
        return decisions(release.id(), round);
    }

    private Map<String, Long> decisions(long of, int round) {
        return numbers("""
                SELECT hex(f.identity), f.decision FROM finding f JOIN round r ON r.id = f.round
                WHERE r.release = %d AND r.number = %d AND f.decision > 0
                """.formatted(of, round));
    }

    /// What an act says of each of its findings.
    Map<String, Long> decided(long act) {
        return numbers("""
                SELECT hex(d.identity), a.kind FROM decision d JOIN act a ON a.id = coalesce(d.confirms, d.act)
                WHERE d.act = %d
                """.formatted(act));
    }

    Map<String, String> answers() {
        Map<String, String> texts = new TreeMap<>();
        store.read(session -> session.reviews().answers(release.id(), round()))
                .forEach((item, answer) -> texts.put(item, answer.value() + ": " + answer.note()));
        return texts;
    }

    int feedbackAnswers() {
        return store.read(session -> session.feedbackAnswers().of(release.id())).size();
    }

    Map<Integer, Map<String, Long>> earlierRounds() {
        Map<Integer, Map<String, Long>> now = new TreeMap<>();
        closed.keySet().forEach(round -> now.put(round, decisions(round)));
        return now;
    }

    Map<Integer, Map<String, Long>> earlierRoundsWere() {
        return closed;
    }

    /// How many findings a person decided on in each act.
    Map<Long, Integer> actsAre() {
        Map<Long, Integer> now = new TreeMap<>();
        acts.keySet().forEach(act -> now.put(
                act,
                numbers("SELECT 'n', count(*) FROM decision WHERE evidence IS NULL AND act = " + act)
                        .getOrDefault("n", 0L)
                        .intValue()));
        return now;
    }

    Map<Long, Integer> actsWere() {
        return acts;
    }

    /// Each decision that stands may follow the one before it, and no duplicate is one of a duplicate.
    void requireOrder(String where) {
        for (FindingRow row : rows()) {
            List<Decided> history = store.read(session -> session.findings().details(row.id())).orElseThrow().history();
            DecisionKind before = DecisionKind.OPEN;
            for (Decided decided : history.reversed()) {
                DecisionKind kind = decided.decision().kind();
                assertThat(kind == before || kind.mayFollow(before))
                        .as("%s: %s after %s", where, kind, before)
                        .isTrue();
                before = kind;
            }
            assertThat(row.decision()).as(where).isEqualTo(before);
            if (!history.isEmpty() && history.getFirst().decision() instanceof Decision.DuplicateOf(_, String of)) {
                assertThat(store.<Optional<DecisionKind>>read(session -> session.findings().decision(release.id(), of)))
                        .as(where)
                        .isNotEqualTo(Optional.of(DecisionKind.DUPLICATE));
            }
        }
    }

    private Map<String, Long> numbers(String sql) {
        Map<String, Long> numbers = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
